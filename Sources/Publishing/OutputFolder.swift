import Findings
import Foundation

/// Why documents could not be written; nothing the folder held has changed.
public struct OutputError: Error, Sendable {
  /// What is wrong, without a full stop.
  public let reason: Phrase
}

/// Writes a set of files into a folder whole or not at all: they are collected in a folder
/// beside, and moved into place once the last one is complete.
public struct OutputFolder {
  /// The folder as the user named it.
  private let path: String
  private let folder: URL
  private let protected: Protected
  private let staging: URL
  private let files = FileManager.default

  /// A folder to write into; it is made with the first file if it does not exist.
  ///
  /// Throws an `OutputError` if a file stands there, if it lies where sources do.
  public init(path: String, sparing protected: Protected) throws {
    self.path = path
    self.protected = protected
    folder = URL(fileURLWithPath: path, isDirectory: true)
    staging = folder.appendingPathComponent(
      ".peakend-\(ProcessInfo.processInfo.processIdentifier)", isDirectory: true)
    if Self.kind(of: folder) == .file {
      throw OutputError(
        reason: Phrase(
          "'\(path)' is a file, not a folder", zh: "“\(path)”是文件，不是文件夹"))
    }
    if let objection = protected.objection(toFolder: path) {
      throw OutputError(reason: objection)
    }
  }

  /// Collects one file; the path is relative to the folder.
  public func write(_ contents: Data, to path: String) throws {
    let target = folder.appendingPathComponent(path)
    if let objection = protected.objection(toFile: "\(self.path)/\(path)") {
      throw OutputError(reason: objection)
    }
    if Self.kind(of: target) == .folder {
      throw OutputError(
        reason: Phrase(
          "a folder stands where the file '\(path)' belongs",
          zh: "文件“\(path)”的位置上已有同名文件夹"))
    }
    try Self.explained(
      Phrase("folder '\(self.path)' cannot be made", zh: "文件夹“\(self.path)”无法建立")
    ) {
      try files.createDirectory(at: staging, withIntermediateDirectories: true)
    }
    let url = staging.appendingPathComponent(path)
    try Self.explained(
      Phrase("'\(path)' cannot be written", zh: "“\(path)”无法写入")
    ) {
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: url)
    }
  }

  /// Moves every collected file into place, each replacing what stood there at one stroke.
  public func commit(_ paths: [String]) throws {
    for path in paths {
      let target = folder.appendingPathComponent(path)
      try Self.explained(
        Phrase("'\(path)' cannot be put in place", zh: "“\(path)”无法就位")
      ) {
        try files.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let source = staging.appendingPathComponent(path)
        guard rename(source.path, target.path) == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
    }
    discard()
  }

  /// Removes what was collected and not put in place.
  public func discard() {
    try? files.removeItem(at: staging)
  }

  private enum Kind { case file, folder, nothing }

  private static func kind(of url: URL) -> Kind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder.boolValue ? .folder : .file
  }

  private static func explained(_ problem: Phrase, _ work: () throws -> Void) throws {
    do { try work() } catch let error as OutputError { throw error } catch {
      throw OutputError(reason: problem)
    }
  }
}
