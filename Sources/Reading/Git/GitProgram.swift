import Glibc

/// Which `git` is started, and what it learns of the environment.
enum GitProgram {
  /// The first `git` in the folders of a search path that is nobody's but the system's: one that
  /// lies in the repository it is to read came with it. Folders that are not named from the root
  /// are passed by, since they mean another one wherever the program is called.
  ///
  /// - Parameters:
  ///   - searchPath: Folders, separated by colons.
  ///   - folder: The folder that is to be read; what lies in its repository is not started.
  /// - Returns: An absolute path; nil if there is none.
  static func path(in searchPath: String, reading folder: String) -> String? {
    let place = top(of: folder) ?? (try? FileSystem.resolved(folder))
    // Where everything is one repository, nothing lies outside.
    let forbidden = place == "/" ? nil : place.map { $0 + "/" }
    return searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/git" }
      .first { file in
        guard access(file, X_OK) == 0, (try? FileSystem.kind(of: file)) == .file,
          let real = try? FileSystem.resolved(file)
        else { return false }
        return forbidden.map(real.hasPrefix) != true
      }
  }

  /// Where programs are looked for if the environment does not say.
  static var searchPath: String { variable("PATH") ?? "/usr/bin:/bin" }

  /// The folder from which a repository reaches down to a folder, without links: the nearest that
  /// holds something called `.git`; nil if there is none.
  static func top(of folder: String) -> String? {
    guard let real = try? FileSystem.resolved(folder) else { return nil }
    let names = real.split(separator: "/")
    return (0...names.count).reversed().map { "/" + names.prefix($0).joined(separator: "/") }
      .first { (try? FileSystem.kind(of: $0 + "/.git")) != nil }
  }

  // MARK: The environment

  /// The variables git is started with. No other is handed on: there are over a hundred that have
  /// it write traces, start programs or read another repository, and new versions bring more.
  static var environment: [String] {
    let inherited = kept.compactMap { name in
      variable(name).flatMap { isSafe($0, for: name) ? "\(name)=\($0)" : nil }
    }
    return inherited + ["PATH=" + absolute(searchPath)]
      + own.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// What says where the user's own settings lie, which tell whose repositories are trusted, and
  /// whether a repository may lie on another disk.
  private static let kept = [
    "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM", "SUDO_UID",
  ]

  /// What holds for every call.
  private static let own = [
    // The complaints that are read are English.
    "LC_ALL": "C",
    // Nothing is written, asked or fetched. Only newer versions know the variable against
    // fetching what a partial clone lacks; that no way to fetch is allowed holds for all.
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none", "GIT_PROTOCOL_FROM_USER": "0",
    // Settings that have git write traces are not obeyed.
    "GIT_TRACE2": "0", "GIT_TRACE2_EVENT": "0", "GIT_TRACE2_PERF": "0",
    // No file tells of other parents than a commit does.
    "GIT_GRAFT_FILE": "/dev/null", "GIT_NO_REPLACE_OBJECTS": "1",
    // The largest piece of memory: a listing of a folder that takes more is longer than may be
    // printed. Few bytes can be the packed form of gigabytes.
    "GIT_ALLOC_LIMIT": "256m",
  ]

  /// Whether a value means the same in whatever folder git is told to go to.
  private static func isSafe(_ value: String, for name: String) -> Bool {
    value.hasPrefix("/")
      || ["GIT_CONFIG_NOSYSTEM", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "SUDO_UID"].contains(name)
  }

  private static func absolute(_ searchPath: String) -> String {
    searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.joined(separator: ":")
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
