import Foundation
import Publishing

/// Writes files whole or not at all: each is written beside its place and moved there when the
/// last one is complete.
enum WholeFiles {
  /// Writes texts to paths. What is no regular file, such as a device, is written to directly.
  ///
  /// - Throws: A `Refusal` if one of them would take the place of what is protected, or cannot be
  ///   written.
  static func write(_ files: [(path: String, text: String)], sparing protected: Protected)
    throws(Refusal)
  {
    try protected.requireClear(of: files.map(\.path))
    var staged: [(from: String, to: String)] = []
    // What was put in place is no longer there to be removed.
    defer {
      for file in staged { try? FileManager.default.removeItem(atPath: file.from) }
    }
    for (path, text) in files {
      if try isDevice(path) {
        try write(text, to: path, for: path)
      } else {
        let target = URL(fileURLWithPath: FilePlace.real(path))
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

extension Protected {
  /// Refuses to write over what is protected.
  ///
  /// - Throws: A `Refusal` that says what stands there.
  func requireClear(of paths: [String]) throws(Refusal) {
    if let objection = paths.lazy.compactMap(objection(toFile:)).first {
      throw Refusal(objection)
    }
  }

  /// Refuses to fill a folder that is protected.
  ///
  /// - Throws: A `Refusal` that says what stands there.
  func requireClear(ofFolder path: String) throws(Refusal) {
    if let objection = objection(toFolder: path) { throw Refusal(objection) }
  }
}
