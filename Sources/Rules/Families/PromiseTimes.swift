import Findings
import Model

extension RuleFamily {
  /// What is promised on stage is not faster than what backs it up.
  static let promiseTimes = RuleFamily(
    "promise-times", title: Phrase("Times that are promised", zh: "承诺的时限")
  ) {
    Rule(
      "promise-outruns-support", .warning, alias: "SB-S08", byLists: true,
      purpose: Phrase(
        "A time promised on stage leaves room for the support it needs.",
        zh: "台前承诺的时间不短于它所靠支撑的时间。"),
      explanation: Phrase(
        """
        Staff who promise an answer in 2 minutes while the support line takes 15 are sent to \
        apologise. Compared are the longest time a standard allows without exception (a \
        measure met by 90% of cases has room for a slow one) and the time of each support it \
        depends on or is supported by. Notice given ahead is no delay; a repair or a new supply \
        binds only when something is broken or gone; working days or months are not compared \
        with minutes.
        """,
        zh: """
          员工答应两分钟答复，支撑专线却要十五分钟，等于让员工去道歉。比的是标准不许例外的最长时间（只要求90%达到的指标\
          容得下一次慢）和它依赖的、支撑它的每项承诺的时间。提前多久通知不算耽搁；维修、补货只在坏了、缺了的时候才用得上；\
          工作日、月与分钟不比。
          """),
      passing: #"""
        <support id="M01-B2" kind="support" department="CH" sla-value="10" sla-unit="s">
          <commitment xml:lang="zh-Hans">客户进门10秒内提示引导员</commitment>
          <short xml:lang="zh-Hans">进门提示</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .fragment(
        #"""
        <support id="M01-B2" kind="support" department="CH" sla-value="15" sla-unit="min">
          <commitment xml:lang="zh-Hans">引导员呼叫后15分钟内增派人手</commitment>
          <short xml:lang="zh-Hans">增派人手</short>
          <supports standard="M01-S1"/>
        </support>
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        <support id="M01-B1" kind="support" department="CH" sla-value="3" sla-unit="workday">
          <commitment xml:lang="zh-Hans">门口灯箱坏了3个工作日内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#)
    ) { facts, report in
      for overrun in facts.overruns {
        let (standard, support) = (overrun.standard.key, overrun.support.key)
        let (promised, taken) = (overrun.measure.written, overrun.time.written)
        report(
          Phrase(
            "standard '\(standard)' promises \(promised), but support '\(support)' takes \(taken)",
            zh: "标准“\(standard)”承诺\(promised)，支撑“\(support)”却要\(taken)"),
          at: overrun.measure.value.span, about: standard,
          notes: [overrun.time.note],
          hints: [
            Phrase(
              "give '\(support)' a time of \(promised) or less",
              zh: "把“\(support)”的时间定在\(promised)以内"),
            Phrase(
              "raise the measure to \(taken) or more", zh: "把指标放宽到不小于\(taken)"),
          ])
      }
    }

    Rule(
      "promise-contradicts-time", .warning,
      purpose: Phrase(
        "A promise that states a time states the one it declares.",
        zh: "支撑承诺里写的时间，就是它声明的时间。"),
      explanation: Phrase(
        """
        sla-value and sla-unit are what the register of promises prints and what standards are \
        compared with; the promise and its poster line are what a department signs. When one \
        is changed the other must follow. Working days are compared with working days only.
        """,
        zh: """
          sla-value 和 sla-unit 是承诺清单上印的、与标准相比的；承诺正文和海报短句是部门签字认的。改了一处，另一处要跟着改。\
          工作日只与工作日相比。
          """),
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了1天内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .replacing("1天", with: "48小时")
    ) { facts, report in
      let times = facts.promisedTimes
      for text in facts.texts where text.isOfPromise {
        guard let time = times[text.subject] else { continue }
        for scanned in text.scanned {
          guard let quantity = time.contradiction(in: scanned) else { continue }
          let written = scanned.written(quantity.range)
          report(
            Phrase(
              "promise '\(text.subject)' says '\(written)', but its time is \(time.written)",
              zh: "支撑承诺“\(text.subject)”写的是“\(written)”，声明的时间却是\(time.written)"),
            at: scanned.span(of: quantity.range), about: text.subject, notes: [time.note],
            hints: [
              Phrase(
                "write \(time.written) in the promise, or correct sla-value",
                zh: "在承诺里写\(time.written)，或改正 sla-value")
            ])
        }
      }
    }
  }
}

extension AuthoredText {
  /// Whether a department signs it.
  fileprivate var isOfPromise: Bool {
    field == .supportCommitment || field == .supportShort
  }
}

/// The time a support declares for its promise.
private struct PromisedTime {
  let value: Located<Amount>
  let unit: Unit
  /// As declared, such as `24 h`.
  let written: String

