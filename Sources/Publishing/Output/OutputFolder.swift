import Findings
import Foundation

/// Why documents could not be written.
public struct OutputError: Error, Sendable {
  /// What is wrong, without a full stop.
  public let reason: Phrase

  /// An error for a reason.
  public init(_ reason: Phrase) { self.reason = reason }

  init(_ english: String, zh chinese: String) { reason = Phrase(english, zh: chinese) }
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
  private var ready: [String: Manifest.File] = [:]
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
        "what an earlier build left half done in '\(path)' cannot be undone: \(error.cause[.en])",
        zh: "早先构建在“\(path)”留下的半成品无法撤销：\(error.cause[.zhHans])")
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

  private var new: String { "\(workplace.work)/new" }

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
    if workplace.isInside { try Disk.makeFolder(folder) }
    try Disk.makeFolder(workplace.work)
    try Disk.makeFolder(new)
    let own = Disk.entry(at: folder)
    // Where it cannot look like the folder it does not take its place.
    if own.kind == .folder { isAlike = Disk.dress(new, like: own) }
  }

  private var isAlike = true

  // MARK: Putting in place

  /// What putting in place came to.
  public struct Change: Sendable {
    /// The files of earlier builds that were taken away.
    public internal(set) var removed: [String] = []
    /// The files of earlier builds that were left, since somebody changed them.
    public internal(set) var left: [String] = []
    /// How many documents of earlier builds stay.
    public internal(set) var kept = 0
    /// The work folder, if it could not be removed.
    public internal(set) var rest: String?
  }

  /// Puts all that was made ready in place, and nothing else: for folders that hold no documents.
  ///
  /// - Throws: An `OutputError` if that cannot be done; the folder is as it was then.
  public func commit() throws(OutputError) {
    try place(keeping: [], removing: [])
    finish()
  }

  /// Puts all that was made ready in place, and takes away what earlier builds wrote and nobody
  /// changed since.
  ///
  /// - Parameters:
  ///   - documents: What was made ready, without its files' digests.
  ///   - origin: What it was made of.
  ///   - keeps: Whether a document of an earlier build stays.
  /// - Returns: What became of what was there.
  /// - Throws: An `OutputError` if that cannot be done; the folder is as it was then.
  public func commit(
    _ documents: [PublishedDocument], madeOf origin: Manifest.Origin,
    keeping keeps: (Manifest.Entry) throws -> Bool
  ) throws -> Change {
    var change = Change()
    var kept: [Manifest.Entry] = []
    for var entry in before?.documents ?? [] {
      entry.files = entry.files.filter {
        ready[$0.path] == nil && Disk.kind(of: "\(folder)/\($0.path)") == .file
      }
      guard !entry.files.isEmpty else { continue }
      if try keeps(entry) {
        kept.append(entry)
      } else {
        for file in entry.files {
          if isUntouched(file) {
            change.removed.append(file.path)
          } else {
            change.left.append(file.path)
          }
        }
      }
    }
    change.kept = kept.count
    let origins = (before?.origins ?? [:]).merging([origin.digest: origin]) { $1 }
    let entries = documents.map { $0.entry(origin: origin.digest, files: ready) }
    let manifest = Manifest(entries + kept, origins: origins)
    try write(manifest.data, to: Manifest.name)
    try place(keeping: kept.flatMap(\.files).map(\.path), removing: change.removed)
    change.rest = finish()
    return change
  }

  private func isUntouched(_ file: Manifest.File) -> Bool {
    guard let contents = FileManager.default.contents(atPath: "\(folder)/\(file.path)") else {
      return false
    }
    return contents.count == file.size && Manifest.digest(of: contents) == file.digest
  }

  private func place(keeping kept: [String], removing removed: [String]) throws(OutputError) {
    let replacement = Replacement(folder: folder, work: workplace.work)
    do throws(DiskFault) {
      if try exchange(keeping: kept, removing: removed) { return }
      try replacement.run(tasks(removing: removed))
    } catch {
      let path = error.path.hasPrefix(folder) ? path + error.path.dropFirst(folder.count) : path
      guard replacement.isHalfDone else { throw OutputError(error.words(path)) }
      throw OutputError(
        "'\(self.path)' is half new, build again to undo that; '\(path)': \(error.cause[.en])",
        zh: "“\(self.path)”只更新了一半，再次构建即可撤销；“\(path)”：\(error.cause[.zhHans])")
    }
  }

  /// Puts the new folder in the place of the old one, if nothing of anybody else is in that.
  ///
  /// - Returns: Whether it was done.
  private func exchange(keeping kept: [String], removing removed: [String]) throws(DiskFault)
    -> Bool
  {
    guard isAlike, !workplace.isInside else { return false }
    let isThere = Disk.kind(of: folder) == .folder
    for path in kept {
      let copy = "\(new)/\(path)"
      try Disk.makeFolders(FilePlace.parent(of: copy))
      try Disk.copy("\(folder)/\(path)", to: copy)
    }
    try Disk.sync(workplace.work)
    guard isThere else {
      try Disk.move(new, toFree: folder)
      return true
    }
    let own = Set(ready.keys).union(kept).union(removed)
    guard holdsOnly(own) else { return false }
    do throws(DiskFault) {
      try Disk.exchange(new, folder)
      return true
    } catch {
      guard error.isInability else { throw error }
      return false
    }
  }

  /// Whether the folder holds no files but some, and no folders but theirs.
  private func holdsOnly(_ files: Set<String>) -> Bool {
    var folders: Set<String> = [""]
    for file in files { folders.formUnion(FilePlace.folders(above: file)) }
    return folders.allSatisfy { path in
      let start = path.isEmpty ? "" : path + "/"
      guard let names = try? Disk.names(in: "\(folder)/\(path)") else {
        return Disk.kind(of: "\(folder)/\(path)") == .nothing
      }
      return names.allSatisfy { files.contains(start + $0) || folders.contains(start + $0) }
    }
  }

  private func tasks(removing removed: [String]) -> [Replacement.Task] {
    var folders: Set<String> = []
    var tasks: [Replacement.Task] = []
    // The manifest comes last: as long as it is the old one, so is the folder.
    let paths = ready.keys.filter { $0 != Manifest.name }.sortedByBytes()
    for path in paths + ready.keys.filter({ $0 == Manifest.name }) {
      for name in FilePlace.folders(above: path).reversed() {
        guard folders.insert(name).inserted, Disk.kind(of: "\(folder)/\(name)") == .nothing
        else { continue }
        tasks.append(.init(step: .folder, path: name))
      }
      let isNew = Disk.kind(of: "\(folder)/\(path)") == .nothing
      tasks.append(.init(step: isNew ? .add : .replace, path: path))
    }
    return tasks + removed.map { .init(step: .remove, path: $0) }
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

  /// - Returns: The work folder, if it cannot be removed.
  @discardableResult
  private func finish() -> String? {
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
