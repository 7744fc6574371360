import Findings

/// A decision to accept one change against the edition before, though it reaches far.
public struct Acceptance: Sendable {
  /// The id of what changed.
  public let element: Located<String>
  /// The code of the field that changed, as `Field.code` has it; `*` for all of the element.
  public let field: Located<String>
  /// The widest grade that was accepted.
  public let grade: Located<ChangeGrade>
  /// The revision that makes the change; for any other this is a record.
  public let revision: Located<Int>
  /// The department that accepted it.
  public let approver: Located<ID<Department>>
  /// The day on which it was accepted.
  public let date: Located<CivilDate>
  /// Why it is right.
  public let reason: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    element: Located<String>,
    field: Located<String>,
    grade: Located<ChangeGrade>,
    revision: Located<Int>,
    approver: Located<ID<Department>>,
    date: Located<CivilDate>,
    reason: LocalizedText
  ) {
    self.element = element
    self.field = field
    self.grade = grade
    self.revision = revision
    self.approver = approver
    self.date = date
    self.reason = reason
  }
}
