import Findings

/// A standards folder: `set.xml`, `moments/*.xml`, and if need be `words.xml`.
public struct StandardsFolder: Sendable {
  /// The files, by kind and then by the bytes of their names.
  public let files: [SourceFile]
  /// Everything that could not be read, and files that nothing reads.
  public let findings: [Finding]

  /// Loads the folder at a path. Everything that stands in the way is reported, not only
  /// the first of it.
  public static func load(_ path: String, limits: Limits = .standard) -> StandardsFolder {
    var loader = FolderLoader(path: path, limits: limits)
    loader.load()
    return StandardsFolder(files: loader.files, findings: loader.findings.inOrder())
  }
}

private struct FolderLoader {
  let path: String
  let limits: Limits
  var files: [SourceFile] = []
  var findings: [Finding] = []
  private var root = ""

  init(path: String, limits: Limits) {
    self.path = path
    self.limits = limits
  }

  mutating func load() {
    do throws(FileSystem.Failure) {
      root = try FileSystem.resolved(path)
      guard try FileSystem.kind(of: root) == .folder else {
        throw FileSystem.Failure("is no folder", zh: "不是文件夹")
      }
      let names = try FileSystem.names(in: root)
      loadTop(names)
    } catch {
      refuse(
        "", Phrase("folder \(error.reason[.en])", zh: "文件夹\(error.reason[.zhHans])"),
        hint: Phrase("name the folder that holds set.xml", zh: "请指定含有 set.xml 的文件夹"))
    }
  }

  private mutating func loadTop(_ names: [String]) {
    if names.contains("set.xml") {
      add("set.xml", .set)
    } else {
      refuse(
        "set.xml", Phrase("file 'set.xml' is missing", zh: "缺少文件“set.xml”"),
        hint: Phrase("write it, or name another folder", zh: "补写该文件，或另选文件夹"))
    }
    loadMoments(isThere: names.contains("moments"))
    if names.contains("words.xml") { add("words.xml", .words) }
    for name in names where name.hasSuffix(".xml") && name != "set.xml" && name != "words.xml" {
      reportStray(name)
    }
  }

  private mutating func loadMoments(isThere: Bool) {
    guard isThere else {
      return refuse(
        "moments", Phrase("folder 'moments' is missing", zh: "缺少文件夹“moments”"),
        hint: Phrase("make it, with a file for each moment", zh: "建立该文件夹，每个时刻一个文件"))
    }
    let faultsBefore = findings.count
    let filesBefore = files.count
    addFolder("moments", .moment)
    if files.count == filesBefore, findings.count == faultsBefore {
      refuse(
        "moments", Phrase("folder 'moments' holds no .xml file", zh: "文件夹“moments”里没有 .xml 文件"),
        hint: Phrase("write a file for each moment", zh: "每个时刻写一个文件"))
    }
  }

  private mutating func addFolder(_ name: String, _ kind: FileKind) {
    do throws(FileSystem.Failure) {
      let folder = try inside(name)
      guard try FileSystem.kind(of: folder) == .folder else {
        throw FileSystem.Failure("is no folder", zh: "不是文件夹")
      }
      for file in try FileSystem.names(in: folder) where file.hasSuffix(".xml") {
        add(name + "/" + file, kind)
      }
    } catch {
      let reason = error.reason
      refuse(name, Phrase("folder '\(name)' \(reason[.en])", zh: "文件夹“\(name)”\(reason[.zhHans])"))
    }
  }

  private mutating func add(_ name: String, _ kind: FileKind) {
    do throws(FileSystem.Failure) {
      let file = try inside(name)
      guard try FileSystem.kind(of: file) == .file else {
        throw FileSystem.Failure("is no file", zh: "不是文件")
      }
      let bytes = try FileSystem.bytes(of: file, limit: limits.bytes)
      files.append(SourceFile(path: name, kind: kind, bytes: bytes))
    } catch {
      let reason = error.reason
      refuse(name, Phrase("file '\(name)' \(reason[.en])", zh: "文件“\(name)”\(reason[.zhHans])"))
    }
  }

  /// The real path of something in the folder. Links may not lead out of it: what is read
  /// would then depend on more than the folder.
  private func inside(_ name: String) throws(FileSystem.Failure) -> String {
    let real = try FileSystem.resolved(root + "/" + name)
    guard real.hasPrefix(root == "/" ? root : root + "/") else {
      throw FileSystem.Failure(
        "is a symbolic link out of the folder", zh: "是指向文件夹之外的符号链接")
    }
    return real
  }

  private mutating func refuse(_ name: String, _ message: Phrase, hint: Phrase? = nil) {
    findings.append(
      Finding(
        .unreadableInput, message, at: Span(file: name, line: 0),
        hints: hint.map { [$0] } ?? []))
  }

  private mutating func reportStray(_ name: String) {
    findings.append(
      Finding(
        .strayFile, Phrase("file '\(name)' is read by nothing", zh: "文件“\(name)”不会被读取"),
        at: Span(file: name, line: 0),
        hints: [
          Phrase(
            "move it to moments/ if it is a moment, or out of the folder",
            zh: "若是时刻，移到 moments/；否则移出该文件夹")
        ]))
  }
}
