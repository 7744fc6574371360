import Findings
import Foundation

/// Why documents could not be written.
public struct OutputError: Error, Sendable {
  /// What is wrong, without a full stop.
  public let reason: Phrase

  /// An error for a reason.
  public init(_ reason: Phrase) { self.reason = reason }

  init(_ english: Phrase.Wording, zh chinese: Phrase.Wording) {
    reason = Phrase(english, zh: chinese)
  }
}

/// Another run writes to the folder.
public struct OutputBusy: Error {}

/// Writes a set of files into a folder, all or none: they are made ready in a work folder beside
/// it, and come into place once the last one is complete. While it is open nobody else writes to
/// the folder in this way.
///
/// A folder that holds nothing but what earlier builds wrote is exchanged as a whole at one
/// stroke. In any other the files are replaced one after another; when that is cut short, the
/// next build undoes it first.
public final class OutputFolder {
  /// The folder as the user named it.
  let path: String
  /// Its real path.
  let folder: String
  /// What earlier builds wrote into it.
  let before: Manifest?
  let workplace: Workplace
  let protected: Protected
  private let locks: [FolderLock]
  /// The folders above it that were made for it, the outermost first.
  private let made: [String]
  /// What was made ready, by its path.
  private(set) var ready: [String: Manifest.File] = [:]
  /// Whether what is made ready has the owner and the permissions of the folder.
  private(set) var isAlike = true
  private var isCommitted = false

  /// Opens a folder to write into; it need not be there.
  ///
  /// - Parameters:
  ///   - path: The folder as the user named it.
  ///   - protected: What may not be written over.
  ///   - waiting: What to do before waiting for another build that writes to the folder; nil if
  ///     that is an error.
  /// - Throws: An `OutputError` if the folder is none to write documents into; `OutputBusy` if
  ///   another run writes to it.
  public init(path: String, sparing protected: Protected, waiting: (() -> Void)? = nil) throws {
    let folder = FilePlace.real(path)
    try Self.refuse(path, folder, protected)
    self.path = path
    self.folder = folder
    self.protected = protected
    workplace = Workplace(for: folder)
    do {
      made = try Disk.makeFolders(workplace.parent)
      do {
        locks = try Self.locks(on: workplace, waiting)
      } catch {
        Self.remove(made)
        throw error
      }
    } catch let fault as DiskFault {
      throw OutputError(fault.words(path))
    }
    Interruption.watch()
    do {
      for place in Workplace.all(for: folder) {
        try Replacement(folder: folder, work: place.work).recover()
        try Disk.removeAll(place.work)
      }
    } catch {
      locks.release()
      throw OutputError(
        "what an earlier build left half done in '\(path)' cannot be undone: \(error.cause)",
        zh: "早先构建在“\(path)”留下的半成品无法撤销：\(error.cause)")
    }
    before = Manifest(in: folder)
  }

  private static func refuse(_ path: String, _ folder: String, _ protected: Protected) throws {
    guard !path.isEmpty else {
      throw OutputError(
        "no folder is named; name one, such as 'Documents'", zh: "没有指明文件夹；请写明，例如“Documents”")
    }
    switch Disk.kind(of: folder) {
    case .folder, .nothing: break
    case .file, .link, .other:
      throw OutputError("'\(path)' is a file, not a folder", zh: "“\(path)”是文件，不是文件夹")
    }
    if let objection = protected.objection(toFolder: path) { throw OutputError(objection) }
    let here = FilePlace.ancestry(of: FileManager.default.currentDirectoryPath)
    guard !here.contains(folder) else {
      throw OutputError(
        "the program was called inside '\(path)'; name another folder, such as 'Documents'",
        zh: "程序正是在“\(path)”中调用的；请另指定文件夹，例如“Documents”")
    }
  }

  /// The lock on a folder, and that of runs that work in its other place, if there is one.
  private static func locks(on workplace: Workplace, _ waiting: (() -> Void)?) throws
    -> [FolderLock]
  {
    let others = Workplace.all(for: workplace.folder).map(\.lock)
      .filter { $0 != workplace.lock && Disk.kind(of: $0) == .file }
    var locks: [FolderLock] = []
    do {
      for path in [workplace.lock] + others { locks.append(try lock(path, waiting)) }
    } catch {
      locks.release()
      throw error
    }
    return locks
  }

  private static func lock(_ path: String, _ waiting: (() -> Void)?) throws -> FolderLock {
    if let lock = try FolderLock.take(path, waits: false) { return lock }
    guard let waiting else { throw OutputBusy() }
    waiting()
    guard let lock = try FolderLock.take(path, waits: true) else { throw OutputBusy() }
    return lock
  }

  private static func remove(_ made: [String]) {
    for folder in made.reversed() { try? Disk.removeEmptyFolder(folder) }
  }

  // MARK: Making ready

  /// Where files are made ready.
  var new: String { "\(workplace.work)/new" }

  /// Makes a file ready.
  ///
  /// - Parameters:
  ///   - contents: What it holds.
  ///   - path: Its path below the folder; `requireRoom(for:)` was asked about it.
  /// - Throws: An `OutputError` if it cannot be written, an `Interruption` if the program is
  ///   asked to end.
  public func write(_ contents: Data, to path: String) throws {
    try Interruption.check()
    do throws(DiskFault) {
      if ready.isEmpty { try begin() }
      let target = "\(new)/\(path)"
      try Disk.makeFolders(FilePlace.parent(of: target))
      try Disk.write(contents, to: target)
    } catch {
      throw OutputError(error.words("\(self.path)/\(path)"))
    }
    ready[path] = Manifest.File(
      path: path, size: contents.count, digest: Manifest.digest(of: contents))
  }

  private func begin() throws(DiskFault) {
    try Disk.makeFolder(workplace.work)
    try Disk.makeFolder(new)
    let own = Disk.entry(at: folder)
    // Where it cannot look like the folder it does not take its place.
    if own.kind == .folder { isAlike = Disk.dress(new, like: own) }
  }

  // MARK: Ending

  /// Removes what was made ready and not put in place, and gives the folder free.
  public func discard() {
    guard !isCommitted else { return }
    if !Replacement(folder: folder, work: workplace.work).isHalfDone {
      try? Disk.removeAll(workplace.work)
    }
    locks.release()
    Self.remove(made)
  }

  /// Ends the work once all is in place.
  ///
  /// - Returns: The work folder, if it cannot be removed.
  @discardableResult
  func finish() -> String? {
    isCommitted = true
    defer { locks.release() }
    do {
      try Disk.removeAll(workplace.work)
      return nil
    } catch {
      return workplace.work
    }
  }
}
