import CDisk
import Foundation

/// What writing asks of the file system, each failure with its cause. Nothing follows a link
/// that stands at the end of a path, unless it says so.
enum Disk {
  /// What stands at a path.
  enum Kind {
    case file, folder, link, other, nothing
  }

  /// What is known of a path.
  struct Entry {
    let kind: Kind
    let device: UInt64
    let owner: uid_t
    let group: gid_t
    /// The permissions, without the kind.
    let mode: mode_t
    let size: Int
  }

  /// What stands at a path; nothing, if it cannot be reached.
  static func entry(at path: String) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return Entry(kind: .nothing, device: 0, owner: 0, group: 0, mode: 0, size: 0)
    }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Entry(
      kind: kind, device: UInt64(status.st_dev), owner: status.st_uid, group: status.st_gid,
      mode: status.st_mode & 0o7777, size: Int(status.st_size))
  }

  /// What stands at a path.
  static func kind(of path: String) -> Kind { entry(at: path).kind }

  /// Whether a file system is mounted at a path.
  static func isMount(_ path: String) -> Bool { peakend_is_mount(path) == 1 }

  /// The names in a folder in the order of their bytes; bytes that are no UTF-8 are replaced.
  static func names(in folder: String) throws(DiskFault) -> [String] {
    guard let stream = opendir(folder) else { throw .last(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sortedByBytes()
  }

  /// Makes a folder, unless there is one.
  ///
  /// - Returns: Whether it was made.
  @discardableResult
  static func makeFolder(_ path: String) throws(DiskFault) -> Bool {
    guard mkdir(path, 0o777) != 0 else { return true }
    let code = errno
    guard code == EEXIST else { throw DiskFault(path, code) }
    guard kind(of: path) == .folder else { throw DiskFault(path, ENOTDIR) }
    return false
  }

  /// Makes a folder and those above it, as far as they are missing.
  ///
  /// - Returns: Those that were made, the outermost first.
  @discardableResult
  static func makeFolders(_ path: String) throws(DiskFault) -> [String] {
    var missing: [String] = []
    for folder in FilePlace.ancestry(of: path) {
      if kind(of: folder) == .folder { break }
      missing.append(folder)
    }
    var made: [String] = []
    for folder in missing.reversed() where try makeFolder(folder) { made.append(folder) }
    return made
  }

  /// Writes a file that is not there yet.
  static func write(_ contents: Data, to path: String) throws(DiskFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .last(path) }
    defer { close(file) }
    try write(contents, to: file, named: path)
  }

  /// Writes bytes to what is open.
  static func write(_ contents: Data, to file: Int32, named path: String) throws(DiskFault) {
    var written = 0
    while written < contents.count {
      let count = contents.withUnsafeBytes { bytes in
        Foundation.write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last(path) }
      written += count
    }
  }

  /// Copies a file to where nothing stands: the same file under a second name where the file
  /// system can do that.
  static func copy(_ path: String, to other: String) throws(DiskFault) {
    guard link(path, other) != 0 else { return }
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw DiskFault(path, EACCES)
    }
    try write(contents, to: other)
  }

  /// Moves something at one stroke into the place of what stands there.
  static func move(_ path: String, over other: String) throws(DiskFault) {
    guard rename(path, other) == 0 else { throw .last(other) }
  }

  /// Moves something at one stroke to where nothing stands.
  static func move(_ path: String, toFree other: String) throws(DiskFault) {
    try DiskFault.check(peakend_move(path, other), other)
  }

  /// Exchanges two things at one stroke.
  static func exchange(_ path: String, _ other: String) throws(DiskFault) {
    try DiskFault.check(peakend_exchange(path, other), other)
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) throws(DiskFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last(path) }
  }

  /// Removes a folder if it is there and nothing is in it.
  static func removeEmptyFolder(_ path: String) throws(DiskFault) {
    guard rmdir(path) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) else {
      throw .last(path)
    }
  }

  /// Removes something and all that is in it, if it is there. Links are removed, not followed.
  static func removeAll(_ path: String) throws(DiskFault) {
    guard kind(of: path) == .folder else { return try remove(path) }
    for name in try names(in: path) { try removeAll("\(path)/\(name)") }
    guard rmdir(path) == 0 || errno == ENOENT else { throw .last(path) }
  }

  /// Has what was written come to rest on the disk.
  static func sync(_ path: String) throws(DiskFault) {
    try DiskFault.check(peakend_sync(path), path)
  }

  /// Gives a folder the owner and the permissions of another.
  ///
  /// - Returns: Whether it could be done.
  static func dress(_ path: String, like entry: Entry) -> Bool {
    let own = Disk.entry(at: path)
    if own.owner != entry.owner || own.group != entry.group {
      guard chown(path, entry.owner, entry.group) == 0 else { return false }
    }
    return own.mode == entry.mode || chmod(path, entry.mode) == 0
  }
}
