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
  /// The weighted rating; segments that were not asked count nothing.
  public func weighted(_ ratings: [Rating]) -> WeightedRating {
    WeightedRating(
      exact: ratings.reduce(0) { sum, rating in
        let segment = set.segments.first { $0.id.value == rating.segment.value }
        return sum + rating.value.value.tenths * (segment?.weight.value.hundredths ?? 0)
      })
  }

  /// The needs of a moment, the most important first; equals keep the author's order.
  public func rankedNeeds(of moment: Moment) -> [Need] {
    moment.needs.enumerated().sorted {
      let left = weighted($0.element.ratings)
      let right = weighted($1.element.ratings)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }
}
