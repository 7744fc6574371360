import Findings

extension Catalogue {
  /// The standards as the customers of one segment (品牌) weigh them: its own ratings count
  /// alone, and the declared peaks are numbered by them. Which moments are peaks stays declared.
  public func weighed(by segment: Segment) -> Catalogue {
    var set = set
    set.segments = set.segments.map { $0.weighing($0.id.value == segment.id.value ? 100 : 0) }
    let weighed = Catalogue(set: set, moments: moments, halls: halls, words: words)
    let peaks = moments.filter { $0.peakRank != nil }.enumerated().sorted {
      let left = weighed.weighted($0.element.importance.ratings)
      let right = weighed.weighted($1.element.importance.ratings)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element.id.value)
    var variant = Catalogue(
      set: set, moments: moments.map { $0.ranked(among: peaks) }, halls: halls, words: words)
    variant.density = density
    return variant
  }
}

extension Segment {
  /// The segment with another weight, in percent.
  fileprivate func weighing(_ percent: Int) -> Segment {
    Segment(
      id: id, name: name, weight: weight.map { _ in Hundredths(hundredths: percent * 100) },
      sample: sample)
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
