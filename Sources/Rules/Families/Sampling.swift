import Findings
import Model

extension RuleFamily {
  /// What a criterion is judged on is what its checks look at.
  static let sampling = RuleFamily("sampling", title: Phrase("Samples", zh: "抽样")) {
    Rule(
      "sample-never-filled", .warning,
      purpose: Phrase(
        "The sample a standard is judged on is filled by whole runs of each check.",
        zh: "判定标准要抽的数，每个检查项做整数次就能凑满。"),
      explanation: Phrase(
        """
        A criterion such as 9 of 10 is scored on ten. A check that looks at 5 a time gets there in \
        two runs, and a sheet can say so; 3 a time make 9 or 12, and whoever fills in the sheet \
        cannot tell whether it is met. So the sample of a measure is a multiple of the check's. \
        Whoever looks, tries, times, calls, listens or asks says at how many; records without a \
        sample are read whole, and a check that follows an event sees the one case that happened. \
        A check without a sample may also look at a part of the standard that is not sampled, as \
        long as another fills the sample.
        """,
        zh: """
          “抽10位达标≥9位”要看满10位才判得出。检查项每次看5位，2次凑满，检查表上写得出；\
          每次看3位，凑成9位或12位，填表的人判不出合不合格。所以指标的抽样数要是检查项抽样数的整数倍。\
          看、试、计时、试拨、旁听、问，都要写明抽几个；查记录不写抽样数，就是全部都看；逢事的检查项，一次看发生的那一件。\
          标准里还有不抽样的指标，并有别的检查项凑满抽样数的，检查项可以不写抽样数，只看不抽样的那部分。
          """),
      passing: #"""
        <standard id="M01-S2" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应递上雨伞套。</text>
          <short xml:lang="zh-Hans">递雨伞套</short>
          <criterion xml:lang="zh-Hans">抽10位，递上≥9位。</criterion>
          <measure metric="cover.given" op="at-least" value="9" unit="persons" sample="10"/>
          <covers need="M01-N1"/>
        </standard>
        <check id="M01-C2" role="DM" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1" sample="5">
          <question xml:lang="zh-Hans">连看5位，都递上雨伞套？</question>
          <probe standard="M01-S2"/>
        </check>
        """#,
      failing: .replacing(#"sample="5""#, with: #"sample="3""#)
        .replacing("连看5位", with: "连看3位")
    ) { facts, report in
      let samples = facts.samples
      for check in facts.checks {
        let proved = check.probes.firsts(by: \.value).compactMap { samples[$0.value] }
        for sample in proved where sample.isOpen(to: check) {
          lazy var gap = SampleGap(check, sample, suiting: proved)
          report(
            gap.message, at: check.sample?.span ?? check.id.span, about: sample.standard.key,
            notes: gap.notes, hints: gap.hints)
        }
      }
    }
  }
}

/// The cases a standard is judged on.
private struct StandardSample {
  let standard: Standard
  /// How many, each number once, with the first measure that declares it.
  let sizes: [(number: Located<Int>, measure: Measure)]
  /// What divides all of them: who fills that many in whole runs fills each of them.
  let common: Int
  /// Whether a check that samples nothing may look at the rest: there is a measure without a
  /// sample, and another check fills the others.
  private let isLeftToOthers: Bool

  /// Nil for a standard that is not sampled.
  init?(_ standard: Standard, checks: [Check]) {
    self.standard = standard
    sizes = standard.measures.compactMap { measure in measure.sample.map { ($0, measure) } }
      .firsts(by: \.number.value)
    let common = sizes.map(\.number.value).greatestCommonDivisor
    guard common > 0 else { return nil }
    self.common = common
    isLeftToOthers =
      standard.measures.contains { $0.sample == nil }
      && checks.contains { $0.runs(filling: common) != nil }
  }

  /// Whether a check that has to fill the sample never does.
  func isOpen(to check: Check) -> Bool {
    check.runs(filling: common) == nil && !(check.sample == nil && isLeftToOthers)
  }
}

/// What is sampled in a check, and otherwise in a standard that it proves.
private struct SampleGap {
  private let check: Check
  private let key: String
  /// The first of the sizes that are never filled.
  private let size: Int
  /// The numbers for the check that suit all it proves, next to its own.
  private let fitting: [Int]
  /// Where sizes are declared that are never filled, at most three.
  let notes: [Note]

  init(_ check: Check, _ sample: StandardSample, suiting proved: [StandardSample]) {
    self.check = check
    key = sample.standard.key
    let open = sample.sizes.lazy.filter { check.runs(filling: $0.number.value) == nil }
    let unfilled = Array(open.prefix(3))
    size = unfilled.first?.number.value ?? sample.common
    fitting = proved.map(\.common).greatestCommonDivisor.divisors(near: check.sample?.value)
    notes = unfilled.map { number, measure in
      let (metric, size) = (measure.metric.value, number.value)
      return Note(
        Phrase("measure '\(metric)' samples \(size)", zh: "指标“\(metric)”的抽样数是\(size)"),
        at: number.span)
    }
  }

  var message: Phrase {
    guard let own = check.sample?.value else {
      return Phrase(
        "standard '\(key)' is judged on \(size), check '\(check.key)' says no sample",
        zh: "标准“\(key)”要抽满\(size)才判得出，检查项“\(check.key)”没写抽样数")
    }
    return Phrase(
      "standard '\(key)' is judged on \(size), check '\(check.key)' samples \(own)",
      zh: "标准“\(key)”要抽满\(size)才判得出，检查项“\(check.key)”每次抽\(own)，凑不成\(size)")
  }

  var hints: [Phrase] {
    let ways = fitting.map { own in
      let (runs, noun) = (size / own, size == own ? "run" : "runs")
      return Phrase(
        "sample=\"\(own)\" (\(runs) \(noun) to \(size))", zh: "sample=\"\(own)\"（\(runs)次满\(size)）")
    }
    let write = Phrase(
      "write \(ways.map { $0[.en] }.joined(separator: " or "))",
      zh: "写 \(ways.map { $0[.zhHans] }.joined(separator: "或 "))")
    guard check.sample == nil else { return [write] }
    return [
      write,
      Phrase(
        "take '\(key)' out of its probes if it looks at none",
        zh: "并不看“\(key)”的，把它从检查对象里去掉"),
    ]
  }
}

extension Facts {
  /// The standards that are sampled, by their ids.
  fileprivate var samples: [ID<Standard>: StandardSample] {
    Dictionary(
      standards.compactMap { standard in
        StandardSample(standard, checks: links.checks(proving: standard))
          .map { (standard.id.value, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Int] {
  /// The largest number that divides all; 0 of none.
  fileprivate var greatestCommonDivisor: Int {
    reduce(0) { one, other in
      var (rest, last) = (one, other)
      while last != 0 { (rest, last) = (last, rest % last) }
      return rest
    }
  }
}

extension Int {
  /// The divisors next to a number, below and above; without a number the least and the whole.
  fileprivate func divisors(near number: Int?) -> [Int] {
    let small = (1...Swift.max(1, self)).prefix { $0 * $0 <= self }.filter(isMultiple)
    let all = small + small.reversed().map { self / $0 }
    let nearest =
      if let number {
        [all.last { $0 <= number }, all.first { $0 >= number }]
      } else {
        [all.first, all.last]
      }
    return nearest.compactMap { $0 }.firsts(by: \.self)
  }
}
