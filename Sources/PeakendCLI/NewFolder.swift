import Findings
import Foundation
import Publishing

/// A folder that a command makes and fills with what is inside the program.
struct NewFolder {
  /// The folder as the user named it.
  let path: String

  /// Writes files to paths below it and lists them.
  ///
  /// - Throws: A `Refusal` if the folder exists and is not empty, if it lies among the sources of
  ///   a standards folder, or if a file cannot be written.
  func write(_ files: [(path: String, contents: String)]) throws(Refusal) {
    let target = URL(fileURLWithPath: path, isDirectory: true)
    try refuseWhatIsThere(target)
    try Protected().requireClear(ofFolder: path)
    for (name, contents) in files {
      let url = target.appendingPathComponent(name)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: url, options: .atomic)
      } catch {
        throw Refusal("'\(path)/\(name)' cannot be written", zh: "“\(path)/\(name)”无法写入")
      }
    }
    for (name, _) in files { Console.print("\(path)/\(name)".safe) }
  }

  private func refuseWhatIsThere(_ target: URL) throws(Refusal) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: target.path)
    guard isFolder.boolValue, names?.isEmpty == true else {
      throw Refusal(
        "'\(path)' exists already; name a folder that does not, or is empty",
        zh: "“\(path)”已存在；请另指定不存在的或空的文件夹")
    }
  }
}
