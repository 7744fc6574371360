import Findings

/// The revisions in which git keeps a folder.
public enum GitHistory {
  /// The commits that touch a folder, the latest first; none where there is no repository.
  public static func revisions(of folder: String) -> [String] {
    GitCommand.lines(
      of: ["rev-list", "--abbrev-commit", "--abbrev=12", "HEAD", "--", "."], in: folder) ?? []
  }

  /// Whether the clone a folder lies in holds only the latest part of the history.
  public static func isCut(of folder: String) -> Bool {
    (try? GitRepository(of: folder))?.isShallow ?? false
  }

  /// How the rest of the history comes into a shallow clone: by hand, and in pipelines.
  public static let deepening = [
    Phrase(
      "fetch the whole history with 'git fetch --unshallow'", zh: "用“git fetch --unshallow”取回全部历史"),
    Phrase(
      "in a pipeline, set 'fetch-depth: 0' of actions/checkout, or 'GIT_DEPTH: 0' in GitLab",
      zh: "在流水线中，actions/checkout 设“fetch-depth: 0”，GitLab 设“GIT_DEPTH: 0”"),
  ]
}
