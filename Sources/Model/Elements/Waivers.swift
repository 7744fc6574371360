extension Waiver {
  /// The longest a waiver lasts, in months: a year in which what is accepted is put right.
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
