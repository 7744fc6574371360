/// A number a text states with its unit.
struct Quantity: Sendable {
  /// The number in ten-thousandths of its unit.
  let value: Int
  let unit: Unit
  /// How far it may be off either way, in ten-thousandths of its unit: 5 for 180 °C ± 5.
  var tolerance = 0
  /// Where it stands, its unit included, in scalars from the start of the text.
  var range: Range<Int>

  /// Whether it is the same amount, in whatever unit, or nil if that cannot be told. An amount
  /// with a tolerance is the one in its middle.
  func equals(_ other: Magnitude) -> Bool? {
    magnitude.equals(other)
  }

  /// The number with its unit.
  var magnitude: Magnitude { Magnitude(value: value, unit: unit) }

  /// The least and the most that it says, which are one without a tolerance.
  var limits: [Magnitude] {
    tolerance == 0
      ? [magnitude] : [-tolerance, tolerance].map { Magnitude(value: value + $0, unit: unit) }
  }

  /// The two as one, such as 1 h 30 min, in the unit of the second.
  func joined(with smaller: Quantity) -> Quantity {
    let (sum, isTooLarge) = magnitude.scaled.addingReportingOverflow(smaller.magnitude.scaled)
    return Quantity(
      value: isTooLarge ? value : sum / smaller.unit.scaled(1),
      unit: isTooLarge ? unit : smaller.unit,
      range: range.lowerBound..<smaller.range.upperBound)
  }
}

/// An amount of something, wherever it is declared.
struct Magnitude: Sendable {
  /// The number in ten-thousandths of its unit.
  let value: Int
  let unit: Unit

  /// The amount in ten-thousandths of the smallest unit of its sort.
  var scaled: Int { unit.scaled(value) }

  /// An amount in whatever unit: equal for 60 s and 1 min.
  struct Amount: Hashable, Sendable {
    let sort: Unit.Sort
    let scaled: Int
  }

  var amount: Amount { Amount(sort: unit.sort, scaled: scaled) }

  /// Whether it is the same amount, in whatever unit, or nil if that cannot be told.
  func equals(_ other: Magnitude) -> Bool? {
    unit.isComparable(with: other.unit) ? scaled == other.scaled : nil
  }
}
