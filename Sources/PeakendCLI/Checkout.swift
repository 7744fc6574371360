import Findings
import Foundation

/// The checkout in which a standards folder lies. Services that show findings beside a change
/// know files by their paths from its root, wherever in it the program was called.
struct Checkout {
  /// Every absolute path its root is known by, the one without links first.
  let roots: [String]
  /// The standards folder, by an absolute path below one of them.
  let folder: String

  /// The checkout of a folder: the one a pipeline names, or else the one Git made; nil if there
  /// is neither.
  ///
  /// A pipeline may know its folder by a link, and a standards folder may be one, so what lies
  /// below what is asked of the paths without links first, and of the names as typed then.
  init?(of folder: String, environment: Environment) {
    let typed = SourcePath.absolute(folder, in: environment.workingFolder)
    let places = [Self.real(typed), typed].compactMap(\.self)
    // A shell tells by which links it came to the working folder, and writes paths that way.
    let ways = [typed, environment["PWD"]].compactMap(\.self)
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { environment[$0] }
      .filter { $0.hasPrefix("/") }
    for root in named {
      let roots = Self.names(of: root, along: ways)
      if let place = places.first(where: { Self.lies($0, below: roots) }) {
        self.init(roots: roots, folder: place)
        return
      }
    }
    for place in places {
      if let root = Self.upwards(from: place).first(where: Self.isGitRoot) {
        self.init(roots: Self.names(of: root, along: ways), folder: place)
        return
      }
    }
    return nil
  }

  private init(roots: [String], folder: String) {
    self.roots = roots
    self.folder = folder
  }

  /// What a folder is called: without links, as given, and as paths that go through it have it.
  private static func names(of folder: String, along ways: [String]) -> [String] {
    let real = real(folder) ?? folder
    let others = ways.compactMap { way in upwards(from: way).first { Self.real($0) == real } }
    return ([real, folder] + others).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private static func lies(_ path: String, below roots: [String]) -> Bool {
    roots.contains { !SourcePath.plain(path, from: $0).hasPrefix("/") }
  }

  /// A path without links; nil if nothing is there.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A folder and those above it, up to `/`.
  private static func upwards(from path: String) -> [String] {
    let names = path.split(separator: "/")
    return (0...names.count).reversed().map { "/" + names.prefix($0).joined(separator: "/") }
  }

  /// Whether Git keeps its own in a folder: in a folder, or in a further work tree in a file that
  /// names one.
  private static func isGitRoot(_ folder: String) -> Bool {
    let git = (folder == "/" ? "" : folder) + "/.git"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: git, isDirectory: &isFolder) else { return false }
    // Git passes by a folder of that name that is not its own.
    return !isFolder.boolValue || FileManager.default.fileExists(atPath: git + "/HEAD")
  }
}
