import Foundation

/// Where a folder's new contents are made ready: on the same disk as the folder, so that they
/// come into place by renaming.
struct Workplace {
  /// The real path of the folder.
  let folder: String
  /// Whether the work folder lies in the folder: beside it is another disk, or nobody may write.
  let isInside: Bool

  /// The place for a folder, which may not be there yet.
  init(for folder: String) {
    self.init(folder: folder, isInside: Self.isAlone(folder))
  }

  private init(folder: String, isInside: Bool) {
    self.folder = folder
    self.isInside = isInside
  }

  /// Both places that a run may have worked in.
  static func all(for folder: String) -> [Workplace] {
    [false, true].map { Workplace(folder: folder, isInside: $0) }
  }

  /// The folder for what is made ready; what lies there when nobody holds the lock is stale.
  var work: String { isInside ? "\(folder)/\(Self.insideName)" : "\(parent)/.\(name).peakend" }

  /// The file that stands for the right to write to the folder.
  var lock: String { work + "-lock" }

  /// The folder above.
  var parent: String { FilePlace.parent(of: folder) }

  /// Whether something in the folder belongs to the work on it.
  static func isOwn(_ name: String) -> Bool { name == insideName || name == insideName + "-lock" }

  private static let insideName = ".peakend"

  private var name: String { FilePlace.names(in: folder).last ?? "" }

  private static func isAlone(_ folder: String) -> Bool {
    let own = Disk.entry(at: folder)
    guard own.kind == .folder else { return false }
    let parent = Workplace(folder: folder, isInside: false).parent
    return Disk.isMount(folder) || own.device != Disk.entry(at: parent).device
      || access(parent, W_OK | X_OK) != 0
  }
}
