import Findings
import Glibc

/// What the loader asks of the file system, in values.
enum FileSystem {
  /// What a path leads to.
  enum Kind {
    case file, folder, other
  }

  /// Why something could not be read, as the end of a sentence.
  struct Failure: Error {
    let reason: Phrase

    init(_ english: Phrase.Wording, zh chinese: Phrase.Wording) {
      reason = Phrase(english, zh: chinese)
    }

    /// A name nothing can be called by here.
    static let garbledName = Failure("has a name that is not UTF-8", zh: "的名称不是 UTF-8")

    /// The reason the system gave last.
    static var last: Failure {
      switch errno {
      case ENOENT: Failure("does not exist", zh: "不存在")
      case EACCES, EPERM: Failure("may not be read by this user", zh: "不允许当前用户读取")
      case ENOTDIR: Failure("lies below something that is no folder", zh: "的上级不是文件夹")
      case ELOOP: Failure("is a symbolic link that leads to itself", zh: "是指向自身的符号链接")
      case ENAMETOOLONG: Failure("has too long a name", zh: "的名称过长")
      case EMFILE, ENFILE:
        Failure("cannot be opened, too many files are open", zh: "无法打开，已打开的文件太多")
      default: Failure("cannot be read (error \(errno))", zh: "无法读取（错误 \(errno)）")
      }
    }
  }

  /// The path with every symbolic link followed.
  static func resolved(_ path: String) throws(Failure) -> String {
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    guard let text = String(validatingCString: real) else {
      throw .garbledName
    }
    return text
  }

  /// What the path leads to.
  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder in the order of their bytes. Bytes that are no UTF-8 are replaced.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
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

  /// What a file holds, but no more than one byte beyond the limit: enough to see that it
  /// is too large.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let wanted = min(buffer.count, limit + 1 - bytes.count)
      let count = read(descriptor, &buffer, wanted)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .last }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
