import Findings
import Model

extension RuleFamily {
  /// What customers see and hear still holds, and shows nothing of what is behind it.
  static let visibility = RuleFamily("visibility", title: Phrase("In sight", zh: "客户所见")) {
    Rule(
      "evidence-expired", .warning, alias: "SB-B02",
      purpose: Phrase(
        "What customers see is valid on the day the documents are made for.",
        zh: "客户看到的东西在文档所属日期仍然有效。"),
      explanation: Phrase(
        """
        No expired promotional information on site is what mystery shoppers are asked first. \
        Asked only when a day is given.
        """,
        zh: "神秘顾客首先要看现场有没有过期的宣传信息。只在给出日期时检查。"),
      passing: #"""
        <physical-evidence id="M01-E1" owner="CH" valid-to="2027-03-31">
          <text xml:lang="zh-Hans">门口海报</text>
          <short xml:lang="zh-Hans">海报</short>
        </physical-evidence>
        """#,
      failing: .replacing(#"valid-to="2027-03-31""#, with: #"valid-to="2026-12-31""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      guard let day = facts.lastDay else { return }
      for evidence in facts.moments.flatMap(\.physicalEvidence) {
        guard let last = evidence.validTo, last.value < day else { continue }
        report(
          Phrase(
            "evidence '\(evidence.key)' expired on \(last.value), before \(day)",
            zh: "有形证据“\(evidence.key)”已于\(last.value)过期，早于\(day)"),
          at: last.span, about: evidence.key,
          hints: [
            Phrase("take it down, or give it a later valid-to", zh: "撤下它，或改晚 valid-to")
          ])
      }
    }

    Rule(
      "evidence-undated", .warning, alias: "SB-B02", byLists: true,
      purpose: Phrase(
        "What goes out of date says until when, or which edition it is.",
        zh: "会过期的东西写明到哪天为止或是哪一版。"),
      explanation: Phrase(
        """
        Posters, leaflets and the like are wrong from some day on, and nobody takes down what \
        bears no date. A valid-to, a version, a day or month, or words that say the thing bears \
        its own date will do. Furniture does not expire: the leaflet rack, the poster frame. The \
        lists are ageing, date-mark and fixture in words.xml.
        """,
        zh: """
          海报、单页之类总有一天会不对，而没写日期的没有人会去撤。写 valid-to、version，\
          写出年月日，或者文字说明它自带日期，都可以。折页架、海报框是设施，不会过期。\
          词在 words.xml 的 ageing、date-mark、fixture 各表里。
          """),
      passing: #"""
        <physical-evidence id="M01-E1" owner="CH">
          <text xml:lang="zh-Hans">门口海报（角标印撤架日）</text>
          <short xml:lang="zh-Hans">海报</short>
        </physical-evidence>
        """#,
      failing: .removing("（角标印撤架日）")
    ) { facts, report in
      for evidence in facts.moments.flatMap(\.physicalEvidence)
      where evidence.validTo == nil && evidence.version == nil {
        guard let (text, range) = facts.ageingWord(in: evidence.text) else { continue }
        let word = text.written(range)
        report(
          Phrase(
            "evidence '\(evidence.key)' names '\(word)' and no date",
            zh: "有形证据“\(evidence.key)”写的“\(word)”会过期，没有日期"),
          at: text.span(of: range), about: evidence.key,
          hints: [
            Phrase(
              "add valid-to=\"…\" or version=\"…\"", zh: "加上 valid-to=\"…\" 或 version=\"…\"")
          ])
      }
    }

    Rule(
      "evidence-without-owner", .warning, alias: "SB-B02",
      purpose: Phrase(
        "What customers see is provided by a department.", zh: "客户看到的东西都有归口部门。"),
      explanation: Phrase(
        """
        What nobody provides is home-made: a handwritten sign, a leaflet copied once too often. \
        The owner replaces it when it is worn or no longer true.
        """,
        zh: "没有归口部门的东西就会自制：手写的牌子、复印了又复印的单页。破损或失实时由归口部门更换。"),
      passing: #"""
        <physical-evidence id="M01-E1" owner="CH">
          <text xml:lang="zh-Hans">门口伞架</text>
          <short xml:lang="zh-Hans">伞架</short>
        </physical-evidence>
        """#,
      failing: .removing(#"owner="CH""#)
    ) { facts, report in
      for evidence in facts.moments.flatMap(\.physicalEvidence) where evidence.owner == nil {
        report(
          Phrase(
            "evidence '\(evidence.key)' is provided by nobody",
            zh: "有形证据“\(evidence.key)”没有归口部门"),
          at: evidence.id.span, about: evidence.key,
          hints: [
            Phrase("add owner=\"…\" with the department's id", zh: "加上 owner=\"…\"，写部门编号")
          ])
      }
    }

    Rule(
      "backstage-shown", .warning,
      purpose: Phrase(
        "Nothing behind the line of visibility is told to customers.",
        zh: "可视线以后的内容不说给客户听。"),
      explanation: Phrase(
        """
        A blueprint has a line of visibility: departments, backstage roles and their telephone \
        numbers stand below it. A customer who hears 'the IT centre has not done it' learns whom \
        to blame, not what will be done. Looked at are what staff say, what customers see and \
        what they do. Names that are everybody's words are listed as public in words.xml.
        """,
        zh: """
          蓝图有一条可视线，部门、后台岗位和他们的电话都在线下。客户听到“支撑中心还没弄好”，\
          只知道该怪谁，不知道会怎么办。检查的是话术、有形证据和客户行为。可以对客户说的名称\
          列在 words.xml。
          """),
      passing: #"""
        <say id="M01-Y1" standard="M01-S1">
          <text xml:lang="zh-Hans">这个我替您去问，五分钟给您答复。</text>
        </say>
        """#,
      failing: .replacing("我替您去问，五分钟给您答复", with: "要等渠道管理批，您再坐坐")
    ) { facts, report in
      let backstage = Backstage(facts.catalogue)
      for moment in facts.moments {
        for (subject, text) in moment.textsForCustomers {
          guard let (words, leak) = backstage.leak(in: text) else { continue }
          let name = words.written(leak.range)
          report(
            Phrase(
              "words for customers in '\(subject)' name '\(name)', which is backstage",
              zh: "“\(subject)”里给客户的话提到后台的“\(name)”"),
            at: words.span(of: leak.range), about: subject,
            hints: [
              Phrase(
                "say what will be done, and by when", zh: "改说要做什么、什么时候做好")
            ])
        }
      }
    }
  }
}

extension Facts {
  /// The word for something that goes out of date, if no language says that it is dated.
  fileprivate func ageingWord(in text: LocalizedText) -> (ScannedText, Range<Int>)? {
    let scanned = text.entries.map(ScannedText.init)
    let isUndated = scanned.allSatisfy {
      words.hits(.dateMark, in: $0).isEmpty && $0.numerals.dates.isEmpty
    }
    guard isUndated else { return nil }
    for one in scanned {
      let hits = words.hits(.ageing, in: one)
      if let hit = hits.first(where: { !isFixture($0.range, in: one) }) { return (one, hit.range) }
    }
    return nil
  }

  /// Whether a word belongs to the name of a fixture, which stands at its end: 折页架, 宣传资料架,
  /// leaflet rack.
  private func isFixture(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let rest = range.upperBound..<text.clause(around: range).upperBound
    let most = text.scalars[range.lowerBound].isHan ? 5 : 14
    guard let fixture = words.hits(.fixture, in: rest.prefix(most), of: text).first
    else { return false }
    let between = text.scalars[rest.lowerBound..<fixture.range.lowerBound]
    return !between.contains(where: Self.links.contains)
      && !between.split { !$0.isLatin }.contains { $0.isOnly(oneOf: Self.linkWords) }
  }

  /// Words behind which another thing is named: 海报和展架, a poster on the board.
  private static let links = Set("的和与及内里上下旁在".unicodeScalars.map(\.value))
  private static let linkWords = ["and", "or", "in", "on", "by", "at", "with", "of", "for", "to"]
    .map(ScannedText.scalars)
}

extension Moment {
  /// What customers do, hear and see here, with the id of what says it.
  fileprivate var textsForCustomers: [(subject: String, text: LocalizedText)] {
    [(key, action.text), (key, action.short)] + say.map { ($0.key, $0.text) }
      + physicalEvidence.flatMap { [($0.key, $0.text), ($0.key, $0.short), ($0.key, $0.place)] }
  }
}
