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
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { environment[$0] }
      .filter { $0.hasPrefix("/") }
    for root in named {
      let roots = Self.unique([Self.real(root), root])
      if let place = places.first(where: { Self.lies($0, below: roots) }) {
        self.init(roots: roots, folder: place)
        return
      }
    }
    for place in places {
      guard let root = Self.gitRoot(of: place) else { continue }
      let other = Self.gitRoot(of: typed).flatMap { Self.real($0) == root ? $0 : nil }
      self.init(roots: Self.unique([root, other]), folder: place)
      return
    }
    return nil
  }

  private init(roots: [String], folder: String) {
    self.roots = roots
    self.folder = folder
  }

  private static func unique(_ paths: [String?]) -> [String] {
    paths.compactMap(\.self).reduce(into: []) { paths, path in
      if !paths.contains(path) { paths.append(path) }
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

  /// The first folder upwards in which Git keeps its own: a folder, or in a further work tree a
  /// file that names one.
  private static func gitRoot(of path: String) -> String? {
    var names = path.split(separator: "/")
    while true {
      let folder = "/" + names.joined(separator: "/")
      if isGitRoot(folder) { return folder }
      guard names.popLast() != nil else { return nil }
    }
  }

  private static func isGitRoot(_ folder: String) -> Bool {
    let git = (folder == "/" ? "" : folder) + "/.git"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: git, isDirectory: &isFolder) else { return false }
    // Git passes by a folder of that name that is not its own.
    return !isFolder.boolValue || FileManager.default.fileExists(atPath: git + "/HEAD")
  }
}
