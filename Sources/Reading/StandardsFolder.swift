import Findings

/// A standards folder: `set.xml`, `moments/*.xml`, and if need be `halls/*.xml` and `words.xml`.
public struct StandardsFolder: Sendable {
  /// The files, by kind and then by the bytes of their names.
  public let files: [SourceFile]
  /// Everything that could not be read, and files that nothing reads.
  public let findings: [Finding]

  /// Loads the folder at a path. Everything that stands in the way is reported, not only
  /// the first of it.
  public static func load(_ path: String, limits: Limits = .standard) -> StandardsFolder {
    var loader = FolderLoader(limits: limits)
    loader.load { () throws(FileSystem.Failure) in try DiskFolder(path: path) }
    return StandardsFolder(files: loader.files, findings: loader.findings.inOrder())
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
    return StandardsFolder(files: loader.files, findings: loader.findings.inOrder())
  }
}

private struct FolderLoader {
  let limits: Limits
  var files: [SourceFile] = []
  var findings: [Finding] = []

  init(limits: Limits) { self.limits = limits }

  /// Loads what is in a store.
  mutating func load(_ open: () throws(FileSystem.Failure) -> some SourceStore) {
    do throws(FileSystem.Failure) {
      let store = try open()
      loadTop(try store.names(in: ""), of: store)
    } catch {
      refuse(
        "", Phrase("folder \(error.reason[.en])", zh: "文件夹\(error.reason[.zhHans])"),
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
          "revision '\(revision)' \(reason[.en])", zh: "修订版本“\(revision)”\(reason[.zhHans])"),
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
    for name in names where name.hasSuffix(".xml") && name != "set.xml" && name != "words.xml" {
      reportStray(name)
    }
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
      for file in try store.names(in: name) where file.hasSuffix(".xml") {
        add(name + "/" + file, kind, of: store)
      }
    } catch {
      let reason = error.reason
      refuse(name, Phrase("folder '\(name)' \(reason[.en])", zh: "文件夹“\(name)”\(reason[.zhHans])"))
    }
  }

  private mutating func add(_ name: String, _ kind: FileKind, of store: some SourceStore) {
    do throws(FileSystem.Failure) {
      guard try store.kind(of: name) == .file else {
        throw FileSystem.Failure("is no file", zh: "不是文件")
      }
      let bytes = try store.bytes(of: name, limit: limits.bytes)
      files.append(SourceFile(path: name, kind: kind, bytes: bytes))
    } catch {
      let reason = error.reason
      refuse(name, Phrase("file '\(name)' \(reason[.en])", zh: "文件“\(name)”\(reason[.zhHans])"))
    }
  }

  private mutating func refuse(_ name: String, _ message: Phrase, hints: [Phrase] = []) {
    findings.append(
      Finding(.unreadableInput, message, at: Span(file: name, line: 0), hints: hints))
  }

  private mutating func reportStray(_ name: String) {
    findings.append(
      Finding(
        .strayFile, Phrase("file '\(name)' is read by nothing", zh: "文件“\(name)”不会被读取"),
        at: Span(file: name, line: 0),
        hints: [
          Phrase(
            "move it to moments/ or halls/ if it is one, or out of the folder",
            zh: "若是时刻移到 moments/，若是营业厅移到 halls/；否则移出该文件夹")
        ]))
  }
}
