/// What a hall does with a kind of document; the index is ordered by it, what is
/// needed every day first.
public enum DocumentTask: String, CaseIterable, Sendable {
  /// Printed anew for every day and filled in.
  case daily
  /// Hung up where everybody sees it.
  case wall
  /// Handed to those it is for, who read and keep it.
  case handout
  /// Signed, filled in over time and filed.
  case sign
  /// Looked up by those who write and approve standards.
  case department
}
