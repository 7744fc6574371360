import Findings
import Model

extension RuleFamily {
  /// A criterion can be measured, and says what its measures say.
  static let measures = RuleFamily(
    "measures", title: Phrase("Measures and criteria", zh: "指标与合格判据")
  ) {
    Rule(
      "criterion-unmeasurable", .error, alias: "SB-S01", byLists: true,
      purpose: Phrase(
        "Every criterion states a number, words to be said or a state to be seen.",
        zh: "合格判据写明数字、要说的原话或看得见的状态。"),
      explanation: Phrase(
        """
        Two inspectors must come to the same answer. The source turns from broad principles \
        to standards one can act on. Three things can be observed: a number or limit, \
        words in quotation marks that are said, and a state that two people see alike: there or \
        not, locked, lit, on the wall, facing the door. A feeling is none, wherever it is had; a \
        criterion with nothing to be seen is a principle. The words are the lists visible and \
        feeling of words.xml.
        """,
        zh: """
          两个检查员要得出同一个结论。资料主张从粗放的原则转向可执行的标准。看得出来的有三样：\
          数字或限值，引号里要说的原话，以及两个人看来一样的状态：有没有、锁没锁、亮不亮、挂在墙上、朝着门。\
          感受不算，在哪里感受都一样；什么都看不见的合格判据只是原则。词在 words.xml 的 visible 和 feeling 两表里。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">抽10位，客户跨门就听到“您好”。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("抽10位，客户跨门就听到“您好”", with: "客户感到受欢迎")
    ) { facts, report in
      let language = facts.catalogue.primaryLanguage
      for moment in facts.moments {
        for standard in moment.standards where standard.measures.isEmpty {
          guard let entry = standard.criterion.entries.first(where: { $0.language == language })
          else { continue }
          let criterion = ScannedText(entry)
          guard !facts.isObservable(criterion) else { continue }
          report(
            Phrase(
              "criterion of '\(standard.key)' has no number, quoted words or visible thing",
              zh: "“\(standard.key)”的合格判据没有数字、原话，也没有看得出有无的东西"),
            at: entry.words.span, about: standard.key,
            hints: [
              Phrase(
                "give a number and unit, quote what is said, or name what is there or not",
                zh: "写出数字和单位，或用引号写出要说的原话，或写明有无什么"),
              facts.observable(criterion, of: standard, in: moment),
            ])
        }
      }
    }

    Rule(
      "measure-impossible", .error, alias: "SB-S07",
      purpose: Phrase(
        "A measure can be met and can be missed.", zh: "指标做得到，也可能做不到。"),
      explanation: Phrase(
        """
        A share below 0% or above 100%, or a count, duration, length or sum of money below \
        zero, was mistyped. A measure no record can miss, such as at least 0 of these, proves \
        nothing. Degrees and decibels do go below zero, and of a unit that is not known nothing \
        is called impossible.
        """,
        zh: """
          低于0%或高于100%的占比，小于零的次数、时长、长度、金额，都是敲错了。怎么都不会不合格的指标，如“至少0次”，\
          什么也证明不了。温度和分贝可以低于零；不认识的单位不判断。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">问候率≥95%。</criterion>
          <measure metric="greet.rate" op="at-least" value="95" unit="%"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("≥95%", with: "≥950%")
        .replacing(#"value="95""#, with: #"value="950""#)
    ) { facts, report in
      for standard in facts.standards {
        for measure in standard.measures {
          guard let fault = measure.impossibility else { continue }
          report(
            fault.message, at: measure.value.span, about: standard.key, hints: [fault.hint])
        }
      }
    }

    Rule(
      "measure-not-in-criterion", .warning, alias: "SB-L03",
      purpose: Phrase(
        "Each language of a criterion states the value of each measure.",
        zh: "合格判据的每种语言都写出每个指标的值。"),
      explanation: Phrase(
        """
        Sheets print the criterion, records keep the measure; a translation that drops the \
        number leaves its readers with another standard. Numbers in words count (三声, three), \
        as do shares told as counts (抽10位≥9位 or 九成 for 90%), compound and other units \
        (1小时30分钟 or an hour and a half for 90 min) and limits of a tolerance. Digits that are no measure are not compared: that gave ten false alarms in \
        twelve.
        """,
        zh: """
          检查表印合格判据，记录留指标；译文丢了数字，读者拿到的就是另一条标准。汉字数字（三声、three）、\
          写成人数的占比（抽10位≥9位、九成，即90%）、换了单位的量（1小时30分钟，即90分钟）、公差的上下限都算写出。\
          不是指标的数字不比：逐个数字比，十二处报警有十处是误报。
          """),
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
        """#,
      failing: .replacing("Greeting within ten seconds of entering", with: "Greeting at the door")
    ) { facts, report in
      let measures = facts.measures
      for text in facts.texts where text.use == .criterion {
        for scanned in text.scanned {
          let statement = Statement(scanned)
          for measure in measures[text.subject] ?? [] where !statement.states(measure) {
            let value = "\(measure.value.value.short) \(measure.unit.value)"
            let (key, language) = (text.subject, scanned.language)
            report(
              Phrase(
                "criterion of '\(key)' in '\(language)' lacks measure '\(value)'",
                zh: "“\(key)”的合格判据（\(language)）没写指标“\(value)”"),
              at: scanned.words.span, about: key, notes: [measure.note],
              hints: [
                Phrase(
                  "say '\(value)' in the criterion, or correct the measure",
                  zh: "在合格判据里写出“\(value)”，或改正指标")
              ])
          }
        }
      }
    }
  }
}

extension Facts {
  /// What each standard measures, by its id.
  fileprivate var measures: [String: [Measure]] {
    Dictionary(standards.map { ($0.key, $0.measures) }, uniquingKeysWith: { one, _ in one })
  }
}

extension Measure {
  /// Whether nothing of its kind is below zero: shares, durations, lengths, money and counts.
  /// Degrees and decibels go below, and of other units it is not known.
  private var hasZeroAsLeast: Bool {
    magnitude.map { $0.unit.sort.isNeverNegative } ?? Unit.countsThings(unit.value)
  }

  /// Where the number is declared, for a finding that says another.
  var note: Note {
    let metric = metric.value
    return Note(
      Phrase(
        "measure '\(metric)' of \(written) is declared here",
        zh: "指标“\(metric)”（\(written)）在这里声明"),
      at: value.span)
  }

  /// Why the measure can never be met, or never missed.
  fileprivate var impossibility: (message: Phrase, hint: Phrase)? {
    let (amount, metric, short) = (value.value.tenThousandths, metric.value, value.value.short)
    // What stands in a unit we do not know is never called impossible.
    guard hasZeroAsLeast else { return nil }
    if amount < 0 {
      return (
        Phrase(
          "measure '\(metric)' asks for \(short), below zero", zh: "指标“\(metric)”的值 \(short) 小于零"),
        Phrase("write a value of 0 or more", zh: "写不小于0的值")
      )
    }
    if isShare, amount > 1_000_000 {
      return (
        Phrase(
          "measure '\(metric)' asks for \(short)%, above 100%",
          zh: "指标“\(metric)”的值 \(short)% 超过100%"),
        Phrase("write a share up to 100%", zh: "写不超过100%的占比")
      )
    }
    if comparison.value == .atLeast, amount == 0 {
      return (
        Phrase(
          "measure '\(metric)' asks for at least 0, which always holds",
          zh: "指标“\(metric)”要求至少0，永远合格"),
        Phrase("write the least that will do", zh: "写最低要达到的值")
      )
    }
    return nil
  }
}
