import Findings

extension GitFault {
  /// A name git cannot follow: it may be mistyped, lie beyond the end of a shallow clone, or be
  /// a branch that was not fetched.
  static func unknown(_ name: String, in repository: GitRepository) -> GitFault {
    let base = GitRevision.base(of: name)
    if base != name, (try? repository.object(base, as: "commit")) != nil {
      return repository.isShallow ? .shallow : .beforeFirst
    }
    if base == "HEAD" || base == "@" { return .unborn }
    if isHash(base) { return repository.isShallow ? .shallow : .absent }
    return unknownBranch(base, in: repository)
  }

  private static let unborn = GitFault(
    "is not there, nothing is committed yet", zh: "不存在，尚未提交过任何内容")

  private static let absent = GitFault(
    "is not in this clone", zh: "不在这个克隆中",
    hints: [Phrase("fetch what is new with 'git fetch'", zh: "用“git fetch”取回新内容")])

  private static func unknownBranch(_ name: String, in repository: GitRepository) -> GitFault {
    let names = repository.names
    // A branch that was fetched and never checked out is known by its remote alone.
    let tracked = names.filter { $0.hasSuffix("/" + name) }.min()
    let question = NearMiss.question(tracked ?? NearMiss.names(for: name, among: names).first)
    let hints = tracked == nil ? fetching(name, in: repository) : []
    guard repository.isShallow else {
      return GitFault(
        "is no folder, and git knows no such revision\(question)",
        zh: "不是文件夹，git 也没有这个修订版本\(question)", hints: hints)
    }
    return GitFault(
      "is no folder, and this shallow clone holds no such revision\(question)",
      zh: "不是文件夹，这个浅克隆中也没有这个修订版本\(question)", hints: hints)
  }

  /// How a branch comes into a clone that was made without it.
  private static func fetching(_ name: String, in repository: GitRepository) -> [Phrase] {
    // Who made the repository named its remotes, and what is proposed here is typed as it stands.
    guard let remote = repository.remotes.first(where: mayBeBranch), mayBeBranch(name) else {
      return []
    }
    let isTracked = name.hasPrefix(remote + "/")
    let branch = isTracked ? String(name.dropFirst(remote.count + 1)) : name
    let place = isTracked ? "refs/remotes/\(name)" : name
    let option = repository.isShallow ? "--unshallow " : ""
    let command = "git fetch \(option)\(remote) \(branch):\(place)"
    let fetch = Phrase(
      "if it is a branch that was not fetched, run '\(command)'",
      zh: "若是尚未取回的分支，请运行“\(command)”")
    return [fetch] + (repository.isShallow ? [GitHistory.deepening[1]] : [])
  }

  /// Whether a name looks like that of a branch, and means nothing to a shell it is typed into.
  private static func mayBeBranch(_ name: String) -> Bool {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "._-/".unicodeScalars.contains($0)
    }
    return isPlain && name.first?.isLetter == true && !name.contains("..") && !name.hasSuffix("/")
  }

  /// Whether a name can only be that of an object: seven digits at least, one of them a number.
  private static func isHash(_ name: String) -> Bool {
    name.utf8.count >= 7 && name.allSatisfy { $0.isASCII && $0.isHexDigit }
      && name.contains(where: \.isNumber)
  }
}
