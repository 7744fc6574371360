import Findings
import Model

/// A moment, and how a segment rates it.
struct RatedMoment {
  let moment: Moment
  let rating: Rating

  init?(_ moment: Moment, by segment: ID<Segment>) {
    let rating = moment.importance.ratings.first { $0.segment.value == segment }
    guard let rating else { return nil }
    self.moment = moment
    self.rating = rating
  }

  /// Where an author says that the moment is a peak for the segment, or else the rating.
  var placeToMend: Span {
    let segments = moment.effectiveness?.segments ?? []
    return segments.first { $0.value == rating.segment.value }?.span ?? rating.value.span
  }
}

extension Moment {
  fileprivate func isMeant(for segment: ID<Segment>) -> Bool {
    let segments = effectiveness?.segments ?? []
    return segments.isEmpty || segments.contains { $0.value == segment }
  }
}

extension Facts {
  /// The peaks meant for a segment that it rates below a moment which is none, with that moment.
  /// A peak outranked in total is reported by a rule of its own.
  func outranked(in segment: ID<Segment>) -> [(peak: RatedMoment, rival: RatedMoment)] {
    let ordinary = moments.filter { !$0.isPeakOrEnd }.compactMap { RatedMoment($0, by: segment) }
    let highest = ordinary.max { $0.rating.value.value < $1.rating.value.value }
    let bar = heaviestOrdinary.map(weight)
    guard let highest else { return [] }
    return peaks.filter { peak in
      peak.isMeant(for: segment) && !(bar.map { weight(of: peak) < $0 } ?? false)
    }.compactMap { RatedMoment($0, by: segment) }
      .filter { $0.rating.value.value < highest.rating.value.value }
      .map { ($0, highest) }
  }
}
