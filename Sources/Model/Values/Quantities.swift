// Quantities are whole numbers of a small unit, because sums of ratings and weights in binary
// floating point came out 0.01 wrong for one value in eleven.

/// A number with one decimal, held in tenths.
public struct Tenths: Hashable, Sendable, Comparable {
  /// How many tenths.
  public let tenths: Int

  /// A number of tenths.
  public init(tenths: Int) { self.tenths = tenths }

  /// Reads `7`, `7.7` or `-0.5`; nil for anything else.
  public init?(_ text: String) {
    guard let value = DecimalText.scaled(text, decimals: 1) else { return nil }
    tenths = value
  }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.tenths < right.tenths }

  /// The sum of two numbers.
  public static func + (left: Self, right: Self) -> Self {
    Tenths(tenths: left.tenths + right.tenths)
  }

  /// The number as written: always one decimal, such as `7.0`.
  public var fixed: String { DecimalText.fixed(tenths, decimals: 1) }

  /// The number without a decimal that is zero: `7`, `7.5`.
  public var short: String { DecimalText.short(tenths, decimals: 1) }
}

/// A number with two decimals, held in hundredths; used for percentages and weighted ratings.
public struct Hundredths: Hashable, Sendable, Comparable {
  /// How many hundredths.
  public let hundredths: Int

  /// A number of hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Reads a number with at most two decimals; nil for anything else.
  public init?(_ text: String) {
    guard let value = DecimalText.scaled(text, decimals: 2) else { return nil }
    hundredths = value
  }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// The sum of two numbers.
  public static func + (left: Self, right: Self) -> Self {
    Hundredths(hundredths: left.hundredths + right.hundredths)
  }

  /// The number as written: always two decimals, such as `8.44`.
  public var fixed: String { DecimalText.fixed(hundredths, decimals: 2) }

  /// The number without decimals that are zero: `58`, `58.5`.
  public var short: String { DecimalText.short(hundredths, decimals: 2) }
}

/// A measured value with at most four decimals.
public struct Amount: Hashable, Sendable, Comparable {
  /// How many ten-thousandths.
  public let tenThousandths: Int

  /// A number of ten-thousandths.
  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Reads a number with at most four decimals; nil for anything else.
  public init?(_ text: String) {
    guard let value = DecimalText.scaled(text, decimals: 4) else { return nil }
    tenThousandths = value
  }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The number without decimals that are zero: `10`, `0.5`.
  public var short: String { DecimalText.short(tenThousandths, decimals: 4) }
}

/// Decimal numbers as text, without floating point.
enum DecimalText {
  /// The number in units of 10^-decimals, or nil if it is not a plain decimal of that size.
  static func scaled(_ text: String, decimals: Int) -> Int? {
    var digits = Substring(text).utf8
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    var fraction = digits.dropFirst(whole.count + 1)
    while fraction.count > decimals, fraction.last == UInt8(ascii: "0") {
      fraction = fraction.dropLast()
    }
    guard fraction.count <= decimals, !(whole.isEmpty && fraction.isEmpty) else { return nil }
    let padding = repeatElement(UInt8(ascii: "0"), count: decimals - fraction.count)
    guard let wholes = appending(whole, to: 0), let parts = appending(fraction, to: wholes),
      let value = appending(padding, to: parts)
    else { return nil }
    return isNegative ? -value : value
  }

  /// The number with digits written behind it; nil for other signs and for what is too large.
  private static func appending(_ digits: some Sequence<UInt8>, to number: Int) -> Int? {
    var number = number
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isAbove) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !isAbove else { return nil }
      number = sum
    }
    return number
  }

  /// The number with all its decimals.
  static func fixed(_ value: Int, decimals: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The number without trailing zeros after the point.
  static func short(_ value: Int, decimals: Int) -> String {
    var text = Substring(fixed(value, decimals: decimals))
    while text.last == "0" { text = text.dropLast() }
    return String(text.last == "." ? text.dropLast() : text)
  }
}
