import Findings
import Model

extension Facts {
  /// How important the moment is to customers.
  func weight(of moment: Moment) -> WeightedRating { weighted(moment.importance.ratings) }

  /// The most important moment that is neither peak nor end; of equals the first.
  var heaviestOrdinary: Moment? {
    let ordinary = moments.filter { !$0.isPeakOrEnd }
    return ordinary.reduce(nil) { best, moment in
      guard let best, weight(of: best) >= weight(of: moment) else { return moment }
      return best
    }
  }

  /// The standards that serve a need, if there are some and none of them binds.
  func onlyWeakly(serving need: Need) -> [Standard] {
    let serving = links.standards(serving: need)
    return serving.contains { $0.level.value.isBinding } ? [] : serving
  }

  /// What is wrong with the numbers of the peaks. A gap is told only where nothing else is
  /// wrong that would explain it.
  var rankFaults: [(message: String, span: Span, moment: String)] {
    let slips = moments.compactMap { moment -> (message: String, span: Span, moment: String)? in
      switch (moment.isPeak, moment.peakRank) {
      case (true, nil):
        return ("peak '\(moment.key)' has no rank", moment.kind.span, moment.key)
      case (false, let rank?):
        return ("moment '\(moment.key)' has a peak rank and is no peak", rank.span, moment.key)
      case (true, _?), (false, nil): return nil
      }
    }
    let repeats = repeatedRanks
    return slips.isEmpty && repeats.isEmpty ? rankGaps : slips + repeats
  }

  private var repeatedRanks: [(message: String, span: Span, moment: String)] {
    var seen: [Int: Moment] = [:]
    return peaks.compactMap { peak in
      guard let rank = peak.peakRank else { return nil }
      guard let first = seen.updateValue(peak, forKey: rank.value) else { return nil }
      return (
        "peak '\(peak.key)' has rank \(rank.value), which '\(first.key)' has", rank.span, peak.key
      )
    }
  }

  private var rankGaps: [(message: String, span: Span, moment: String)] {
    let ranks = Set(peaks.compactMap(\.peakRank?.value))
    let gap = (1...max(1, peaks.count)).first { !ranks.contains($0) } ?? 1
    return peaks.compactMap { peak in
      guard let rank = peak.peakRank, rank.value > peaks.count else { return nil }
      let message = "peak '\(peak.key)' has rank \(rank.value), but rank \(gap) is missing"
      return (message, rank.span, peak.key)
    }
  }
}
