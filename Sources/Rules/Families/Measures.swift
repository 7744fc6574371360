import Findings
import Model

extension RuleFamily {
  /// A criterion can be measured, and says what its measures say.
  static let measures = RuleFamily("measures") {
    Rule(
      "criterion-unmeasurable", .error, alias: "SB-S01",
      purpose: "Every criterion states a number, a limit or a question answered yes or no.",
      explanation: """
        Two inspectors must come to the same answer. The source turns from broad principles \
        to standards one can act on (F11.5); a criterion without a number or a test is a \
        principle.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">客户感到受欢迎。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      let language = facts.catalogue.primaryLanguage
      for standard in facts.standards where standard.measures.isEmpty {
        guard let entry = standard.criterion.entries.first(where: { $0.language == language }),
          !Numerals(in: ScannedText(entry)).measures,
          !YesNoTest.stands(in: entry.words.value)
        else { continue }
        report(
          "criterion of '\(standard.key)' has no number, limit or yes/no test",
          at: entry.words.span, about: standard.key,
          hints: ["say how many, how long or how often, such as ≤10秒, 缺项=0, 抽10位≥9位"])
      }
    }

    Rule(
      "measure-impossible", .error, alias: "SB-S07",
      purpose: "A measure can be met and can be missed.",
      explanation: """
        A share below 0% or above 100%, or a limit below zero, was mistyped. A measure no \
        record can miss, such as at least 0, proves nothing.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">问候率≥950%。</criterion>
          <measure metric="greet.rate" op="at-least" value="950" unit="%"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">问候率≥95%。</criterion>
          <measure metric="greet.rate" op="at-least" value="95" unit="%"/>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards {
        for measure in standard.measures {
          guard let fault = measure.impossibility else { continue }
          report(
            "measure '\(measure.metric.value)' \(fault.message)", at: fault.span,
            about: standard.key, hints: [fault.hint])
        }
      }
    }

    Rule(
      "measure-not-in-criterion", .warning, alias: "SB-L03",
      purpose: "Each language of a criterion states the value of each measure.",
      explanation: """
        Sheets print the criterion, records keep the measure; a translation that drops the \
        number leaves its readers with another standard. Numbers in words count (三声, three), \
        as do shares told as counts (抽10位≥9位 for 90%) and other units of time (1小时 for 60 \
        min). Digits that are no measure are not compared: that gave ten false alarms in \
        twelve.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <text xml:lang="en">Greet every customer who enters.</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <short xml:lang="en">Greet all</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <criterion xml:lang="en">Greeting at the door</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <text xml:lang="en">Greet every customer who enters.</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <short xml:lang="en">Greet all</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <criterion xml:lang="en">Greeting within ten seconds of entering</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards where !standard.measures.isEmpty {
        for entry in standard.criterion.entries {
          let statement = Statement(ScannedText(entry))
          for measure in standard.measures where !statement.states(measure) {
            let value = "\(measure.value.value.short) \(measure.unit.value)"
            report(
              "criterion of '\(standard.key)' in '\(entry.language)' lacks measure '\(value)'",
              at: entry.words.span, about: standard.key,
              notes: [Note("'\(measure.metric.value)' is declared here", at: measure.value.span)],
              hints: ["say '\(value)' in the criterion, or correct the measure"])
          }
        }
      }
    }

    Rule(
      "text-contradicts-measure", .warning,
      purpose: "A text that states a time or a share states one of its standard's.",
      explanation: """
        A threshold is declared once, as a measure. Its standard, its poster line and the \
        questions of its checks may repeat it; when the measure is tightened they must follow, \
        or two numbers hang in one hall. A text is left alone as long as one of its times, or \
        one of its shares, is in a measure or a criterion.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应在20秒内问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应在十秒内问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards where !standard.measures.isEmpty {
        for text in [("text", standard.text), ("short line", standard.short)] {
          for scanned in text.1.entries.map(ScannedText.init) {
            let thresholds = Thresholds([standard], scanned.language)
            for found in thresholds.contradictions(in: scanned) {
              facts.report(found, in: "\(text.0) of '\(standard.key)'", scanned, standard, &report)
            }
          }
        }
      }
      for check in facts.checks {
        let standards = check.probes.compactMap { facts.catalogue.standard($0.value) }
        guard let first = standards.first(where: { !$0.measures.isEmpty }) else { continue }
        for scanned in check.question.entries.map(ScannedText.init) {
          let thresholds = Thresholds(standards, scanned.language)
          for found in thresholds.contradictions(in: scanned) {
            facts.report(found, in: "question of '\(check.key)'", scanned, first, &report)
          }
        }
      }
    }
  }
}

