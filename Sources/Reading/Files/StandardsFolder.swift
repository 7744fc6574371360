import Findings

/// A standards folder: `set.xml`, `moments/*.xml`, and if need be `halls/*.xml` and `words.xml`.
public struct StandardsFolder: Sendable {
  /// The files, by kind and then by the bytes of their names.
  public let files: [SourceFile]
  /// Everything that could not be read, and files that nothing reads.
  public let findings: [Finding]
  /// Whether a path, seen from the folder, leads to a file; nil where nobody can tell, as in a
  /// revision of git.
  let leadsToFile: (@Sendable (String) -> Bool)?

  /// Loads the folder at a path. Everything that stands in the way is reported, not only
  /// the first of it.
  public static func load(_ path: String, limits: Limits = .standard) -> StandardsFolder {
    var loader = FolderLoader(limits: limits)
    var leadsToFile: (@Sendable (String) -> Bool)?
    loader.load { () throws(FileSystem.Failure) in
      let folder = try DiskFolder(path: path)
      leadsToFile = folder.leadsToFile
      return folder
    }
    return StandardsFolder(
      files: loader.files, findings: loader.findings.inOrder(), leadsToFile: leadsToFile)
  }

  /// Loads the folder as a git revision has it, through the `git` of the system.
  ///
  /// - Parameters:
  ///   - revision: A name git understands, or one with a path, such as `v1:Standards/hall`. One
  ///     such as `main...topic` means where the two parted.
  ///   - isFork: Whether a name means where it and `HEAD` parted, and not itself.
  ///   - folder: The folder that is meant if the revision names no path: one in the work tree
  ///     of the repository. If it is no standards folder itself, the only one below it is read.
  ///   - limits: How much a file may hold.
  /// - Returns: The files, and what stood in the way.
  public static func load(
    revision: String, isFork: Bool = false, folder: String = ".", limits: Limits = .standard
  ) -> StandardsFolder {
    var loader = FolderLoader(limits: limits)
    loader.load(revision: revision, as: isFork ? .fork : .itself, folder: folder)
    return StandardsFolder(
      files: loader.files, findings: loader.findings.inOrder(), leadsToFile: nil)
  }
}

private struct FolderLoader {
  let limits: Limits
  var files: [SourceFile] = []
  var findings: [Finding] = []
  /// How many bytes the files have that were read, and whether more may be read.
  private var bytes = 0
  private var isFull = false

  init(limits: Limits) { self.limits = limits }

  /// Loads what is in a store.
  mutating func load(_ open: () throws(FileSystem.Failure) -> some SourceStore) {
    do throws(FileSystem.Failure) {
      let store = try open()
      loadTop(try store.names(in: ""), of: store)
    } catch {
      refuse(
        "", Phrase("folder \(error.reason)", zh: "文件夹\(error.reason)"),
        hints: [Self.nameFolder])
    }
  }

  /// Loads what a git revision holds.
  mutating func load(revision: String, as reading: GitRepository.Reading, folder: String) {
    do throws(GitFault) {
      let store = try GitFolder(
        GitRevision(revision), as: reading, folder: folder, limits: limits)
      loadTop(store.names(in: ""), of: store)
    } catch {
      let reason = error.reason
      refuse(
        "",
        Phrase(
          "revision '\(revision)' \(reason)", zh: "修订版本“\(revision)”\(reason)"),
        hints: error.hints)
    }
  }

  private static let nameFolder = Phrase(
    "name the folder that holds set.xml", zh: "请指定含有 set.xml 的文件夹")

  private mutating func loadTop(_ names: [String], of store: some SourceStore) {
    if names.contains("set.xml") {
      add("set.xml", .set, of: store)
    } else {
      refuse(
        "set.xml", Phrase("file 'set.xml' is missing", zh: "缺少文件“set.xml”"),
        hints: [Phrase("write it, or name another folder", zh: "补写该文件，或另选文件夹")])
    }
    loadMoments(isThere: names.contains("moments"), of: store)
    if names.contains("halls") { addFolder("halls", .hall, of: store) }
    if names.contains("words.xml") { add("words.xml", .words, of: store) }
    // What is no standards folder may be anything, and large.
    reportStrays(in: "", names, of: store, isDeep: names.contains("set.xml"))
  }

  private mutating func loadMoments(isThere: Bool, of store: some SourceStore) {
    guard isThere else {
      return refuse(
        "moments", Phrase("folder 'moments' is missing", zh: "缺少文件夹“moments”"),
        hints: [Phrase("make it, with a file for each moment", zh: "建立该文件夹，每个时刻一个文件")])
    }
    let faultsBefore = findings.count
    let filesBefore = files.count
    addFolder("moments", .moment, of: store)
    if files.count == filesBefore, findings.count == faultsBefore {
      refuse(
        "moments", Phrase("folder 'moments' holds no .xml file", zh: "文件夹“moments”里没有 .xml 文件"),
        hints: [Phrase("write a file for each moment", zh: "每个时刻写一个文件")])
    }
  }

