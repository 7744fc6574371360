import Findings
import Model

extension RuleFamily {
  /// Words that can be measured, and modal words that mean their level.
  static let wording = RuleFamily("wording") {
    Rule(
      "vague-criterion", .error, alias: "SB-S02",
      purpose: "No criterion uses a word that two people measure differently.",
      explanation: """
        Promptly, properly and friendly are what the standard is for; the criterion has to \
        say how it is seen. Words are matched as words: 及时 is not found in 以及时间, nor 较 \
        in 比较. The list is words.xml, and longer words that are harmless stand beside each.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门后及时问候，缺失=0。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门后10秒内问候，以及时间记录缺失=0。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for text in facts.texts where text.use == .criterion {
        for place in facts.places(of: .vague, in: text) {
          report(
            "\(text.title[.en]) says '\(place.written)', which cannot be measured", at: place.span,
            about: text.subject, hints: place.hints)
        }
      }
    }

    Rule(
      "vague-wording", .warning, alias: "SB-S02",
      purpose: "Standards, promises, questions and pass lines avoid vague words.",
      explanation: """
        The source leaves broad rules behind for signposts (F11.5). A vague word in the text \
        of a standard may be saved by its criterion; a promise or a question has none.
        """,
      failing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了尽快修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#
    ) { facts, report in
      for text in facts.texts where text.use == .instruction {
        for place in facts.places(of: .vague, in: text) {
          report(
            "\(text.title[.en]) says '\(place.written)', which is vague", at: place.span,
            about: text.subject, hints: place.hints)
        }
      }
    }

    Rule(
      "hurried-line", .warning, alias: "SB-S02",
      purpose: "No line staff say promises soon without saying when.",
      explanation: """
        A customer who waits and hears 马上 for the third time is a low that could have been a \
        number. What staff must not say may quote such words.
        """,
      failing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您稍坐，马上就到您。</text></say>
        """#,
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您稍坐，前面还有两位，大约六分钟。</text></say>
        """#
    ) { facts, report in
      for text in facts.texts where text.use == .say {
        for place in facts.places(of: .hurry, in: text) {
          report(
            "\(text.title[.en]) says '\(place.written)' and not when", at: place.span,
            about: text.subject, hints: place.hints)
        }
      }
    }

    Rule(
      "level-contradicted", .error, alias: "SB-S03",
      purpose: "The modal word of a standard agrees with its level.",
      explanation: """
        GB/T 1.1 gives each word one meaning: 应 and 不应 require, 宜 and 不宜 recommend, 可 \
        permits; shall, should and may in English. Staff read the word, sheets follow the \
        level. 应 in 响应, 应用 or 应急 is no modal word.
        """,
      failing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">下雨时应备借用雨伞。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">下雨时宜备借用雨伞，响应客户需要。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards {
        let level = standard.level.value
        for text in standard.text.entries.map(ScannedText.init) {
          let hits = facts.words.hits(.modal, in: text)
          guard let hit = level.contradiction(among: hits) else { continue }
          report(
            "standard '\(standard.key)' is \(level.rawValue), but its text says '\(text.written(hit.range))'",
            at: text.span(of: hit.range), about: standard.key,
            notes: [Note("the level is set here", at: standard.level.span)],
            hints: facts.hints(instead: hit, level: level, language: text.language))
        }
      }
    }

    Rule(
      "legal-word-without-law", .error, alias: "SB-S04",
      purpose: "Must by law (必须) is said only of duties that a law imposes.",
      explanation: """
        GB/T 1.1 keeps 必须 out of a standard's own requirements, so that readers can tell what \
        the company asks from what the law asks. English sentences keep must for the law and \
        shall, or the plain imperative, for the standard.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后必须问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">办理入网必须查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards where !standard.restsOnLaw {
        for entry in standard.text.entries + standard.criterion.entries {
          let text = ScannedText(entry)
          guard let hit = facts.words.hits(.legal, in: text).first else { continue }
          report(
            "standard '\(standard.key)' says '\(text.written(hit.range))' without a law behind it",
            at: text.span(of: hit.range), about: standard.key,
            hints: [
              "write '\(hit.word.rewrite ?? "应")' instead", "add <basis kind=\"law\" ref=\"…\"/>",
            ])
        }
      }
    }

    Rule(
      "law-without-legal-word", .warning, alias: "SB-S04",
      purpose: "A duty that a law imposes is worded as one.",
      explanation: """
        Staff should know which standards are not the company's to waive. A must that rests on \
        a law says 必须; a prohibition is told by 不应 and its basis.
        """,
      failing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">办理入网应查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">办理入网必须查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#
    ) { facts, report in
      let language = facts.catalogue.primaryLanguage
      for standard in facts.standards
      where standard.level.value == .must && standard.restsOnLaw {
        guard let entry = standard.text.entries.first(where: { $0.language == language }),
          let word = facts.catalogue.words.words(.legal, in: language).first?.text.value,
          facts.words.hits(.legal, in: ScannedText(entry)).isEmpty
        else { continue }
        report(
          "standard '\(standard.key)' rests on a law, but its text lacks '\(word)'",
          at: entry.words.span, about: standard.key,
          hints: ["say '\(word)' in the text, or give the basis its own kind"])
      }
    }
  }
}

/// A listed word that stands in a text.
private struct FoundWord {
  let written: String
  let span: Span
  /// What to write instead.
  let hints: [String]

  init(_ hit: WordFinder.Hit, in text: ScannedText) {
    written = text.written(hit.range)
    span = text.span(of: hit.range)
    hints = [hit.word.rewrite.map { "write '\($0)' instead" } ?? "give a number and a unit"]
  }
}

extension Standard {
  fileprivate var restsOnLaw: Bool { bases.contains { $0.kind.value == .law } }
}

extension Facts {
  /// The listed words in each language of a text.
  fileprivate func places(of kind: WordKind, in text: AuthoredText) -> [FoundWord] {
    text.scanned.flatMap { scanned in
      words.hits(kind, in: scanned).map { FoundWord($0, in: scanned) }
    }
  }

  /// The word for the level, or the level for the word.
  fileprivate func hints(
    instead hit: WordFinder.Hit, level: Level, language: String
  ) -> [String] {
    let word = words.modal(for: level, in: language).map { "write '\($0)' instead" }
    let raised = hit.word.level.map { "set level=\"\($0.rawValue)\"" }
    return [word, raised].compactMap { $0 }
  }
}

extension Level {
  /// How strongly it binds: requirement, recommendation or permission.
  private var strength: Int {
    switch self {
    case .must, .mustNot: 2
    case .should, .shouldNot: 1
    case .may: 0
    }
  }

  private var forbids: Bool {
    switch self {
    case .mustNot, .shouldNot: true
    case .must, .should, .may: false
    }
  }

  /// The word that says another level than this one: of another strength, or only of the other
  /// direction. A must may also forbid in its second half.
  fileprivate func contradiction(among hits: [WordFinder.Hit]) -> WordFinder.Hit? {
    if let other = hits.first(where: { $0.word.level.map { $0.strength != strength } ?? false }) {
      return other
    }
    let turned = hits.filter { $0.word.level.map { $0.forbids != forbids } ?? false }
    return turned.count == hits.count ? turned.first : nil
  }
}
