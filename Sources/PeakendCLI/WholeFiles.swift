import Findings
import Foundation
import Publishing

/// Writes files whole or not at all: each is made ready beside its place and moved there when the
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
    var ready: [PreparedFile] = []
    defer { for file in ready { file.discard() } }
    var devices: [(path: String, text: String)] = []
    do throws(DiskFault) {
      for (path, text) in files {
        if try isDevice(path) {
          devices.append((path, text))
        } else {
          ready.append(try PreparedFile(Data(text.utf8), for: path))
        }
      }
      for (path, text) in devices {
        try PreparedFile.write(Data(text.utf8), toDevice: path)
      }
      for file in ready { try file.putInPlace() }
    } catch {
      throw Refusal(error.words(error.path))
    }
  }

  private static func isDevice(_ path: String) throws(DiskFault) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return false
    case S_IFDIR: throw DiskFault.folder(at: path)
    default: return true
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
