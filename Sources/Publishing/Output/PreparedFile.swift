import Foundation

/// A file that is made ready beside its place, to be put there at one stroke.
public final class PreparedFile {
  private let path: String
  private let target: String
  private let lock: FolderLock
  private var isInPlace = false

  /// Makes a file ready. Who makes the same one ready at the same time waits for the other; what
  /// a run that was ended left there is written over.
  ///
  /// - Parameters:
  ///   - contents: What it holds.
  ///   - path: Its path; links are followed.
  /// - Throws: Why it cannot be written.
  public init(_ contents: Data, for path: String) throws(DiskFault) {
    self.path = path
    target = FilePlace.real(path)
    let folder = FilePlace.parent(of: target)
    let name = FilePlace.names(in: target).last ?? ""
    do throws(DiskFault) {
      guard let lock = try FolderLock.take("\(folder)/.\(name).peakend", waits: true) else {
        throw DiskFault(path, EBUSY)
      }
      self.lock = lock
    } catch {
      throw DiskFault(path, error.code)
    }
    Interruption.watch()
    do throws(DiskFault) {
      try lock.fill(with: contents)
    } catch {
      lock.release()
      throw DiskFault(path, error.code)
    }
  }

  /// Writes to what is no regular file, such as a device.
  ///
  /// - Throws: Why it cannot be written.
  public static func write(_ contents: Data, toDevice path: String) throws(DiskFault) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw .last(path) }
    defer { close(file) }
    try Disk.write(contents, to: file, named: path)
  }

  /// Puts it in place.
  ///
  /// - Throws: Why that cannot be done.
  public func putInPlace() throws(DiskFault) {
    do throws(DiskFault) { try lock.move(over: target) } catch {
      throw DiskFault(path, error.code)
    }
    isInPlace = true
  }

  /// Removes it if it was not put in place.
  public func discard() {
    if !isInPlace { lock.release() }
  }
}
