import Findings
import Model

extension RuleFamily {
  /// Each number is declared once, and said alike wherever it is said.
  static let oneNumber = RuleFamily(
    "one-number", title: Phrase("One number everywhere", zh: "同一数字处处一致")
  ) {
    Rule(
      "text-contradicts-measure", .warning, byLists: true,
      purpose: Phrase(
        "A text that states an amount states one of its standard's.",
        zh: "文字里写的量，就是标准指标里的量。"),
      explanation: Phrase(
        """
        A threshold is declared once, as a measure. Its standard, its poster line, the \
        questions of its checks, lines said for it and the pass line of its drill may repeat \
        it; when the measure is tightened they must follow, or two numbers hang in one hall. \
        Compared are times, shares, lengths, weights, money, temperatures, loudness and rings, \
        in whatever unit and wording; a value inside a range of two measures, or a target whose \
        tolerance they are, contradicts nothing. A text of the \
        standard is left alone while one of its amounts of a sort, and each limit (within, at \
        most, ≤), is in a measure or a criterion; a line or a pass line is asked for its \
        limits only, because staff also say estimates.
        """,
        zh: """
          阈值只声明一次，就是指标。标准正文、海报短句、检查问题、为它说的话术、练它的演练的合格线都可以重复这个数；\
          指标收紧时它们要跟着改，不然一个厅里挂两个数。比的是时间、占比、长度、重量、金额、温度、音量和铃声，\
          不论用什么单位、怎么写；落在两个指标之间的值、写成目标加公差的值不算矛盾。\
          标准自己的文字，同一类量里有一个与指标或合格判据相符、限值（内、不超过、≤）都相符，就不报；\
          话术和合格线只比限值，因为员工也会报估计的时间。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应在十秒内问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <measure metric="greet.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("十秒", with: "20秒")
    ) { facts, report in
      let told = facts.thresholds
      for text in facts.texts {
        guard let rigour = Thresholds.rigour(of: text.field), let thresholds = told[text.subject]
        else { continue }
        for scanned in text.scanned {
          let found = thresholds.contradictions(in: scanned, rigour) {
            facts.words.hasWord(.limit, beside: $0, in: scanned)
          }
          for quantity in found {
            let written = scanned.written(quantity.range)
            report(
              Phrase(
                "\(text.title) says '\(written)', which no measure does",
                zh: "\(text.title)写的“\(written)”，没有哪个指标是这样"),
              at: scanned.span(of: quantity.range), about: text.subject,
              notes: thresholds.measure(like: quantity).map { [$0.note] } ?? [],
              hints: [
                Phrase(
                  "write the number of the measure, or add a measure for this one",
                  zh: "改成指标的数，或为这个数另设指标")
              ])
          }
        }
      }
    }

    Rule(
      "measure-redeclared", .warning,
      purpose: Phrase(
        "A metric has one value in the whole set.", zh: "一个指标名在整套标准里只有一个值。"),
      explanation: Phrase(
        """
        Two standards that measure the same thing against two values cannot both be posted. \
        Standards for other conditions or classes of hall may differ; 60 s and 1 min do not.
        """,
        zh: """
          两条标准量同一件事却用两个值，不能一起上墙。适用条件或厅店等级不同的标准可以不同；60秒和1分钟算相同。
          """),
      passing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">高峰时宜问候每位客户。</text>
          <short xml:lang="zh-Hans">高峰也问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤20秒。</criterion>
          <measure metric="greet.delay.peak" op="at-most" value="20" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing(#"metric="greet.delay.peak""#, with: #"metric="greet.delay""#)
    ) { facts, report in
      for pair in facts.rivals where !pair.isAcrossChannels {
        report(
          Phrase(
            """
            metric '\(pair.again.metric.value)' is \(pair.again.written) here and \
            \(pair.first.written) elsewhere
            """,
            zh: "指标“\(pair.again.metric.value)”这里是\(pair.again.written)，别处是\(pair.first.written)"),
          at: pair.again.value.span, about: pair.subject, notes: [pair.first.note],
          hints: [
            Phrase(
              "write one value in both, or give one a name of its own",
              zh: "两处写同一个值，或给其中一个另起指标名")
          ])
      }
    }

    Rule(
      "channels-disagree", .warning, alias: "SB-X01",
      purpose: Phrase(
        "A fact measured in several channels is the same in each.",
        zh: "各渠道量的同一件事，值一致。"),
      explanation: Phrase(
        """
        Customers ask in one channel and order in another. A price, a limit or an \
        availability told differently there is a broken promise in one of them.
        """,
        zh: """
          客户在一个渠道问，在另一个渠道办。价格、限值、可用率说法不同，总有一个渠道失信。
          """),
      passing: #"""
        <channel id="WEB">
          <name xml:lang="zh-Hans">网上营业厅</name>
        </channel>
        <standard id="M01-S1" level="must" role="GD" channels="SMS WEB">
          <text xml:lang="zh-Hans">来信和网上提问应自动回复。</text>
          <short xml:lang="zh-Hans">自动回复</short>
          <criterion xml:lang="zh-Hans">收到到回复≤10秒。</criterion>
          <measure metric="reply.delay" op="at-most" value="10" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("SMS WEB", with: "SMS").replacing("来信和网上提问", with: "来信").adding(
        #"""
        <standard id="M01-S2" level="must" role="GD" channels="WEB">
          <text xml:lang="zh-Hans">网上提问应自动回复。</text>
          <short xml:lang="zh-Hans">网上回复</short>
          <criterion xml:lang="zh-Hans">收到到回复≤30秒。</criterion>
          <measure metric="reply.delay" op="at-most" value="30" unit="s"/>
          <covers need="M01-N1"/>
        </standard>
        <check id="M01-C1" role="DM" species="round" when="in-hours" frequency="daily" method="look" minutes="1">
          <question xml:lang="zh-Hans">两个渠道都按时回复？</question>
          <probe standard="M01-S1"/>
          <probe standard="M01-S2"/>
        </check>
        """#, below: "</standard>")
    ) { facts, report in
      for pair in facts.rivals where pair.isAcrossChannels {
        report(
          Phrase(
            """
            metric '\(pair.again.metric.value)' is \(pair.again.written) here, \
            \(pair.first.written) in other channels
            """,
            zh: "指标“\(pair.again.metric.value)”这里是\(pair.again.written)，其他渠道是\(pair.first.written)"),
          at: pair.again.value.span, about: pair.subject, notes: [pair.first.note],
          hints: [
            Phrase(
              "write one value for all channels, or name what differs",
              zh: "各渠道写同一个值，或用指标名说明不同之处")
          ])
      }
    }
  }
}
