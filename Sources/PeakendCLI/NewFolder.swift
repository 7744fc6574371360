import Findings
import Foundation
import Publishing

/// A folder that a command makes and fills with what is inside the program.
struct NewFolder {
  /// The folder as the user named it.
  let path: String

  /// Writes files to paths below it, all or none, and lists them.
  ///
  /// - Throws: A `Refusal` if the folder exists and is not empty, if it lies among the sources of
  ///   a standards folder, or if a file cannot be written; an `Interruption` if the program is
  ///   asked to end.
  func write(_ files: [(path: String, contents: String)]) throws {
    try refuseWhatIsThere()
    do {
      let folder = try OutputFolder(path: path, sparing: Protected())
      defer { folder.discard() }
      for (name, contents) in files { try folder.write(Data(contents.utf8), to: name) }
      try Console.list(files.map { "\(path)/\($0.path)" })
      try folder.commit()
    } catch let error as OutputError {
      throw Refusal(error.reason)
    } catch is OutputBusy {
      throw Refusal("'\(path)' is being written to by another run", zh: "另一个程序正在写入“\(path)”")
    }
  }

  private func refuseWhatIsThere() throws(Refusal) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard isFolder.boolValue, names?.isEmpty == true else {
      throw Refusal(
        "'\(path)' exists already; name a folder that does not, or is empty",
        zh: "“\(path)”已存在；请另指定不存在的或空的文件夹")
    }
  }
}
