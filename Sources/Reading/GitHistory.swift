/// The revisions in which git keeps a folder.
public enum GitHistory {
  /// The commits that touch a folder, the latest first; none where there is no repository.
  public static func revisions(of folder: String) -> [String] {
    let told = try? GitCommand.output(
      of: ["log", "--format=%h", "--abbrev=12", "--", "."], in: folder)
    return String(decoding: told ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
