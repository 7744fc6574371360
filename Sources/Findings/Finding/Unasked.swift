/// Rules that had no say in a run, and why: what they did not find proves nothing.
public struct Unasked: Hashable, Sendable {
  /// What kept the rules from being asked.
  public enum Cause: Hashable, Sendable {
    /// Files at fault, in the order of their names: what the rules would find there would only
    /// follow from the fault.
    case faults(files: [String])
    /// Nobody said for which day the standards are asked.
    case noDay
    /// Nothing was asked, because part of the input could not be read.
    case unread
  }

  /// Why.
  public let cause: Cause
  /// The codes of the rules, in the order in which they are explained; never empty.
  public let codes: [String]

  /// The reason as a token that stays from run to run.
  var name: String {
    switch cause {
    case .faults: "faults"
    case .noDay: "no-day"
    case .unread: "unread"
    }
  }

  /// The files that kept the rules from being asked, if some did.
  var files: [String] {
    switch cause {
    case .faults(let files): files
    case .noDay, .unread: []
    }
  }

  /// Rules that were not asked for a reason; nil if there are none.
  public init?(_ cause: Cause, codes: some Sequence<String>) {
    self.cause = cause
    self.codes = Array(codes)
    if self.codes.isEmpty { return nil }
  }
}