  private mutating func addFolder(
    _ name: String, _ kind: FileKind, of store: some SourceStore
  ) {
    do throws(FileSystem.Failure) {
      guard try store.kind(of: name) == .folder else {
        throw FileSystem.Failure("is no folder", zh: "不是文件夹")
      }
      let names = try store.names(in: name)
      reportClashes(in: name, names)
      for file in names where file.isXMLFile && !file.isHidden {
        add(name + "/" + file, kind, of: store)
      }
    } catch {
      let reason = error.reason
      refuse(name, Phrase("folder '\(name)' \(reason)", zh: "文件夹“\(name)”\(reason)"))
    }
  }

  private mutating func add(_ name: String, _ kind: FileKind, of store: some SourceStore) {
    guard !isFull else { return }
    do throws(FileSystem.Failure) {
      guard try store.kind(of: name) == .file else {
        throw FileSystem.Failure("is no file", zh: "不是文件")
      }
      let bytes = try store.bytes(of: name, limit: limits.bytes)
      self.bytes += bytes.count
      isFull = files.count == limits.files || self.bytes > limits.allBytes
      if isFull { return refuseRest() }
      files.append(SourceFile(path: name, kind: kind, bytes: bytes))
    } catch {
      // A name that is no UTF-8 was read with a stand-in, and nothing goes by that name.
      let isGarbled = name.unicodeScalars.contains("\u{FFFD}")
      let reason = isGarbled ? FileSystem.Failure.garbledName.reason : error.reason
      refuse(
        name, Phrase("file '\(name)' \(reason)", zh: "文件“\(name)”\(reason)"),
        hints: isGarbled
          ? [Phrase("rename it, in plain letters and digits", zh: "改名，只用字母和数字")] : [])
    }
  }

  private mutating func refuseRest() {
    let most = limits.allBytes >> 20
    refuse(
      "",
      Phrase(
        "folder holds more than \(limits.files) files, or \(most) MiB",
        zh: "文件夹超过 \(limits.files) 个文件，或超过 \(most) MiB"),
      hints: [Phrase("divide it into several standards folders", zh: "拆成几个标准文件夹")])
  }

  private mutating func refuse(_ name: String, _ message: Phrase, hints: [Phrase] = []) {
    findings.append(
      Finding(.unreadableInput, message, at: Span(file: name, line: 0), hints: hints))
  }

  // MARK: What nothing reads

  /// Reports every XML file below a folder that nothing reads, at any depth. Hidden folders are
  /// those of other programs; `known` are folders that were seen, for links may lead in circles.
  private mutating func reportStrays(
    in folder: String, _ names: [String], of store: some SourceStore, isDeep: Bool,
    known: Set<String> = []
  ) {
    reportClashes(in: folder, folder.isEmpty ? names : [])
    for name in names {
      let path = folder.isEmpty ? name : folder + "/" + name
      guard let kind = try? store.kind(of: path) else { continue }
      if kind == .folder {
        guard isDeep, !name.isHidden, let identity = try? store.identity(of: path),
          !known.contains(identity), let inner = try? store.names(in: path)
        else { continue }
        reportStrays(
          in: path, inner, of: store, isDeep: true, known: known.union([identity]))
      } else if name.isXMLFile, !isRead(name, in: folder) {
        reportStray(path)
      }
    }
  }

  /// The files at the top of a folder. A baseline is read when a call names it.
  private static let ownNames = ["set.xml", "words.xml", "baseline.xml"]

  /// Whether a file is read because of where it stands.
  private func isRead(_ name: String, in folder: String) -> Bool {
    switch folder {
    case "": Self.ownNames.contains(name)
    case "moments", "halls": !name.isHidden
    default: false
    }
  }

  private mutating func reportStray(_ path: String) {
    let isMisspelt = Self.ownNames.contains(path.lowercased())
    findings.append(
      Finding(
        .strayFile, Phrase("file '\(path)' is read by nothing", zh: "文件“\(path)”不会被读取"),
        at: Span(file: path, line: 0),
        hints: [
          isMisspelt
            ? Phrase("call it '\(path.lowercased())'", zh: "改名为“\(path.lowercased())”")
            : Phrase(
              "move it to moments/ or halls/ if it is one, or out of the folder",
              zh: "若是时刻移到 moments/，若是营业厅移到 halls/；否则移出该文件夹")
        ]))
  }

  /// Reports XML files that arrive as one where capitals or the two ways to write an accent are
  /// not told apart. Strings in either way are equal here.
  private mutating func reportClashes(in folder: String, _ names: [String]) {
    var first: [String: String] = [:]
    for name in names where name.isXMLFile {
      guard let other = first.updateValue(name, forKey: name.lowercased()) else { continue }
      let path = folder.isEmpty ? "" : folder + "/"
      findings.append(
        Finding(
          .nameClash,
          Phrase(
            "file '\(path)\(name)' has the name of '\(other)' on some systems",
            zh: "文件“\(path)\(name)”在某些系统上与“\(other)”同名"),
          at: Span(file: path + name, line: 0),
          notes: [
            Note(
              Phrase("the other file is this", zh: "另一个文件是"),
              at: Span(file: path + other, line: 0))
          ],
          hints: [Phrase("rename one of them", zh: "把其中一个改名")]))
    }
  }
}

extension String {
  /// Whether a file of this name is XML, in whatever case the name is written.
  fileprivate var isXMLFile: Bool { lowercased().hasSuffix(".xml") }

  /// Whether a file or folder of this name is left out by those who list folders.
  fileprivate var isHidden: Bool { hasPrefix(".") }
}
