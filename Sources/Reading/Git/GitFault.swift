import Findings

/// Why a revision cannot be read: the end of a sentence about it, and what to do. The words are
/// ours and not git's, which tell of objects and pathspecs.
public struct GitFault: Error {
  /// What is wrong, as the end of a sentence about a revision or a history.
  public let reason: Phrase
  /// What to do about it.
  public let hints: [Phrase]

  init(_ english: Phrase.Wording, zh chinese: Phrase.Wording, hints: [Phrase] = []) {
    reason = Phrase(english, zh: chinese)
    self.hints = hints
  }

  init(_ failure: FileSystem.Failure) {
    reason = failure.reason
    hints = []
  }
}

extension GitFault {
  /// A name that looks like an option.
  static let option = GitFault("begins with '-' and is no revision", zh: "以“-”开头，不是修订版本")

  /// Two dots mean everything between two revisions.
  static func range(_ revision: GitRevision) -> GitFault {
    let (start, end) = (revision.start, revision.end ?? "HEAD")
    return GitFault(
      "is a range, not an edition", zh: "是一段历史，不是一个版本",
      hints: [
        Phrase(
          "name '\(start)', or '\(start)...\(end)' for where the two parted",
          zh: "请写“\(start)”；若指两者的分叉处，请写“\(start)...\(end)”")
      ])
  }

  /// What git says when it does not even open the repository.
  static func unopened(_ complaint: String, folder: String) -> GitFault {
    if complaint.contains("dubious ownership") {
      let parts = complaint.split(separator: "'")
      let place = parts.count > 1 ? String(parts[1]) : folder
      return GitFault(
        "cannot be read: the repository belongs to another user", zh: "无法读取：仓库属于其他用户",
        hints: [
          Phrase(
            "if you trust it, run 'git config --global --add safe.directory \(place)'",
            zh: "若信任它，请运行“git config --global --add safe.directory \(place)”")
        ])
    }
    if complaint.contains("cannot use bare repository") {
      return GitFault(
        "cannot be read: '\(folder)' lies in a bare repository", zh: "无法读取：“\(folder)”在裸仓库中",
        hints: [
          Phrase("clone it, and call from inside the clone", zh: "请克隆它，并在克隆中运行")
        ])
    }
    return GitFault(
      "cannot be read: git does not open the repository", zh: "无法读取：git 打不开仓库",
      hints: [Phrase("see why with 'git status'", zh: "用“git status”查看原因")])
  }

  /// A folder in no repository.
  static func noRepository(of folder: String) -> GitFault {
    GitFault(
      "is no folder, and '\(folder)' lies in no git repository",
      zh: "不是文件夹，而“\(folder)”不在 git 仓库中",
      hints: [
        Phrase(
          "name a standards folder, or call from inside the repository",
          zh: "请指明标准文件夹，或在仓库中运行")
      ])
  }

  /// A revision beyond the end of a clone that holds only the latest part of the history.
  static let shallow = GitFault(
    "lies beyond the history of this shallow clone", zh: "不在这个浅克隆的历史范围内",
    hints: GitHistory.deepening)

  /// A revision that is older than the first.
  static let beforeFirst = GitFault(
    "lies before the first revision there is", zh: "早于最早的修订版本")

  /// A revision that shares no history with another.
  static func unrelated(to other: String, in repository: GitRepository) -> GitFault {
    guard !repository.isShallow else {
      return GitFault(
        "parted from '\(other)' before the history of this shallow clone begins",
        zh: "与“\(other)”的分叉处不在这个浅克隆的历史范围内", hints: GitHistory.deepening)
    }
    return GitFault(
      "shares no history with '\(other)'", zh: "与“\(other)”没有共同的历史",
      hints: [
        Phrase(
          "check it out elsewhere with 'git worktree add', and name that folder",
          zh: "用“git worktree add”检出到别处，再指明那个文件夹")
      ])
  }

  /// A folder a revision does not have.
  static func noFolder(_ path: String) -> GitFault {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    return GitFault(
      "holds no folder '\(path)'", zh: "没有文件夹“\(path)”",
      hints: [
        Phrase(
          "name the folder it had then, as in main:Standards/hall",
          zh: "请指明当时的文件夹，例如 main:Standards/hall")
      ])
  }

  /// A path that leads to a file.
  static func noTree(_ path: String) -> GitFault {
    GitFault(
      "has a file at '\(path)', not a folder", zh: "的“\(path)”是文件，不是文件夹",
      hints: [Phrase("name the folder that holds set.xml", zh: "请指定含有 set.xml 的文件夹")])
  }

  /// What a revision lists and the clone does not hold.
  static func incomplete(_ repository: GitRepository) -> GitFault {
    guard repository.isPartial else {
      return GitFault(
        "cannot be read: files of it are missing or damaged", zh: "无法读取：其文件缺失或损坏",
        hints: [Phrase("look for the damage with 'git fsck'", zh: "用“git fsck”查找损坏之处")])
    }
    return GitFault(
      "has files that this partial clone did not fetch", zh: "有文件未被这个部分克隆取回",
      hints: [GitHistory.filling])
  }
}
