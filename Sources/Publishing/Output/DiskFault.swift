import Findings
import Foundation

/// Why the file system did not do what it was asked.
public struct DiskFault: Error, Sendable {
  /// The path it was asked about.
  public let path: String
  /// The number of the error, as in errno.
  let code: Int32

  init(_ path: String, _ code: Int32) {
    self.path = path
    self.code = code
  }

  /// The fault of the last call.
  static func last(_ path: String) -> DiskFault { DiskFault(path, errno) }

  /// The fault that a folder stands where a file belongs.
  public static func folder(at path: String) -> DiskFault { DiskFault(path, EISDIR) }

  /// Throws the fault that a number stands for; 0 is none.
  static func check(_ code: Int32, _ path: String) throws(DiskFault) {
    if code != 0 { throw DiskFault(path, code) }
  }

  /// Whether nobody reads at the other end of a pipe.
  public var isUnread: Bool { code == EPIPE }

  /// Writes bytes to what is open.
  ///
  /// - Throws: Why they are not all written.
  public static func write(_ contents: Data, to descriptor: Int32) throws(DiskFault) {
    try Disk.write(contents, to: descriptor, named: "")
  }

  /// Whether the file system cannot do such a thing at all here.
  var isInability: Bool { [EXDEV, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }

  /// The cause in words, to stand behind a colon.
  public var cause: Phrase {
    switch code {
    case ENOSPC: Phrase("no room is left on the disk", zh: "磁盘空间已满")
    case EDQUOT: Phrase("the quota on the disk is used up", zh: "磁盘配额已用完")
    case EACCES, EPERM: Phrase("this user may not write there", zh: "当前用户没有写入权限")
    case EROFS: Phrase("the disk can only be read", zh: "磁盘是只读的")
    case EIO: Phrase("the disk reports an error", zh: "磁盘读写出错")
    case EFBIG: Phrase("the file would be too large", zh: "文件过大")
    case ENAMETOOLONG: Phrase("the name is too long", zh: "名称过长")
    case ENOENT: Phrase("its folder does not exist", zh: "所在文件夹不存在")
    case ENOTDIR: Phrase("something above it is no folder", zh: "上级不是文件夹")
    case EEXIST, ENOTEMPTY: Phrase("something stands there already", zh: "该处已有内容")
    case ELOOP: Phrase("a link stands there", zh: "该处是符号链接")
    case EXDEV, EBUSY: Phrase("another disk is mounted there", zh: "该处挂载了另一磁盘")
    case EMFILE, ENFILE: Phrase("too many files are open", zh: "打开的文件太多")
    case ENOLCK: Phrase("the disk knows no locks", zh: "该磁盘不支持加锁")
    default: Phrase("the system reports error \(code)", zh: "系统报告错误 \(code)")
    }
  }

  /// What could not be done, with the cause.
  public func words(_ path: String) -> Phrase {
    guard code != EISDIR else {
      return Phrase("'\(path)' is a folder, not a file", zh: "“\(path)”是文件夹，不是文件")
    }
    return Phrase(
      "'\(path)' cannot be written: \(cause)", zh: "“\(path)”无法写入：\(cause)")
  }
}
