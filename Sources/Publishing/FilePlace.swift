import Findings
import Foundation

/// The file or folder at a path, by device and inode: the same under every name it has.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// What a path leads to; nil if nothing is there, or a device, which nobody can harm.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      return nil
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// Where a path leads, whether or not something is there yet.
public enum FilePlace {
  /// The most symbolic links that are followed, as many as the system follows.
  private static let mostLinks = 40

  /// The absolute path with every symbolic link followed, a dangling one at the end included: a
  /// file written there would appear where the link leads.
  public static func real(_ path: String) -> String {
    var done = isAbsolute(path) ? [] : names(in: FileManager.default.currentDirectoryPath)
    var ahead = Array(names(in: path).reversed())
    var links = 0
    while let name = ahead.popLast() {
      switch name {
      case ".": continue
      case "..": _ = done.popLast()
      default:
        let here = "/" + (done + [name]).joined(separator: "/")
        let target = links < mostLinks ? link(here) : nil
        guard let target else {
          done.append(name)
          continue
        }
        links += 1
        if isAbsolute(target) { done = [] }
        ahead += names(in: target).reversed()
      }
    }
    return "/" + done.joined(separator: "/")
  }

  /// The absolute path of the entry itself: links are followed up to its folder.
  static func entry(_ path: String) -> String {
    guard let name = names(in: path).last, name != ".", name != ".." else { return real(path) }
    let folder = isAbsolute(path) ? "/" : ""
    let above = real(folder + names(in: path).dropLast().joined(separator: "/"))
    return above == "/" ? "/" + name : "\(above)/\(name)"
  }

  /// A real path and all folders above it, the innermost first.
  static func ancestry(of real: String) -> [String] {
    var path = names(in: real)
    var all: [String] = []
    while !path.isEmpty {
      all.append("/" + path.joined(separator: "/"))
      path.removeLast()
    }
    return all + ["/"]
  }

  /// The folder a path lies in; empty for a name alone.
  static func parent(of path: String) -> String {
    let above = names(in: path).dropLast().joined(separator: "/")
    return isAbsolute(path) ? "/" + above : above
  }

  /// The folders a path goes through, which begins at none of them, the innermost first.
  static func folders(above path: String) -> [String] {
    ancestry(of: path).dropFirst().dropLast().map {
      String(decoding: $0.utf8.dropFirst(), as: UTF8.self)
    }
  }

  /// Whether a path leads from a folder to something in it, and takes no way out.
  static func isInside(_ path: String) -> Bool {
    let names = names(in: path, keepingEmpty: true)
    return names.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
  }

  /// The names a path goes through. It is divided by bytes, as the system does it: a slash and a
  /// combining mark behind it are one character.
  static func names(in path: String, keepingEmpty: Bool = false) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: !keepingEmpty)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isAbsolute(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/")
  }

  private static func link(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path)
  }
}
