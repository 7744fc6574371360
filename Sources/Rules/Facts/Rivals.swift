import Model

/// One metric with two values.
struct Rivals {
  let first: Measure
  let again: Measure
  /// The standard that declares it again.
  let subject: String
  /// Whether the two standards hold for different channels.
  let isAcrossChannels: Bool
}

extension Facts {
  /// Measures of the name of an earlier one that say something else, in the order of the
  /// sources.
  var rivals: [Rivals] {
    var earlier: [String: (standard: Standard, measure: Measure)] = [:]
    var rivals: [Rivals] = []
    for standard in standards {
      for measure in standard.measures {
        guard let first = earlier[measure.metric.value] else {
          earlier[measure.metric.value] = (standard, measure)
          continue
        }
        guard first.standard.key != standard.key, first.measure.contradicts(measure),
          first.standard.holds(where: standard)
        else { continue }
        rivals.append(
          Rivals(
            first: first.measure, again: measure, subject: standard.key,
            isAcrossChannels: first.standard.sharesNoChannel(with: standard)))
      }
    }
    return rivals
  }
}

extension Measure {
  /// Whether the two cannot both be meant: the same comparison with another value. A least and
  /// a most make a range.
  fileprivate func contradicts(_ other: Measure) -> Bool {
    guard comparison.value == other.comparison.value else { return false }
    if let magnitude, let further = other.magnitude { return magnitude.equals(further) == false }
    return unit.value == other.unit.value && value.value != other.value.value
  }
}

extension Standard {
  /// Whether the two apply under the same conditions, to the same classes of hall.
  fileprivate func holds(where other: Standard) -> Bool {
    conditions.map { [$0.kind.value.rawValue, $0.value.value] }
      == other.conditions.map { [$0.kind.value.rawValue, $0.value.value] }
      && scope.map(\.value) == other.scope.map(\.value)
  }

  fileprivate func sharesNoChannel(with other: Standard) -> Bool {
    let own = Set(channels.map(\.value))
    return !own.isEmpty && !other.channels.isEmpty
      && own.isDisjoint(with: other.channels.map(\.value))
  }
}
