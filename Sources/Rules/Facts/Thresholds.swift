import Model

/// The amounts that standards declare: in measures, and in criteria where the measures do not
/// settle it.
struct Thresholds {
  /// How closely a text has to follow.
  enum Rigour {
    /// Of the standard itself: each limit it states is one of these, and one of its amounts of
    /// each sort is.
    case whole
    /// Tells of it among other things: a limit it states is one of these.
    case limits
  }

  private let standards: [Standard]
  private let amounts: [Magnitude]

  /// Nil if no measure has an amount that can be compared.
  init?(_ standards: [Standard]) {
    amounts = standards.flatMap(\.measures).flatMap(\.amounts)
    guard !amounts.isEmpty else { return nil }
    self.standards = standards
  }

  /// The texts that may repeat an amount.
  private static let rigours: [Field: Rigour] = [
    .standard(.text): .whole, .standard(.short): .whole, .check(.question): .whole,
    .line(.say): .limits, .physicalEvidence(.text): .limits, .drill(.pass): .limits,
  ]

  /// How closely a text of a field has to follow, if it is compared at all.
  static func rigour(of field: Field) -> Rigour? { rigours[field] }

  /// The measure an amount was probably meant to repeat.
  func measure(like quantity: Quantity) -> Measure? {
    standards.lazy.flatMap(\.measures).first { measure in
      measure.magnitude.map { $0.unit.isComparable(with: quantity.unit) } ?? false
    }
  }

  /// The first amount of each sort in which a text says something else.
  func contradictions(
    in text: ScannedText, _ rigour: Rigour, isLimit: (Range<Int>) -> Bool
  ) -> [Quantity] {
    let quantities = Numerals(in: text).quantities.filter { one in
      amounts.contains { $0.unit.isComparable(with: one.unit) }
    }
    let strange = quantities.filter { !isMeasured($0) && !isStated($0, in: text.language) }
    let faults = strange.filter { one in
      let alike = quantities.filter { $0.unit.isComparable(with: one.unit) }
      let isAlone = alike.allSatisfy { other in strange.contains { $0.range == other.range } }
      switch rigour {
      case .whole: return isAlone || isLimit(one.range)
      case .limits: return isAlone && isLimit(one.range)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return faults.enumerated().filter { index, one in
      !faults[..<index].contains { $0.unit.isComparable(with: one.unit) }
    }.map(\.element)
  }

  /// Whether a measure has the amount, or each limit it states, or the amount lies between two
  /// measures that make a range.
  private func isMeasured(_ quantity: Quantity) -> Bool {
    amounts.contains { quantity.equals($0) == true }
      || quantity.limits.allSatisfy { limit in
        amounts.contains { $0.equals(limit) == true }
          || isWithinRange(limit)
      }
  }

  private func isWithinRange(_ amount: Magnitude) -> Bool {
    let alike = standards.flatMap(\.measures).filter {
      $0.magnitude?.unit.isComparable(with: amount.unit) ?? false
    }
    let least = alike.filter { $0.comparison.value == .atLeast }.compactMap(\.magnitude?.scaled)
      .max()
    let most = alike.filter { $0.comparison.value == .atMost }.compactMap(\.magnitude?.scaled).min()
    guard let least, let most else { return false }
    return least <= amount.scaled && amount.scaled <= most
  }

  private func isStated(_ quantity: Quantity, in language: String) -> Bool {
    standards.lazy.flatMap(\.criterion.entries).contains { entry in
      entry.language == language
        && Numerals(in: ScannedText(entry)).quantities.contains {
          quantity.equals($0.magnitude) == true
        }
    }
  }
}

extension Measure {
  /// The value with its unit, if numbers in it can be compared.
  var magnitude: Magnitude? {
    Unit(unit.value).map { Magnitude(value: value.value.tenThousandths, unit: $0) }
  }

  /// The value, and the share of the sample that must pass.
  fileprivate var amounts: [Magnitude] {
    guard let magnitude else { return [] }
    let share = passPercent.flatMap { share in
      Unit("%").map { Magnitude(value: share.value.hundredths * 100, unit: $0) }
    }
    return [magnitude] + (share.map { [$0] } ?? [])
  }

  /// The value as declared, such as `10 s`.
  var written: String {
    let space = isShare ? "" : " "
    return "\(value.value.short)\(space)\(unit.value)"
  }

  /// Whether it is a share of something, in percent.
  var isShare: Bool { Unit(unit.value)?.sort == .share }
}
