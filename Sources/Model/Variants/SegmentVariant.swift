import Findings

extension Catalogue {
  /// The standards as the customers of one segment (品牌) weigh them: its own ratings count
  /// alone, and the declared peaks are numbered by them. Which moments are peaks stays declared.
  public func weighed(by segment: Segment) -> Catalogue {
    var set = set
    set.segments = set.segments.map { $0.weighing($0.id.value == segment.id.value ? 100 : 0) }
    let peaks = moments.filter { $0.peakRank != nil }.enumerated().sorted {
      let (left, right) = (segment.rating(of: $0.element), segment.rating(of: $1.element))
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element.id.value)
    var variant = Catalogue(
      set: set, moments: moments.map { $0.ranked(among: peaks) }, halls: halls, words: words,
      closedOn: calendar.closedDays)
    variant.density = density
    return variant
  }
}

extension Segment {
  /// How much its customers care for a moment, in tenths.
  fileprivate func rating(of moment: Moment) -> Int {
    moment.importance.ratings.filter { $0.segment.value == id.value }
      .reduce(0) { $0 + $1.value.value.tenths }
  }

  /// The segment with another weight, in percent.
  fileprivate func weighing(_ percent: Int) -> Segment {
    var segment = self
    segment.weight = weight.map { _ in Hundredths(hundredths: percent * 100) }
    return segment
  }
}

extension Moment {
  /// The moment with the number of its place among peaks.
  fileprivate func ranked(among peaks: [ID<Moment>]) -> Moment {
    guard let place = peaks.firstIndex(of: id.value) else { return self }
    var moment = self
    moment.peakRank = peakRank?.map { _ in place + 1 }
    return moment
  }
}
