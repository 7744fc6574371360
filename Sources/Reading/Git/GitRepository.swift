import Findings

/// The repository a folder lies in, as far as it tells which revision is meant.
struct GitRepository {
  /// The folder in which git is asked.
  let folder: String
  /// Where that lies in the repository, with a slash at its end; empty at the top.
  let prefix: String
  /// Whether the clone holds only the latest part of the history.
  let isShallow: Bool

  /// Opens the repository of a folder.
  ///
  /// - Throws: A fault if there is none, or git does not read it.
  init(of folder: String) throws(GitFault) {
    guard let repository = try Self.around(folder) else { throw .noRepository(of: folder) }
    self = repository
  }

  /// The repository of a folder; nil if it lies in none.
  ///
  /// - Throws: A fault if git does not read it.
  static func around(_ folder: String) throws(GitFault) -> GitRepository? {
    do throws(FileSystem.Failure) {
      guard try FileSystem.kind(of: folder) == .folder else {
        throw FileSystem.Failure("is no folder", zh: "不是文件夹")
      }
    } catch {
      throw GitFault(
        "cannot be looked up: folder '\(folder)' \(error.reason)",
        zh: "无法查找：文件夹“\(folder)”\(error.reason)")
    }
    do throws(GitCommand.Failure) {
      return GitRepository(
        folder: folder,
        told: try GitCommand.output(
          of: ["rev-parse", "--is-shallow-repository", "--show-prefix"], in: folder))
    } catch {
      switch error {
      case .unable(let fault): throw fault
      case .refused(let complaint) where complaint.contains("not a git repository"): return nil
      case .refused(let complaint): throw .unopened(complaint, folder: folder)
      }
    }
  }

  /// Reads `true` or `false`, and below it the prefix, in which there may be line feeds.
  private init(folder: String, told: [UInt8]) {
    self.folder = folder
    let lines = told.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    isShallow = lines.first.map { $0.elementsEqual("true".utf8) } ?? false
    prefix = String(decoding: (lines.count > 1 ? lines[1] : []).dropLast(), as: UTF8.self)
  }

  /// Whether the clone leaves out files until somebody asks for them.
  var isPartial: Bool {
    let told = try? GitCommand.lines(
      of: ["config", "--get-regexp", #"^(extensions\.partialclone|remote\..*\.promisor)$"#],
      in: folder)
    return told?.isEmpty == false
  }

  /// The short names of branches, tags and what was fetched.
  var names: [String] {
    (try? GitCommand.lines(of: ["for-each-ref", "--format=%(refname:short)"], in: folder)) ?? []
  }

  /// Where it was cloned from, `origin` first.
  var remotes: [String] {
    let all = (try? GitCommand.lines(of: ["remote"], in: folder)) ?? []
    return all.filter { $0 == "origin" } + all.filter { $0 != "origin" }
  }

  /// The id of what a name leads to, if that is an object of a type the clone holds.
  func object(_ name: String, as type: String) throws(GitFault) -> String? {
    try id("\(name)^{\(type)}")
  }

  /// The commit in which two revisions parted.
  func fork(of one: String, _ other: String) throws(GitFault) -> String? {
    try GitCommand.lines(of: ["merge-base", "--end-of-options", one, other], in: folder)?.first
  }

  /// The commits that touch the folder, the latest first; none before the first of all.
  ///
  /// - Throws: A fault if they cannot be listed.
  func commits() throws(GitFault) -> [String] {
    guard try object("HEAD", as: "commit") != nil else { return [] }
    let lines = try GitCommand.lines(
      of: ["rev-list", "--abbrev-commit", "--abbrev=12", "HEAD", "--", "."], in: folder)
    // Of a clone that leaves out what folders hold, nobody can tell.
    guard lines != nil || isPartial else { throw .incomplete(self) }
    return lines ?? []
  }

  /// What git prints for a name: an id, or the denial of one for `^name`, which is no edition.
  private func id(_ name: String) throws(GitFault) -> String? {
    let lines = try GitCommand.lines(
      of: ["rev-parse", "--verify", "--quiet", "--end-of-options", name], in: folder)
    return lines?.last { $0.allSatisfy(\.isHexDigit) }
  }
}

// MARK: Trees

extension GitRepository {
  /// Which revision is meant by a name.
  enum Reading {
    /// The one that bears the name.
    case itself
    /// The one in which it and `HEAD` parted, so that what it did since is nobody's.
    case fork
  }

  /// The id of the folder that a name means.
  ///
  /// - Throws: A fault that says why there is none.
  func tree(of revision: GitRevision, as reading: Reading) throws(GitFault) -> String {
    guard !revision.typed.hasPrefix("-") else { throw .option }
    guard revision.end == nil || revision.isFork else { throw .range(revision) }
    let root = try root(of: revision, as: reading)
    let path = revision.path ?? prefix
    guard let id = try id("\(root):\(path)") else {
      let isWhole = try GitCommand.lines(
        of: ["ls-tree", "-r", "-d", "--name-only", root], in: folder)
      throw isWhole == nil ? .incomplete(self) : .noFolder(path)
    }
    guard let type = try GitCommand.lines(of: ["cat-file", "-t", id], in: folder)?.first else {
      throw .incomplete(self)
    }
    guard type == "tree" else { throw .noTree(path) }
    return id
  }

  /// The commit, or the tree, that a name means, whatever folder is wanted of it.
  private func root(of revision: GitRevision, as reading: Reading) throws(GitFault) -> String {
    let start = try root(named: revision.start)
    if let end = revision.end { return try parting(start, revision, from: end) }
    guard reading == .fork, try object(start, as: "commit") != nil,
      try object("HEAD", as: "commit") != nil
    else { return start }
    return try parting(start, revision, from: "HEAD")
  }

  private func root(named name: String) throws(GitFault) -> String {
    if !name.isEmpty {
      if let commit = try object(name, as: "commit") { return commit }
      if let tree = try object(name, as: "tree") { return tree }
    }
    throw .unknown(name, in: self)
  }

  private func parting(_ start: String, _ revision: GitRevision, from end: String)
    throws(GitFault) -> String
  {
    guard let id = try fork(of: start, try root(named: end)) else {
      throw .unrelated(to: end, in: self)
    }
    return id
  }
}
