import Findings
import Model

/// An id and the place where it is given to something.
struct Declaration: Sendable {
  let kind: EntityKind
  let id: String
  let span: Span

  /// Whether a file is about it and nothing else.
  var isWholeFile: Bool { kind == .moment || kind == .hall }
}
