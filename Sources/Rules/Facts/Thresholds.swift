import Model

/// The amounts that standards declare in one language: in measures, and in criteria where the
/// measures do not settle it.
struct Thresholds {
  /// How closely a text has to follow.
  enum Rigour {
    /// Of the standard itself: each limit it states is one of these, and one of its amounts of
    /// each sort is.
    case whole
    /// Tells of it among other things: a limit it states is one of these.
    case limits
  }

  private let measured: [(value: Int, unit: Unit)]
  private let criteria: [LocalizedText.Entry]

  init(_ standards: [Standard], _ language: String) {
    measured = standards.flatMap(\.measures).flatMap(\.amounts)
    criteria = standards.flatMap(\.criterion.entries).filter { $0.language == language }
  }

  /// The first amount of each sort in which a text says something else.
  func contradictions(
    in text: ScannedText, _ rigour: Rigour, isLimit: (Range<Int>) -> Bool
  ) -> [Quantity] {
    guard !measured.isEmpty else { return [] }
    let quantities = Numerals(in: text).quantities.filter { one in
      measured.contains { $0.unit.isComparable(with: one.unit) }
    }
    let strange = quantities.filter { !isMeasured($0) && !isStated($0) }
    guard !strange.isEmpty else { return [] }
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

  private func isMeasured(_ quantity: Quantity) -> Bool {
    measured.contains { quantity.equals($0) == true }
  }

  private func isStated(_ quantity: Quantity) -> Bool {
    criteria.contains { entry in
      Numerals(in: ScannedText(entry)).quantities.contains {
        quantity.equals(($0.value, $0.unit)) == true
      }
    }
  }
}

extension Measure {
  /// The value with its unit, if numbers in it can be compared.
  var amount: (value: Int, unit: Unit)? {
    Unit(unit.value).map { (value.value.tenThousandths, $0) }
  }

  /// The value, and the share of the sample that must pass.
  fileprivate var amounts: [(value: Int, unit: Unit)] {
    guard let amount else { return [] }
    let share = passPercent.flatMap { share in
      Unit("%").map { (share.value.hundredths * 100, $0) }
    }
    return [amount] + (share.map { [$0] } ?? [])
  }

  /// The value as declared, such as `10 s`.
  var written: String {
    let space = isShare ? "" : " "
    return "\(value.value.short)\(space)\(unit.value)"
  }

  var isShare: Bool { ["%", "％", "percent"].contains(unit.value) }
}
