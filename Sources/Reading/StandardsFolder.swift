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
        throw FileSystem.Failure(reason: "is no folder")
      }
      let names = try FileSystem.names(in: root)
      loadTop(names)
    } catch {
      refuse("", "folder \(error.reason)", hint: "name the folder that holds set.xml")
    }
  }

  private mutating func loadTop(_ names: [String]) {
    if names.contains("set.xml") {
      add("set.xml", .set)
    } else {
      refuse("set.xml", "file 'set.xml' is missing", hint: "write it, or name another folder")
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
        "moments", "folder 'moments' is missing", hint: "make it, with a file for each moment")
    }
    let faultsBefore = findings.count
    let filesBefore = files.count
    addFolder("moments", .moment)
    if files.count == filesBefore, findings.count == faultsBefore {
      refuse(
        "moments", "folder 'moments' holds no .xml file", hint: "write a file for each moment")
    }
  }

  private mutating func addFolder(_ name: String, _ kind: FileKind) {
    do throws(FileSystem.Failure) {
      let folder = try inside(name)
      guard try FileSystem.kind(of: folder) == .folder else {
        throw FileSystem.Failure(reason: "is no folder")
      }
      for file in try FileSystem.names(in: folder) where file.hasSuffix(".xml") {
        add(name + "/" + file, kind)
      }
    } catch {
      refuse(name, "folder '\(name)' \(error.reason)", hint: nil)
    }
  }

  private mutating func add(_ name: String, _ kind: FileKind) {
    do throws(FileSystem.Failure) {
      let file = try inside(name)
      guard try FileSystem.kind(of: file) == .file else {
        throw FileSystem.Failure(reason: "is no file")
      }
      let bytes = try FileSystem.bytes(of: file, limit: limits.bytes)
      files.append(SourceFile(path: name, kind: kind, bytes: bytes))
    } catch {
      refuse(name, "file '\(name)' \(error.reason)", hint: nil)
    }
  }

  /// The real path of something in the folder. Links may not lead out of it: what is read
  /// would then depend on more than the folder.
  private func inside(_ name: String) throws(FileSystem.Failure) -> String {
    let real = try FileSystem.resolved(root + "/" + name)
    guard real.hasPrefix(root == "/" ? root : root + "/") else {
      throw FileSystem.Failure(reason: "is a symbolic link out of the folder")
    }
    return real
  }

  private mutating func refuse(_ name: String, _ message: String, hint: String?) {
    findings.append(
      Finding(
        .unreadableInput, message, at: Span(file: name, line: 0),
        hints: hint.map { [$0] } ?? []))
  }

  private mutating func reportStray(_ name: String) {
    findings.append(
      Finding(
        .strayFile, "file '\(name)' is read by nothing",
        at: Span(file: name, line: 0),
        hints: ["move it to moments/ if it is a moment, or out of the folder"]))
  }
}
