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

  /// Whether there is anything to compare its amounts with.
  var hasAmounts: Bool {
    standards.contains { standard in standard.measures.contains { $0.amount != nil } }
  }

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
    moments.flatMap { tellings(in: $0) }.filter(\.hasAmounts)
  }

  private func tellings(in moment: Moment) -> [Telling] {
    let all: [[Telling]] = [
      moment.standards.flatMap(\.tellings), lines(of: moment), evidence(of: moment),
      questions(of: moment), passes(of: moment),
    ]
    return all.flatMap { $0 }
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

extension Facts {
  /// What customers read about one standard.
  private func evidence(of moment: Moment) -> [Telling] {
    moment.evidence.compactMap { evidence in
      guard evidence.standards.count == 1,
        let standard = catalogue.standard(evidence.standards[0].value)
      else { return nil }
      return Telling(
        title: Phrase("text of '\(evidence.key)'", zh: "“\(evidence.key)”的正文"),
        subject: evidence.key, text: evidence.text, standards: [standard], rigour: .limits)
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
