import Findings
import Model

/// An id by which one place means something declared at another.
struct Reference: Sendable {
  /// What it has to name.
  let kind: EntityKind
  /// The id as written.
  let id: String
  /// Where it is written.
  let span: Span
  /// The id of the element that refers.
  let subject: String
}
