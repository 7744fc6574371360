import Findings
import Model

extension Facts {
  /// How important the moment is to customers.
  func weight(of moment: Moment) -> WeightedRating { catalogue.weighted(moment.importance.ratings) }

  /// Whether every segment rated the moment, so that its weight can be compared.
  func isRated(_ moment: Moment) -> Bool {
    self.set.segments.allSatisfy { segment in
      moment.importance.ratings.contains { $0.segment.value == segment.id.value }
    }
  }

  /// The most important rated moment that is neither peak nor end; of equals the first.
  var heaviestOrdinary: Moment? {
    let ordinary = moments.filter { !$0.isPeakOrEnd && isRated($0) }
    return ordinary.reduce(nil) { best, moment in
      guard let best, weight(of: best) >= weight(of: moment) else { return moment }
      return best
    }
  }

  /// A fault in the numbers of the peaks, and where it is mended.
  struct RankFault {
    let message: Phrase
    let span: Span
    let moment: String
  }

  /// What is wrong with the numbers of the peaks. A gap is reported only where nothing else is
  /// wrong that would explain it.
  var rankFaults: [RankFault] {
    let slips = moments.compactMap(\.rankSlip)
    let repeats = repeatedRanks
    return slips.isEmpty && repeats.isEmpty ? rankGaps : slips + repeats
  }

  private var repeatedRanks: [RankFault] {
    var seen: [Int: Moment] = [:]
    return peaks.compactMap { peak in
      guard let rank = peak.peakRank else { return nil }
      guard let first = seen.updateValue(peak, forKey: rank.value) else { return nil }
      let message = Phrase(
        "peak '\(peak.key)' has rank \(rank.value), which '\(first.key)' has",
        zh: "峰值“\(peak.key)”的编号\(rank.value)已给了“\(first.key)”")
      return RankFault(message: message, span: rank.span, moment: peak.key)
    }
  }

  private var rankGaps: [RankFault] {
    let ranks = Set(peaks.compactMap(\.peakRank?.value))
    let gap = (1...max(1, peaks.count)).first { !ranks.contains($0) } ?? 1
    return peaks.compactMap { peak in
      guard let rank = peak.peakRank, rank.value > peaks.count else { return nil }
      let message = Phrase(
        "peak '\(peak.key)' has rank \(rank.value), but rank \(gap) is missing",
        zh: "峰值“\(peak.key)”编号为\(rank.value)，却没有编号\(gap)")
      return RankFault(message: message, span: rank.span, moment: peak.key)
    }
  }
}

extension Moment {
  /// A note at what part the moment is declared to play.
  var kindNote: Note {
    let name = kind.value.name
    return Note(
      Phrase("'\(key)' is declared \(name) here", zh: "“\(key)”在这里定为\(name)"),
      at: kind.span)
  }

  /// A peak without a number, or a number without a peak.
  fileprivate var rankSlip: Facts.RankFault? {
    switch (isPeak, peakRank) {
    case (true, nil):
      let message = Phrase("peak '\(key)' has no rank", zh: "峰值“\(key)”没有编号")
      return Facts.RankFault(message: message, span: kind.span, moment: key)
    case (false, let rank?):
      let message = Phrase(
        "moment '\(key)' has a peak rank and is no peak", zh: "时刻“\(key)”有峰值编号，却不是峰值")
      return Facts.RankFault(message: message, span: rank.span, moment: key)
    case (true, _?), (false, nil): return nil
    }
  }
}
