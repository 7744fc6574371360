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
  /// The amounts, and for each sort the least and the most that is allowed.
  private let amounts: Set<Magnitude.Amount>
  private let sorts: Set<Unit.Sort>
  private let ranges: [Unit.Sort: (least: Int?, most: Int?)]

  /// Nil if no measure has an amount that can be compared.
  init?(_ standards: [Standard]) {
    let measures = standards.flatMap(\.measures)
    amounts = Set(measures.flatMap(\.amounts).map(\.amount))
    guard !amounts.isEmpty else { return nil }
    self.standards = standards
    sorts = Set(amounts.map(\.sort))
    ranges = measures.reduce(into: [:]) { ranges, measure in
      guard let amount = measure.magnitude?.amount else { return }
      var range = ranges[amount.sort] ?? (nil, nil)
      switch measure.comparison.value {
      case .atLeast: range.least = max(range.least ?? amount.scaled, amount.scaled)
      case .atMost: range.most = min(range.most ?? amount.scaled, amount.scaled)
      case .exactly: break
      }
      ranges[amount.sort] = range
    }
  }

  /// The texts that may repeat an amount.
  private static let rigours: [Field: Rigour] = [
    .standardText: .whole, .standardShort: .whole, .checkQuestion: .whole,
    .lineText: .limits, .evidenceText: .limits, .drillPass: .limits,
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
    let quantities = text.numerals.quantities.filter { sorts.contains($0.unit.sort) }
    let strange = quantities.filter { !isMeasured($0) }
    guard !strange.isEmpty else { return [] }
    let stated = statedAmounts(in: text.language)
    let wrong = strange.filter { !stated.contains($0.magnitude.amount) }
    let count = Dictionary(grouping: quantities, by: \.unit.sort).mapValues(\.count)
    let wrongCount = Dictionary(grouping: wrong, by: \.unit.sort).mapValues(\.count)
    return wrong.filter { one in
      let isAlone = count[one.unit.sort] == wrongCount[one.unit.sort]
      switch rigour {
      case .whole: return isAlone || isLimit(one.range)
      case .limits: return isAlone && isLimit(one.range)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }.firsts(by: \.unit.sort)
  }

  /// Whether a measure has the amount, or each limit it states, or the amount lies between two
  /// measures that make a range.
  private func isMeasured(_ quantity: Quantity) -> Bool {
    amounts.contains(quantity.magnitude.amount)
      || quantity.limits.allSatisfy { amounts.contains($0.amount) || isWithinRange($0) }
  }

  private func isWithinRange(_ amount: Magnitude) -> Bool {
    guard let range = ranges[amount.unit.sort], let least = range.least, let most = range.most
    else { return false }
    return least <= amount.scaled && amount.scaled <= most
  }

  /// The amounts that criteria give in a language.
  private func statedAmounts(in language: String) -> Set<Magnitude.Amount> {
    Set(
      standards.flatMap(\.criterion.entries).filter { $0.language == language }
        .flatMap { ScannedText($0).numerals.quantities }.map(\.magnitude.amount))
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
