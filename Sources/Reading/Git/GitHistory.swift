import Findings

/// The revisions in which git keeps a folder.
public enum GitHistory {
  /// The commits that touch a folder, the latest first; none where there is no repository.
  ///
  /// - Throws: A fault if there is one and git does not read it.
  public static func revisions(of folder: String) throws(GitFault) -> [String] {
    // Without a repository nobody needs git.
    guard GitProgram.top(of: folder) != nil else { return [] }
    return try GitRepository.around(folder)?.commits() ?? []
  }

  /// What a clone was made without.
  public enum Gap: Sendable {
    /// The older part of the history.
    case history
    /// Files, until somebody asks for them.
    case files

    /// What such a clone is called.
    public var clone: Phrase {
      switch self {
      case .history: Phrase("shallow clone", zh: "浅克隆")
      case .files: Phrase("partial clone", zh: "部分克隆")
      }
    }

    /// How what is missing comes into it.
    public var hints: [Phrase] {
      switch self {
      case .history: GitHistory.deepening
      case .files: [GitHistory.filling]
      }
    }
  }

  /// What the clone a folder lies in was made without; nil if it is whole, or none.
  public static func gap(of folder: String) -> Gap? {
    guard let repository = try? GitRepository(of: folder) else { return nil }
    return repository.isShallow ? .history : repository.isPartial ? .files : nil
  }

  /// How the files come into a partial clone.
  static let filling = Phrase(
    "fetch them with 'git fetch --refetch --no-filter', or clone without --filter",
    zh: "用“git fetch --refetch --no-filter”取回，或克隆时不用 --filter")

  /// How the rest of the history comes into a shallow clone: by hand, and in pipelines.
  static let deepening = [
    Phrase(
      "fetch the whole history with 'git fetch --unshallow'", zh: "用“git fetch --unshallow”取回全部历史"),
    Phrase(
      "in a pipeline, set 'fetch-depth: 0' of actions/checkout, or 'GIT_DEPTH: 0' in GitLab",
      zh: "在流水线中，actions/checkout 设“fetch-depth: 0”，GitLab 设“GIT_DEPTH: 0”"),
  ]
}
