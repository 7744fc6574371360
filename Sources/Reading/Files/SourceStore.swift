import Findings

/// Where a standards folder is kept. Paths lie below the folder, with `/` between their parts.
protocol SourceStore {
  /// The names in a folder in the order of their bytes, hidden ones too; the empty path is the
  /// standards folder itself.
  func names(in folder: String) throws(FileSystem.Failure) -> [String]

  /// What a path leads to.
  func kind(of path: String) throws(FileSystem.Failure) -> FileSystem.Kind

  /// A name for what a path leads to, the same for every path that leads there.
  func identity(of path: String) throws(FileSystem.Failure) -> String

  /// What a file holds, but no more than one byte beyond the limit: enough to see that it is
  /// too large.
  func bytes(of file: String, limit: Int) throws(FileSystem.Failure) -> [UInt8]
}

/// A folder of the file system. Links may not lead out of it: what is read would then depend on
/// more than the folder.
struct DiskFolder: SourceStore {
  private let root: String

  /// - Throws: A failure if there is no folder at the path.
  init(path: String) throws(FileSystem.Failure) {
    root = try FileSystem.resolved(path)
    guard try FileSystem.kind(of: root) == .folder else {
      throw FileSystem.Failure("is no folder", zh: "不是文件夹")
    }
  }

  func names(in folder: String) throws(FileSystem.Failure) -> [String] {
    try FileSystem.names(in: inside(folder))
  }

  func kind(of path: String) throws(FileSystem.Failure) -> FileSystem.Kind {
    try FileSystem.kind(of: inside(path))
  }

  func identity(of path: String) throws(FileSystem.Failure) -> String { try inside(path) }

  func bytes(of file: String, limit: Int) throws(FileSystem.Failure) -> [UInt8] {
    try FileSystem.bytes(of: inside(file), limit: limit)
  }

  /// Whether a path, seen from the folder, leads to a file, in it or outside.
  func leadsToFile(_ path: String) -> Bool {
    let path = path.hasPrefix("/") ? path : root + "/" + path
    return (try? FileSystem.kind(of: path)) == .file
  }

  /// The real path of something in the folder.
  private func inside(_ name: String) throws(FileSystem.Failure) -> String {
    guard !name.isEmpty else { return root }
    let real = try FileSystem.resolved(root + "/" + name)
    guard real.hasPrefix(root == "/" ? root : root + "/") else {
      throw FileSystem.Failure(
        "is a symbolic link out of the folder", zh: "是指向文件夹之外的符号链接")
    }
    return real
  }
}