/// A test that is answered yes or no.
private enum YesNoTest {
  private static let words = ["是否", "有无", "whether", "yes/no"]

  static func stands(in text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { text.contains($0) }
  }
}

extension Measure {
  /// Why the measure can never be met, or never missed.
  fileprivate var impossibility: (message: String, span: Span, hint: String)? {
    let amount = value.value.tenThousandths
    if amount < 0 {
      return ("asks for \(value.value.short), below zero", value.span, "write a value of 0 or more")
    }
    if isShare, amount > 1_000_000 {
      return ("asks for \(value.value.short)%, above 100%", value.span, "write a share up to 100%")
    }
    if comparison.value == .atLeast, amount == 0 {
      return ("asks for at least 0, which always holds", value.span, "write the least that will do")
    }
    return nil
  }

  var isShare: Bool { ["%", "％", "percent"].contains(unit.value) }
}

/// The times and shares that standards state in one language: in measures and criteria.
private struct Thresholds {
  private let measured: [(unit: Unit, value: Int)]
  private let criteria: [LocalizedText.Entry]

  init(_ standards: [Standard], _ language: String) {
    measured = standards.flatMap(\.measures).compactMap { measure in
      Unit(measure.unit.value).map { ($0, $0.scaled(measure.value.value.tenThousandths)) }
    }
    criteria = standards.flatMap(\.criterion.entries).filter { $0.language == language }
  }

  /// The first time of a text none of whose times is among these, and so with its shares.
  func contradictions(in text: ScannedText) -> [Quantity] {
    guard !measured.isEmpty else { return [] }
    let quantities = Numerals(in: text).quantities.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    let first = quantities.enumerated().filter { index, one in
      !quantities[..<index].contains { $0.unit.isComparable(with: one.unit) }
    }.map(\.element)
    return first.filter { one in
      let alike = quantities.filter { $0.unit.isComparable(with: one.unit) }
      return measured.contains { $0.unit.isComparable(with: one.unit) }
        && !alike.contains(where: isMeasured) && !alike.contains(where: isStated)
    }
  }

  private func isMeasured(_ quantity: Quantity) -> Bool {
    let value = quantity.unit.scaled(quantity.value)
    return measured.contains { $0.unit.isComparable(with: quantity.unit) && $0.value == value }
  }

  /// Whether a criterion says so. Criteria are read only where the measures do not say it.
  private func isStated(_ quantity: Quantity) -> Bool {
    let value = quantity.unit.scaled(quantity.value)
    return criteria.contains { entry in
      Numerals(in: ScannedText(entry)).quantities.contains {
        $0.unit.isComparable(with: quantity.unit) && $0.unit.scaled($0.value) == value
      }
    }
  }
}

extension Facts {
  fileprivate func report(
    _ quantity: Quantity, in title: String, _ text: ScannedText, _ standard: Standard,
    _ report: inout Report
  ) {
    report(
      "\(title) says '\(text.written(quantity.range))', which no measure does",
      at: text.span(of: quantity.range), about: standard.key,
      notes: standard.measures.prefix(1).map {
        Note("'\($0.metric.value)' is declared here", at: $0.value.span)
      },
      hints: ["write the number of the measure, or add a measure for this one"])
  }
}
