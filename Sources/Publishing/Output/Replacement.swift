import Foundation

/// The replacement of some files of a folder, one after another, which can be undone until the
/// last one is in place, by a later run too.
///
/// The work folder holds the new files in `new`, what they take the place of in `old`, and from
/// the first change to the last a journal of all there is to do. Undoing does what can be done
/// any number of times, so it does not matter how far a run came.
struct Replacement {
  /// What there is to do to one path.
  enum Step: String {
    /// A folder is made.
    case folder
    /// A file comes to where there was none.
    case add
    /// A file takes the place of another.
    case replace
    /// A file goes.
    case remove
  }

  /// A step and its path below the folder.
  struct Task {
    let step: Step
    let path: String
  }

  /// The folder whose files are replaced.
  let folder: String
  /// The work folder, on the same disk.
  let work: String

  private var journal: String { "\(work)/journal" }
  private static let head = "peakend journal 1"

  /// Does all of it, or leaves everything as it was.
  ///
  /// - Throws: The fault that was met; `isHalfDone` tells whether undoing met one too.
  func run(_ tasks: [Task]) throws(DiskFault) {
    for task in tasks where task.step == .replace || task.step == .remove {
      let copy = "\(work)/old/\(task.path)"
      try Disk.makeFolders(FilePlace.parent(of: copy))
      try Disk.copy("\(folder)/\(task.path)", to: copy)
    }
    let lines = [Self.head] + tasks.map { "\($0.step.rawValue) \($0.path)" }
    try Disk.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: journal + ".new")
    try Disk.sync(work)
    try Disk.move(journal + ".new", over: journal)
    do throws(DiskFault) {
      for task in tasks { try apply(task) }
      for task in tasks where task.step == .remove { removeEmptyFolders(above: task.path) }
      try Disk.sync(folder)
      try Disk.remove(journal)
    } catch {
      try? undo(tasks)
      throw error
    }
  }

  /// Whether a run came neither to its end nor back to its beginning.
  var isHalfDone: Bool { Disk.kind(of: journal) != .nothing }

  /// Undoes what a run that was ended left half done.
  func recover() throws(DiskFault) {
    guard isHalfDone else { return }
    // What it does not tell cannot be undone, and the files that were replaced lie beside it.
    let text = FileManager.default.contents(atPath: journal) ?? Data()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.head else { throw DiskFault(journal, EIO) }
    try undo(
      lines.dropFirst().compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let step = Step(rawValue: parts[0]), FilePlace.isInside(parts[1])
        else { return nil }
        return Task(step: step, path: parts[1])
      })
  }

  private func apply(_ task: Task) throws(DiskFault) {
    let target = "\(folder)/\(task.path)"
    switch task.step {
    case .folder: try Disk.makeFolder(target)
    case .add, .replace: try Disk.move("\(work)/new/\(task.path)", over: target)
    case .remove: try Disk.remove(target)
    }
  }

  private func undo(_ tasks: [Task]) throws(DiskFault) {
    for task in tasks.reversed() {
      let target = "\(folder)/\(task.path)"
      let old = "\(work)/old/\(task.path)"
      switch task.step {
      case .folder: try Disk.removeEmptyFolder(target)
      case .add: try Disk.remove(target)
      case .replace, .remove:
        guard Disk.kind(of: old) == .file else { continue }
        try Disk.makeFolders(FilePlace.parent(of: target))
        try Disk.move(old, over: target)
      }
    }
    try Disk.sync(folder)
    try Disk.remove(journal)
  }

  /// Removes the folders from which the last file is gone; that they are there does no harm.
  private func removeEmptyFolders(above path: String) {
    for path in FilePlace.folders(above: path) {
      try? Disk.removeEmptyFolder("\(folder)/\(path)")
    }
  }
}
