import Findings
import Foundation

extension OutputFolder {
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
        "'\(self.path)' is half new, build again to undo that; '\(path)': \(error.cause)",
        zh: "“\(self.path)”只更新了一半，再次构建即可撤销；“\(path)”：\(error.cause)")
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
}
