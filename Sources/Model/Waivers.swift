import Findings

/// How much a rule's findings weigh for this set, where that is not what the rule says.
public struct SeverityChoice: Sendable {
  /// The code of the rule, as written.
  public let rule: Located<String>
  /// How much its findings weigh.
  public let severity: Located<Severity>

  /// Made by whoever reads the sources.
  public init(rule: Located<String>, severity: Located<Severity>) {
    self.rule = rule
    self.severity = severity
  }
}

/// A decision to live with what a rule finds at one element for a time.
public struct Waiver: Sendable {
  /// Where the waiver starts in its file.
  public let span: Span
  /// The code of the rule, as written.
  public let rule: Located<String>
  /// The id of the element whose fault is borne, of whatever kind.
  public let element: Located<String>
  /// The department that approved it.
  public let approver: Located<ID<Department>>
  /// The first day it is in force.
  public let from: Located<CivilDate>
  /// The last day it is in force.
  public let until: Located<CivilDate>
  /// Why it is right to wait.
  public let reason: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    span: Span,
    rule: Located<String>,
    element: Located<String>,
    approver: Located<ID<Department>>,
    from: Located<CivilDate>,
    until: Located<CivilDate>,
    reason: LocalizedText
  ) {
    self.span = span
    self.rule = rule
    self.element = element
    self.approver = approver
    self.from = from
    self.until = until
    self.reason = reason
  }

  /// The longest a waiver lasts, in months: a year in which what is borne is put right.
  public static let months = 12

  /// Whether it ends before it begins.
  public var isReversed: Bool { until.value < from.value }

  /// The last day on which one that begins on this day may end.
  public var latestEnd: CivilDate { from.value.sameDay(inYears: 1).advanced(by: -1) }

  /// Whether it is in force on a day. One whose days are reversed counts as in force, since
  /// it is a slip of the pen that a rule tells already.
  public func isInForce(on day: CivilDate) -> Bool {
    isReversed || (from.value...until.value).contains(day)
  }
}
