import Findings
import Model

extension RuleFamily {
  /// What is said once counts; what is said again is a slip, or contradicts.
  static let repetition = RuleFamily(
    "repetition", title: Phrase("Said once", zh: "不重复"), reach: .text
  ) {
    Rule(
      "text-repeated", .error, isFirm: true,
      purpose: Phrase(
        "A text is written once in each language.", zh: "每段文字每种语言只写一次。"),
      explanation: Phrase(
        """
        A page has room for one text. Of two in the same language only the first would be \
        printed, and whoever mended the second would wonder for weeks why nothing changes.
        """,
        zh: """
          页面上一段文字只有一个位置。同一语言写了两段，只会印出第一段；改第二段的人会想不通为什么\
          总不见变化。
          """),
      passing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en">Good morning, what can I do for you?</text>
        </say>
        """#,
      failing: .replacing(
        #"<text xml:lang="en">Good morning, what can I do for you?"#,
        with: #"<text xml:lang="zh-Hans">您好，请出示证件。"#)
    ) { facts, report in
      for text in facts.texts {
        for (index, entry) in text.text.entries.enumerated() {
          guard
            let first = text.text.entries[..<index].first(where: { $0.language == entry.language })
          else { continue }
          report(
            Phrase(
              "\(text.title) is written twice in '\(entry.language)'",
              zh: "\(text.title)有两段“\(entry.language)”文字"),
            at: entry.words.span, about: text.subject,
            notes: [
              Note(Phrase("the first one is here", zh: "第一段在这里"), at: first.words.span)
            ],
            hints: [Phrase("keep one of them", zh: "只保留一段")])
        }
      }
    }

    Rule(
      "entry-repeated", .warning,
      purpose: Phrase(
        "Nothing is listed twice in the same place.", zh: "同一处不把同一内容列两次。"),
      explanation: Phrase(
        """
        A line pasted twice is printed twice, counted twice and checked twice. Steps may come \
        again; everything else in a list is there once.
        """,
        zh: """
          多粘贴的一行会多印、多算、多查一遍。步骤可以重复，清单里的其他内容只列一次。
          """),
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      failing: .adding(#"<probe standard="M01-S1"/>"#, below: #"<probe standard="M01-S1"/>"#)
    ) { facts, report in
      facts.reportRepetitions(thatContradict: false, &report)
    }

    Rule(
      "entry-contradicted", .error,
      purpose: Phrase(
        "Nothing is said twice with different values.", zh: "同一内容不给出两个不同的值。"),
      explanation: Phrase(
        """
        Factors, phases, waivers and the like are looked up by what they are for. Of two for \
        the same the first one counts, and a reader who sees the second believes what is not so.
        """,
        zh: """
          系数、阶段、豁免等按对象查找。同一对象写了两条，只有第一条算数；看到第二条的人就会信以为真。
          """),
      passing: #"""
        <standard id="M01-S8" level="should" role="GD">
          <text xml:lang="zh-Hans">宜在客户进门时问候。</text>
          <short xml:lang="zh-Hans">进门问候</short>
          <criterion xml:lang="zh-Hans">缺项=0</criterion>
          <why xml:lang="zh-Hans">客户知道有人看见了他。</why>
          <measure metric="M01.8.0" op="exactly" value="0" unit="项"/>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .adding(#"<covers need="M01-N1" also="true"/>"#, below: #"<covers need="M01-N1"/>"#)
    ) { facts, report in
      facts.reportRepetitions(thatContradict: true, &report)
    }
  }
}

extension Facts {
  /// Reports what is said a second time: the same again, or something else.
  fileprivate func reportRepetitions(thatContradict contradict: Bool, _ report: inout Report) {
    for again in repetitions where again.contradicts == contradict {
      report(
        again.fault, at: again.again, about: again.subject,
        notes: [Note(Phrase("the first one is here", zh: "第一处在这里"), at: again.first)],
        hints: [
          contradict
            ? Phrase("keep one of them", zh: "只保留其中一处")
            : Phrase("take out one of them", zh: "删去其中一处")
        ])
    }
  }
}

extension Repetitions.Repetition {
  fileprivate var fault: Phrase {
    contradicts
      ? Phrase(
        "\(title) is given twice in '\(subject)', in different ways",
        zh: "“\(subject)”给出两次\(title)，内容不同")
      : Phrase(
        "\(title) is listed twice in '\(subject)'",
        zh: "“\(subject)”把\(title)列了两次")
  }

  /// How messages speak of it: what it is, and the id or key if it has one.
  private var title: Phrase {
    key.isEmpty
      ? field.name : Phrase("\(field.name) '\(key)'", zh: "\(field.name)“\(key)”")
  }
}
