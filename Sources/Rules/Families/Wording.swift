import Findings
import Model

extension RuleFamily {
  /// One requirement a sentence, in words that can be measured.
  static let wording = RuleFamily(
    "wording", title: Phrase("Clear wording", zh: "行文明确"),
    reach: .text
  ) {
    Rule(
      "vague-criterion", .error, alias: "SB-S02", byLists: true,
      purpose: Phrase(
        "No criterion uses a word that two people measure differently.",
        zh: "合格判据不用两个人量出两个结果的词。"),
      explanation: Phrase(
        """
        Promptly, properly and friendly are what the standard is for; the criterion has to \
        say how it is seen. Words are matched as words: 及时 is not found in 以及时间, nor 较 \
        in 比较. A word in a title or named in quotation marks is mentioned; one in the words \
        that staff are to say is used, and so is one that is denied. The list is words.xml, and \
        longer words that are harmless stand beside each.
        """,
        zh: """
          及时、到位、热情是标准想要的结果，合格判据要写明怎样看得出来。查的是词，不是字：“以及时间”里没有“及时”，\
          “比较”里没有“较”。书名号里的、引号里提到的词不算，要员工说的话里的算，否定的也算。\
          词表是 words.xml，每个词旁边列着包含它而无碍的词。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门后10秒内问候，以及时间记录缺失=0。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("10秒内问候，以及时间记录缺失", with: "及时问候，缺失")
    ) { facts, report in
      for text in facts.texts where text.use == .criterion {
        for place in facts.places(of: .vague, in: text) {
          report(
            Phrase(
              "\(text.title) says '\(place.written)', which cannot be measured",
              zh: "\(text.title)写了“\(place.written)”，无法测量"),
            at: place.span, about: text.subject, hints: [place.hint])
        }
      }
    }

    Rule(
      "vague-wording", .warning, alias: "SB-S02", byLists: true,
      purpose: Phrase(
        "Standards, promises, questions and pass lines avoid vague words.",
        zh: "标准正文、支撑承诺、检查问题和演练的合格线不用含糊词。"),
      explanation: Phrase(
        """
        The source leaves broad rules behind for signposts. A vague word in the text \
        of a standard may be saved by its criterion; a promise or a question has none.
        """,
        zh: """
          资料主张用路标代替粗放的原则。标准正文里的含糊词还有合格判据兜底，支撑承诺和检查问题没有。
          """),
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .replacing("24小时内", with: "尽快")
    ) { facts, report in
      for text in facts.texts where text.use == .instruction {
        for place in facts.places(of: .vague, in: text) {
          report(
            Phrase(
              "\(text.title) says '\(place.written)', which is vague",
              zh: "\(text.title)写了“\(place.written)”，说法含糊"),
            at: place.span, about: text.subject, hints: [place.hint])
        }
      }
    }

    Rule(
      "compound-standard", .warning, alias: "SB-S05", byLists: true,
      purpose: Phrase(
        "A standard sets one requirement, in one sentence of moderate length.",
        zh: "一条标准只提一项要求，一句话说完，不长。"),
      explanation: Phrase(
        """
        Two requirements in one sentence share one box on the sheet: when one is kept and the \
        other is not, nobody knows what to tick. A second modal word, a word that joins a \
        second requirement, or more than 40 Chinese characters (40 words) is the sign. What \
        the law asks and what the company adds belong in two standards.
        """,
        zh: """
          一句话里两项要求，检查表上只有一个框：一项做到、一项没做到，就不知道该不该打勾。第二个能愿词、并列词，\
          或超过40个汉字（英文40个词），就是征兆。法律的要求和自己加的要求应分成两条标准。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("应问候", with: "应问候，并且带到取号机")
    ) { facts, report in
      for standard in facts.standards {
        let texts = standard.text.entries.lazy.map(ScannedText.init)
        guard
          let (text, seam) = texts.compactMap({ text in
            facts.seam(in: text, of: standard).map { (text, $0) }
          }).first
        else { continue }
        report(
          seam.message, at: text.span(of: seam.range), about: standard.key,
          hints: [
            Phrase(
              "write a standard of its own for each requirement", zh: "每项要求各写一条标准")
          ])
      }
    }

    Rule(
      "placeholder-left", .error, byLists: true,
      weighing: { status in
        switch status {
        case .draft, .review: .info
        case .pilot: .warning
        case .published, .superseded, .withdrawn: .error
        }
      },
      purpose: Phrase("Nothing is left to be settled.", zh: "没有留待填写的内容。"),
      explanation: Phrase(
        """
        待定, TBD, XX minutes and the blanks of a rewrite tell staff that nobody has decided. In a \
        draft they are reminders, in a pilot a weakness; what is published binds, and nobody can \
        keep a promise of XX minutes. What staff say may have blanks for a name or a number.
        """,
        zh: """
          “待定”、TBD、XX分钟和改写里的空，等于告诉员工还没人拿主意。草稿里是提醒，试行时是缺陷；\
          发布了就有约束力，“XX分钟”没人做得到。员工说的话里可以留空，填姓名或数字。
          """),
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="published"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">2分钟内有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <evidence source="EV-1"/>
        </need>
        """#,
      failing: .replacing("2分钟", with: "XX分钟")
    ) { facts, report in
      for text in facts.texts where text.use != .quoted {
        for scanned in text.scanned {
          let places = Placeholders(in: scanned, use: text.use, words: facts.words).ranges
          for range in places {
            report(
              Phrase(
                "\(text.title) still holds '\(scanned.written(range))'",
                zh: "\(text.title)里还有“\(scanned.written(range))”待填"),
              at: scanned.span(of: range), about: text.subject,
              hints: [Phrase("write what is meant, or take it out", zh: "写明内容，或删去")])
          }
        }
      }
    }
  }
}

/// Where a sentence shows that it holds more than one requirement.
private struct Seam {
  let message: Phrase
  let range: Range<Int>

  /// How many Chinese characters, or words of other languages, one requirement may take.
  static let most = 40
}

extension Facts {
  /// The first sign of a second requirement. Words that contradict the level are reported by a
  /// rule of their own.
  fileprivate func seam(in text: ScannedText, of standard: Standard) -> Seam? {
    let key = standard.key
    if let (first, second) = twoDuties(in: text, of: standard) {
      let words = (text.written(first.range), text.written(second.range))
      return Seam(
        message: Phrase(
          "standard '\(key)' sets two requirements: '\(words.0)' and '\(words.1)'",
          zh: "标准“\(key)”提了两项要求：“\(words.0)”和“\(words.1)”"),
        range: second.range)
    }
    if let joint = words.hits(.joining, in: text).first(where: { $0.range.lowerBound > 0 }) {
      let word = text.written(joint.range)
      return Seam(
        message: Phrase(
          "standard '\(key)' joins two requirements with '\(word)'",
          zh: "标准“\(key)”用“\(word)”并列了两项要求"),
        range: joint.range)
    }
    let length = text.length
    guard length > Seam.most else { return nil }
    return Seam(
      message: Phrase(
        "text of '\(key)' runs to \(length) words, over \(Seam.most)",
        zh: "标准“\(key)”的正文有\(length)个字，超过\(Seam.most)个"),
      range: text.scalars.indices)
  }

  private func twoDuties(
    in text: ScannedText, of standard: Standard
  ) -> (WordFinder.Hit, WordFinder.Hit)? {
    let own = words.hits(.modal, in: text)
    guard standard.level.value.contradiction(among: own) == nil else { return nil }
    let legal = standard.restsOnLaw ? words.hits(.legal, in: text) : []
    let duties = (own + legal).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return duties.count > 1 ? (duties[0], duties[1]) : nil
  }
}

extension ScannedText {
  /// Its Chinese characters, or in another language its words.
  fileprivate var length: Int {
    isChinese
      ? scalars.count { $0.isHan } : scalars.count { $0 == 32 } + 1
  }
}
