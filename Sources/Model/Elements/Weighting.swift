/// A rating weighted over the segments: tenths times hundredths of a percent, so that no
/// rounding happens before it is printed.
public struct WeightedRating: Hashable, Sendable, Comparable {
  /// The exact value in units of 1/100,000.
  public let exact: Int

  /// A value in units of 1/100,000.
  public init(exact: Int) { self.exact = exact }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.exact < right.exact }

  /// The value with two decimals, halves rounded up.
  public var rounded: Hundredths { Hundredths(hundredths: (exact + 500) / 1_000) }
}

extension Catalogue {
  /// The weighted rating; segments that were not asked count nothing. Of two ratings of one
  /// segment, which a rule reports, the first counts.
  public func weighted(_ ratings: [Rating]) -> WeightedRating {
    WeightedRating(
      exact: ratings.firsts(by: \.segment.value).reduce(0) {
        $0 + $1.value.value.tenths * (weights[$1.segment.value] ?? 0)
      })
  }

  /// The needs of a moment, the most important first; equals keep the author's order. Of two needs
  /// of one id, which a rule reports, the first counts.
  public func rankedNeeds(of moment: Moment) -> [Need] {
    let needs = moment.needs.firsts(by: \.id.value)
    let rated = needs.enumerated().map { ($0.offset, weighted($0.element.ratings)) }
    return rated.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
      .map { needs[$0.0] }
  }
}

extension Sequence {
  /// The elements without those whose key an earlier one has.
  public func firsts<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
