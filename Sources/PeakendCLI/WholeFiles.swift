import Foundation

/// Writes files whole or not at all: each is written beside its place and moved there when the
/// last one is complete.
enum WholeFiles {
  /// Writes texts to paths. What is no regular file, such as a device, is written to directly.
  static func write(_ files: [(path: String, text: String)]) throws(Refusal) {
    var staged: [(from: String, to: String)] = []
    // What was put in place is no longer there to be removed.
    defer {
      for file in staged { try? FileManager.default.removeItem(atPath: file.from) }
    }
    for (path, text) in files {
      if try isDevice(path) {
        try write(text, to: path, for: path)
      } else {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        let beside = target.deletingLastPathComponent().appendingPathComponent(name).path
        staged.append((beside, target.path))
        try write(text, to: beside, for: path)
      }
    }
    for file in staged where rename(file.from, file.to) != 0 {
      throw Refusal(
        "file '\(file.to)' cannot be put in place", zh: "文件“\(file.to)”无法就位")
    }
  }

  private static func isDevice(_ path: String) throws(Refusal) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw Refusal("'\(path)' is a folder, not a file", zh: "“\(path)”是文件夹，不是文件")
    case S_IFREG: return false
    default: return true
    }
  }

  private static func write(_ text: String, to path: String, for typed: String) throws(Refusal) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      throw FileManager.default.fileExists(atPath: folder)
        ? Refusal("file '\(typed)' cannot be written", zh: "文件“\(typed)”无法写入")
        : Refusal(
          "file '\(typed)' cannot be written: its folder does not exist",
          zh: "文件“\(typed)”无法写入：所在文件夹不存在")
    }
  }
}
