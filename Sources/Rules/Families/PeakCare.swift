import Findings
import Model

extension RuleFamily {
  /// What is declared a peak, and the end, is bound, explained and practised.
  static let peakCare = RuleFamily(
    "peak-care", title: Phrase("Care for peaks and the end", zh: "峰终时刻的落实")
  ) {
    Rule(
      "top-need-without-must", .error, alias: "SB-P04", isFirm: true,
      purpose: Phrase(
        "The most important need of each peak and of the end is bound by a must.",
        zh: "每个峰值和终值最受重视的需求，都有“应”级标准覆盖。"),
      explanation: Phrase(
        """
        An effective experience meets the right customer's most urgent need. At a peak \
        or the end that need cannot be left to a recommendation.
        """,
        zh: """
          有效的体验，要处理正确的客户最迫切的需求。在峰值和终值上，这项需求不能只靠一句建\
          议。
          """),
      passing: #"""
        <standard id="M02-S1" level="must" role="DM">
          <text xml:lang="zh-Hans">应让客户亲手试一遍。</text>
          <short xml:lang="zh-Hans">亲手试一遍</short>
          <criterion xml:lang="zh-Hans">抽5位，亲手完成=5位。</criterion>
          <covers need="M02-N1"/>
        </standard>
        """#,
      failing: .replacing(#"level="must""#, with: #"level="should""#)
        .replacing("应", with: "宜")
    ) { facts, report in
      for moment in facts.peakEnds where facts.links.knowsServing(in: moment) {
        guard let need = facts.catalogue.rankedNeeds(of: moment).first,
          let weak = facts.onlyWeakly(serving: need).first
        else { continue }
        report(
          Phrase(
            "need '\(need.key)', the first of '\(moment.key)', is served by no must",
            zh: "需求“\(need.key)”在“\(moment.key)”排第一，却没有“应”级标准覆盖"),
          at: need.id.span, about: need.key, notes: [weak.levelNote], hints: [weak.hintToBind])
      }
    }

    Rule(
      "effectiveness-missing", .warning, alias: "SB-P05",
      purpose: Phrase(
        "Every peak and the end says for whom, which need, what value and what memory.",
        zh: "每个峰值和终值都写明：为谁、哪项需求、什么品牌价值、留下什么记忆。"),
      explanation: Phrase(
        """
        Effective is not the same as good: the right customer, the most urgent need, \
        the value of the brand, the memory that stays. A peak that does not answer the four \
        questions is pleasant and forgotten.
        """,
        zh: """
          有效的体验不等于好的体验：正确的客户、最迫切的需求、品牌价值、留在心里的记忆。答\
          不出这四问的峰值，愉快一阵就忘了。
          """),
      passing: #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="peak" peak-rank="1" type="action">
          <effectiveness top-need="M03-N1">
            <customer xml:lang="zh-Hans">自助交费的客户</customer>
            <brand-value xml:lang="zh-Hans">省心</brand-value>
            <memory xml:lang="zh-Hans">两分钟就办完</memory>
          </effectiveness>
          <drill id="M03-D1" roles="GD" minutes="10" cadence="monthly">
            <title xml:lang="zh-Hans">首次自助交费</title>
            <scenario xml:lang="zh-Hans">两人一组，一人扮客户。</scenario>
            <pass xml:lang="zh-Hans">三次里三次由客户按最后一步</pass>
            <covers standard="M03-S1"/>
          </drill>
        </moment>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="4.0"/>
            <rating segment="easyown" value="4.0"/>
          </importance>
        </moment>
        """#,
      failing: .removing("<effectiveness", through: "</effectiveness>")
    ) { facts, report in
      for moment in facts.peakEnds where moment.effectiveness == nil {
        report(
          Phrase(
            "\(moment.kind.value.name) moment '\(moment.key)' has no effectiveness",
            zh: "\(moment.kind.value.name)时刻“\(moment.key)”没有写有效体验四问"),
          at: moment.kind.span, about: moment.key,
          hints: [
            Phrase(
              "add <effectiveness> with its customer, top need, value and memory",
              zh: "加上 <effectiveness>，写明客户、首要需求、品牌价值和记忆")
          ])
      }
    }

    Rule(
      "peak-without-drill", .warning, alias: "SB-D01",
      purpose: Phrase("Every peak and the end is practised in a drill.", zh: "每个峰值和终值都有演练。"),
      explanation: Phrase(
        """
        The roll-out asks to drill hard what is required at peaks and the end. A \
        standard read once is not what staff do when the hall is full.
        """,
        zh: """
          推广阶段要求强化操练峰终时刻的规范。标准只读过一遍，厅里人一多就做不出来。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      failing: .fragment(
        #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="peak" peak-rank="1" type="action">
          <effectiveness top-need="M03-N1">
            <customer xml:lang="zh-Hans">自助交费的客户</customer>
            <brand-value xml:lang="zh-Hans">省心</brand-value>
            <memory xml:lang="zh-Hans">两分钟就办完</memory>
          </effectiveness>
        </moment>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="4.0"/>
            <rating segment="easyown" value="4.0"/>
          </importance>
        </moment>
        """#)
    ) { facts, report in
      for moment in facts.peakEnds where moment.drills.isEmpty {
        report(
          Phrase(
            "\(moment.kind.value.name) moment '\(moment.key)' has no drill",
            zh: "\(moment.kind.value.name)时刻“\(moment.key)”没有演练"),
          at: moment.kind.span, about: moment.key,
          hints: [
            Phrase(
              "add a <drill> that covers its most important standards",
              zh: "加一个 <drill>，练它最要紧的标准")
          ])
      }
    }
  }
}
