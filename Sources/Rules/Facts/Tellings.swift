import Findings
import Model

/// A text that tells of standards, and may repeat their numbers.
struct Telling {
  let title: Phrase
  /// The id of the element it belongs to.
  let subject: String
  let text: LocalizedText
  /// Those it tells of.
  let standards: [Standard]
  let rigour: Thresholds.Rigour

  /// The measure an amount was probably meant to repeat.
  func measure(like quantity: Quantity) -> Measure? {
    standards.flatMap(\.measures).first { measure in
      measure.amount.map { $0.unit.isComparable(with: quantity.unit) } ?? false
    }
  }
}

extension Facts {
  /// Every text that tells of a standard with a measure whose amounts can be compared.
  var tellings: [Telling] {
    moments.flatMap { moment in
      moment.standards.flatMap(\.tellings) + lines(of: moment) + questions(of: moment)
        + passes(of: moment)
    }.filter { $0.standards.contains { $0.measures.contains { $0.amount != nil } } }
  }

  /// What the texts say beside what the measures say, in each language.
  func contradictions(in telling: Telling) -> [(ScannedText, Quantity)] {
    telling.text.entries.flatMap { entry -> [(ScannedText, Quantity)] in
      let text = ScannedText(entry)
      return Thresholds(telling.standards, text.language)
        .contradictions(in: text, telling.rigour) {
          words.hasWord(.limit, beside: $0, in: text)
        }.map { (text, $0) }
    }
  }

  private func lines(of moment: Moment) -> [Telling] {
    moment.say.compactMap { line in
      guard let standard = line.standard.flatMap({ catalogue.standard($0.value) })
      else { return nil }
      return Telling(
        title: Phrase("line of '\(line.key)'", zh: "“\(line.key)”的话术"), subject: line.key,
        text: line.text, standards: [standard], rigour: .limits)
    }
  }

  private func questions(of moment: Moment) -> [Telling] {
    moment.checks.map { check in
      Telling(
        title: Phrase("question of '\(check.key)'", zh: "“\(check.key)”的检查问题"),
        subject: check.key, text: check.question,
        standards: check.probes.compactMap { catalogue.standard($0.value) }, rigour: .whole)
    }
  }

  /// A drill of several standards may give a time to all of them together.
  private func passes(of moment: Moment) -> [Telling] {
    moment.drills.compactMap { drill in
      guard drill.covers.count == 1, let standard = catalogue.standard(drill.covers[0].value)
      else { return nil }
      return Telling(
        title: Phrase("pass line of '\(drill.key)'", zh: "“\(drill.key)”的合格线"),
        subject: drill.key, text: drill.pass, standards: [standard], rigour: .limits)
    }
  }
}

extension Standard {
  fileprivate var tellings: [Telling] {
    [
      Telling(
        title: Phrase("text of '\(key)'", zh: "“\(key)”的正文"), subject: key, text: text,
        standards: [self], rigour: .whole),
      Telling(
        title: Phrase("short line of '\(key)'", zh: "“\(key)”的短句"), subject: key,
        text: short, standards: [self], rigour: .whole),
    ]
  }
}

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
    if let amount, let further = other.amount {
      return amount.unit.isComparable(with: further.unit)
        && amount.unit.scaled(amount.value) != further.unit.scaled(further.value)
    }
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
