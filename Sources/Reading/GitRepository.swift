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
    self.folder = folder
    do throws(FileSystem.Failure) {
      guard try FileSystem.kind(of: folder) == .folder else {
        throw FileSystem.Failure("is no folder", zh: "不是文件夹")
      }
    } catch {
      throw GitFault(
        "cannot be looked up: folder '\(folder)' \(error.reason[.en])",
        zh: "无法查找：文件夹“\(folder)”\(error.reason[.zhHans])")
    }
    do throws(GitCommand.Failure) {
      let told = try GitCommand.output(
        of: ["rev-parse", "--is-shallow-repository", "--show-prefix"], in: folder)
      let lines = String(decoding: told, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      isShallow = lines.first == "true"
      prefix = lines.count > 1 ? String(lines[1]) : ""
    } catch {
      switch error {
      case .system(let failure): throw GitFault(failure)
      case .refused(let complaint): throw .unopened(complaint, folder: folder)
      }
    }
  }

  /// Whether the clone leaves out files until somebody asks for them.
  var isPartial: Bool {
    let told = GitCommand.lines(
      of: ["config", "--get-regexp", #"^(extensions\.partialclone|remote\..*\.promisor)$"#],
      in: folder)
    return told?.isEmpty == false
  }

  /// The short names of branches, tags and what was fetched.
  var names: [String] {
    GitCommand.lines(of: ["for-each-ref", "--format=%(refname:short)"], in: folder) ?? []
  }

  /// Where it was cloned from, `origin` first.
  var remotes: [String] {
    let all = GitCommand.lines(of: ["remote"], in: folder) ?? []
    return all.filter { $0 == "origin" } + all.filter { $0 != "origin" }
  }

  /// The id of what a name leads to, if that is an object of a type the clone holds.
  func object(_ name: String, as type: String) -> String? {
    id("\(name)^{\(type)}")
  }

  /// The commit in which two revisions parted.
  func fork(of one: String, _ other: String) -> String? {
    GitCommand.lines(of: ["merge-base", "--end-of-options", one, other], in: folder)?.first
  }

  /// What git prints for a name: an id, or the denial of one for `^name`, which is no edition.
  private func id(_ name: String) -> String? {
    let lines = GitCommand.lines(
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
    guard let id = id("\(root):\(path)") else {
      let isWhole = GitCommand.lines(of: ["ls-tree", "-r", "--name-only", root], in: folder) != nil
      throw isWhole ? .noFolder(path) : .incomplete(self)
    }
    guard let type = GitCommand.lines(of: ["cat-file", "-t", id], in: folder)?.first else {
      throw .incomplete(self)
    }
    guard type == "tree" else { throw .noTree(path) }
    return id
  }

  /// The commit, or the tree, that a name means, whatever folder is wanted of it.
  private func root(of revision: GitRevision, as reading: Reading) throws(GitFault) -> String {
    let start = try root(named: revision.start)
    if let end = revision.end { return try parting(start, revision, from: end) }
    guard reading == .fork, object(start, as: "commit") != nil,
      object("HEAD", as: "commit") != nil
    else { return start }
    return try parting(start, revision, from: "HEAD")
  }

  private func root(named name: String) throws(GitFault) -> String {
    guard !name.isEmpty, let id = object(name, as: "commit") ?? object(name, as: "tree") else {
      throw .unknown(name, in: self)
    }
    return id
  }

  private func parting(_ start: String, _ revision: GitRevision, from end: String)
    throws(GitFault) -> String
  {
    guard let id = fork(of: start, try root(named: end)) else {
      throw .unrelated(to: end, in: self)
    }
    return id
  }
}