  init?(of support: Commitment) {
    guard let value = support.slaValue, let word = support.slaUnit?.value, let unit = Unit(word)
    else { return nil }
    self.value = value
    self.unit = unit
    written = "\(value.value.short) \(word)"
  }

  var note: Note {
    Note(Phrase("\(written) is declared here", zh: "\(written)在这里声明"), at: value.span)
  }

  private var magnitude: Magnitude { Magnitude(value: value.value.tenThousandths, unit: unit) }

  /// The first amount of a text that should be this one, if none is.
  func contradiction(in text: ScannedText) -> Quantity? {
    let alike = text.numerals.quantities.filter { $0.unit.isComparable(with: unit) }
    return alike.contains { $0.equals(magnitude) == true } ? nil : alike.first
  }

  /// Where a text states it.
  func place(in text: ScannedText) -> Range<Int>? {
    text.numerals.quantities.first { $0.equals(magnitude) == true }?.range
  }

  /// Whether it is longer than a measure allows.
  func outruns(_ measure: Magnitude) -> Bool {
    unit.isComparable(with: measure.unit) && magnitude.scaled > measure.scaled
  }
}

/// A standard that promises more than a support can keep.
private struct Overrun {
  let standard: Standard
  let measure: Measure
  let support: Commitment
  let time: PromisedTime
}

extension Facts {
  /// The declared times that can be compared, by the id of the support.
  fileprivate var promisedTimes: [String: PromisedTime] {
    var times: [String: PromisedTime] = [:]
    for support in moments.flatMap(\.support) { times[support.key] = PromisedTime(of: support) }
    return times
  }

  fileprivate var overruns: [Overrun] {
    let supports = moments.flatMap(\.support)
    let byID = Dictionary(supports.map { ($0.id.value, $0) }, uniquingKeysWith: { one, _ in one })
    var supporting: [ID<Standard>: [Commitment]] = [:]
    for support in supports {
      for standard in support.standards { supporting[standard.value, default: []].append(support) }
    }
    let times = promisedTimes
    var exempt: [ID<Commitment>: Bool] = [:]
    return standards.flatMap { standard -> [Overrun] in
      guard let measure = standard.longestTime, let allowed = measure.magnitude else { return [] }
      var behind = standard.dependsOn.compactMap { byID[$0.value] }
      let known = Set(behind.map(\.id.value))
      behind += (supporting[standard.id.value] ?? []).filter { !known.contains($0.id.value) }
      return behind.compactMap { support in
        guard let time = times[support.key], time.outruns(allowed) else { return nil }
        let isExempt =
          exempt[support.id.value] ?? (isAhead(support, time) || isRepair(support))
        exempt[support.id.value] = isExempt
        if isExempt { return nil }
        return Overrun(standard: standard, measure: measure, support: support, time: time)
      }
    }
  }

  /// Whether the promise binds only when something is broken, used up or missing.
  private func isRepair(_ support: Commitment) -> Bool {
    support.commitment.entries.map(ScannedText.init).contains {
      !words.hits(.failure, in: $0).isEmpty
    }
  }

  /// Whether the time is notice given ahead.
  private func isAhead(_ support: Commitment, _ time: PromisedTime) -> Bool {
    support.commitment.entries.map(ScannedText.init).contains { text in
      time.place(in: text).map { words.hasWord(.ahead, beside: $0, in: text) } ?? false
    }
  }
}

extension Standard {
  /// The longest time within which the standard is kept in every case.
  fileprivate var longestTime: Measure? {
    measures.filter { measure in
      let isWhole = measure.passPercent.map { $0.value.hundredths >= 10_000 } ?? true
      return isWhole && measure.comparison.value != .atLeast
        && measure.magnitude?.unit.sort == .time
    }.max { $0.scaledTime < $1.scaledTime }
  }
}

extension Measure {
  fileprivate var scaledTime: Int { magnitude?.scaled ?? 0 }
}
