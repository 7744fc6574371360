/// Units of time as authors write them, in either language.
public enum TimeUnit {
  /// How many seconds one of each is.
  private static let seconds: [String: Int] = [
    "s": 1, "秒": 1, "min": 60, "分钟": 60, "分": 60, "h": 3_600, "小时": 3_600, "时": 3_600,
    "d": 86_400, "天": 86_400, "日": 86_400, "wk": 604_800, "周": 604_800,
  ]

  /// Two numbers with their units as numbers of one unit, or nil if they cannot be compared.
  public static func comparable(_ left: (Int, String), _ right: (Int, String)) -> (Int, Int)? {
    if left.1 == right.1 { return (left.0, right.0) }
    guard let one = seconds[left.1], let other = seconds[right.1] else { return nil }
    let (first, isFirstTooLarge) = left.0.multipliedReportingOverflow(by: one)
    let (second, isSecondTooLarge) = right.0.multipliedReportingOverflow(by: other)
    return isFirstTooLarge || isSecondTooLarge ? nil : (first, second)
  }
}
