import Model

/// What a measure demands, taken from its part.
struct MeasureSays {
  var comparison: Comparison?
  /// In ten-thousandths.
  var value: Int?
  var unit = ""
  /// In ten-thousandths; all must pass where no share is given.
  var passShare: Int?
  var sample: Int?

  init(_ part: Snapshot.Part) {
    for item in part.items {
      switch (item.field, item.content) {
      case (.standardMeasureOp, .value(.comparison(let comparison))):
        self.comparison = comparison
      case (.standardMeasureValue, .value(.number(let number))): value = number
      case (.standardMeasureUnit, .value(.words(let words))): unit = words
      case (.standardMeasurePassPercent, .value(.number(let number))): passShare = number
      case (.standardMeasureSample, .value(.number(let number))): sample = number
      default: continue
      }
    }
  }

  /// The demand as a reader knows it, such as `≤10 min (95%, n=20)`.
  var written: String {
    let sign = comparison.map(\.sign) ?? ""
    let amount = value.map { Amount(tenThousandths: $0).short } ?? ""
    let share = passShare.map { "\(Amount(tenThousandths: $0).short)%" }
    let count = sample.map { "n=\(Amount(tenThousandths: $0).short)" }
    let extent = [share, count].compactMap { $0 }.joined(separator: ", ")
    let number = unit == "%" ? "\(amount)%" : unit.isEmpty ? amount : "\(amount) \(unit)"
    return "\(sign)\(number)" + (extent.isEmpty ? "" : " (\(extent))")
  }

  /// Which way the demand went; nil if it stayed, or went neither way that can be told.
  static func sense(from old: MeasureSays, to new: MeasureSays) -> Sense {
    guard let before = old.comparison, let after = new.comparison,
      let less = old.value, let more = new.value,
      let (left, right) = TimeUnit.comparable((less, old.unit), (more, new.unit))
    else { return .unclear }
    let all = 1_000_000
    let share = Sense.floor(from: old.passShare ?? all, to: new.passShare ?? all)
    return bound(before, left, after, right).combined(with: share)
  }

  private static func bound(
    _ before: Comparison, _ left: Int, _ after: Comparison, _ right: Int
  ) -> Sense {
    switch (before, after) {
    case (.atMost, .atMost): .ceiling(from: left, to: right)
    case (.atLeast, .atLeast): .floor(from: left, to: right)
    case (.exactly, .exactly): left == right ? .same : .unclear
    case (.atMost, .exactly): right <= left ? .tightened : .unclear
    case (.atLeast, .exactly): right >= left ? .tightened : .unclear
    case (.exactly, .atMost): right >= left ? .loosened : .unclear
    case (.exactly, .atLeast): right <= left ? .loosened : .unclear
    case (.atMost, .atLeast), (.atLeast, .atMost): .unclear
    }
  }
}

extension Comparison {
  /// The sign of the comparison.
  var sign: String {
    switch self {
    case .atMost: "≤"
    case .atLeast: "≥"
    case .exactly: "="
    }
  }
}

/// Which way a demand went between two editions.
enum Sense: Equatable {
  case same, loosened, tightened
  /// It changed, and nobody can tell which way.
  case unclear

  /// A number that may not be passed: higher is looser.
  static func ceiling(from old: Int, to new: Int) -> Sense {
    old == new ? .same : new > old ? .loosened : .tightened
  }

  /// A number that has to be reached: lower is looser.
  static func floor(from old: Int, to new: Int) -> Sense { ceiling(from: new, to: old) }

  /// Two demands together: looser in one and tighter in the other can be either.
  func combined(with other: Sense) -> Sense {
    if self == .same { return other }
    return other == .same || other == self ? self : .unclear
  }
}
