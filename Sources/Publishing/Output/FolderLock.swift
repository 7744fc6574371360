import Foundation

/// The right to be the only one who writes to a place, until it is given back or the process
/// ends, however it ends: the kernel holds it, so there are no stale ones.
final class FolderLock {
  private let path: String
  private let file: Int32

  private init(path: String, file: Int32) {
    self.path = path
    self.file = file
  }

  /// Takes the lock that a file stands for; the file is made if it is not there.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - waits: Whether to wait until it is free.
  /// - Returns: The lock, or nil if another holds it.
  /// - Throws: A fault if the file cannot be made or locked.
  static func take(_ path: String, waits: Bool) throws(DiskFault) -> FolderLock? {
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw .last(path) }
      let lock = FolderLock(path: path, file: file)
      guard try lock.isTaken(waits: waits) else {
        lock.close()
        return nil
      }
      if lock.isInPlace { return lock }
      lock.close()
    }
  }

  /// Gives it back and removes its file.
  func release() {
    unlink(path)
    close()
  }

  /// Writes to its file, in the place of what that held.
  func fill(with contents: Data) throws(DiskFault) {
    guard ftruncate(file, 0) == 0 else { throw .last(path) }
    try Disk.write(contents, to: file, named: path)
    guard fsync(file) == 0 else { throw .last(path) }
  }

  /// Puts its file in the place of another, which gives the lock back.
  func move(over other: String) throws(DiskFault) {
    try Disk.move(path, over: other)
    close()
  }

  private func close() { Foundation.close(file) }

  private func isTaken(waits: Bool) throws(DiskFault) -> Bool {
    while flock(file, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      default:
        let fault = DiskFault.last(path)
        close()
        throw fault
      }
    }
    return true
  }

  /// Whether the file is still the one at the path: who held the lock before may have removed it.
  private var isInPlace: Bool {
    var (own, other) = (stat(), stat())
    return fstat(file, &own) == 0 && lstat(path, &other) == 0
      && own.st_ino == other.st_ino && own.st_dev == other.st_dev
  }
}

extension [FolderLock] {
  /// Gives all of them back.
  func release() {
    for lock in self { lock.release() }
  }
}
