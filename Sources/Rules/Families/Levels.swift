import Findings
import Model

extension RuleFamily {
  /// Modal words mean their level, and the law has words of its own.
  static let levels = RuleFamily(
    "levels", title: Phrase("Levels and legal words", zh: "级别用语与法律用语")
  ) {
    Rule(
      "level-contradicted", .error, alias: "SB-S03", byLists: true,
      purpose: Phrase(
        "The modal word of a standard agrees with its level.",
        zh: "标准里的能愿词与它的级别一致。"),
      explanation: Phrase(
        """
        GB/T 1.1 gives each word one meaning: 应 and 不应 require, 宜 and 不宜 recommend, 可 \
        permits; shall, should and may in English. Staff read the word, sheets follow the \
        level. The first modal word of a clause counts; 可 and may do not beside another, as in \
        可退的货应单独摆放, nor in a relative clause (guests who may need help), and neither do \
        应 in 响应 or 应急, words in quotation marks, and May the month.
        """,
        zh: """
          GB/T 1.1 给每个词一个意思：“应”“不应”是要求，“宜”“不宜”是推荐，“可”是允许；英文用 shall、should、may。\
          员工看的是词，检查表按的是级别。一个分句看第一个能愿词；同一分句已有“应”“宜”的，“可”不算（可退的货应单独摆放）。\
          “响应”“应急”里的“应”、引号里的词不算。
          """),
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
        let (key, level) = (standard.key, standard.level.value)
        for text in standard.text.entries.map(ScannedText.init) {
          let hits = facts.words.hits(.modal, in: text)
          guard let hit = level.contradiction(among: hits) else { continue }
          let word = text.written(hit.range)
          report(
            Phrase(
              "standard '\(key)' is \(level.name[.en]), but its text says '\(word)'",
              zh: "标准“\(key)”的级别是“\(level.name[.zhHans])”，正文却写“\(word)”"),
            at: text.span(of: hit.range), about: key,
            notes: [
              Note(
                Phrase("the level is set here", zh: "级别在这里设定"), at: standard.level.span)
            ],
            hints: facts.hints(instead: hit, level: level, language: text.language))
        }
      }
    }

    Rule(
      "legal-word-without-law", .error, alias: "SB-S04", byLists: true,
      purpose: Phrase(
        "Must by law (必须) is said only of duties that a law imposes.",
        zh: "“必须”只用于法律规定的义务。"),
      explanation: Phrase(
        """
        GB/T 1.1 keeps 必须 out of a standard's own requirements, so that readers can tell what \
        the company asks from what the law asks. English sentences keep must for the law and \
        shall, or the plain imperative, for the standard.
        """,
        zh: """
          GB/T 1.1 不用“必须”表达标准自己的要求，好让人分清哪些是公司要求的、哪些是法律要求的。\
          英文句子里 must 留给法律，标准自己用 shall 或祈使句。
          """),
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
          let (word, rewrite) = (text.written(hit.range), hit.word.rewrite ?? "应")
          report(
            Phrase(
              "standard '\(standard.key)' says '\(word)' without a law behind it",
              zh: "标准“\(standard.key)”写了“\(word)”，却没有法律依据"),
            at: text.span(of: hit.range), about: standard.key,
            hints: [
              Phrase("write '\(rewrite)' instead", zh: "改写为“\(rewrite)”"),
              Phrase(
                "add <basis kind=\"law\" ref=\"…\"/>", zh: "补上 <basis kind=\"law\" ref=\"…\"/>"),
            ])
        }
      }
    }

    Rule(
      "law-without-legal-word", .warning, alias: "SB-S04", byLists: true,
      purpose: Phrase(
        "A duty that a law imposes is worded as one.", zh: "法律规定的义务，写法要看得出来。"),
      explanation: Phrase(
        """
        Staff should know which standards are not the company's to waive. A must that rests on \
        a law says 必须; a prohibition is told by 不应 and its basis.
        """,
        zh: """
          员工要知道哪些标准公司无权放宽。以法律为依据的要求写“必须”；禁止的事由“不应”和依据说明。
          """),
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
          Phrase(
            "standard '\(standard.key)' rests on a law, but its text lacks '\(word)'",
            zh: "标准“\(standard.key)”以法律为依据，正文却没有“\(word)”"),
          at: entry.words.span, about: standard.key,
          hints: [
            Phrase(
              "say '\(word)' in the text, or give the basis its own kind",
              zh: "在正文里写“\(word)”，或给依据另写 kind")
          ])
      }
    }
  }
}

extension Standard {
  /// Whether a law asks for it.
  var restsOnLaw: Bool { bases.contains { $0.kind.value == .law } }
}

extension Facts {
  /// The word for the level, or the level for the word.
  fileprivate func hints(
    instead hit: WordFinder.Hit, level: Level, language: String
  ) -> [Phrase] {
    let word = words.modal(for: level, in: language).map {
      Phrase("write '\($0)' instead", zh: "改写为“\($0)”")
    }
    let raised = hit.word.level.map {
      Phrase("set level=\"\($0.rawValue)\"", zh: "改为 level=\"\($0.rawValue)\"")
    }
    return [word, raised].compactMap { $0 }
  }
}

extension Level {
  /// The word that says another level than this one: of another strength, or only of the other
  /// direction. A must may also forbid in its second half.
  func contradiction(among hits: [WordFinder.Hit]) -> WordFinder.Hit? {
    if let other = hits.first(where: { $0.word.level.map { $0.strength != strength } ?? false }) {
      return other
    }
    let turned = hits.filter { $0.word.level.map { $0.forbids != forbids } ?? false }
    return turned.count == hits.count ? turned.first : nil
  }
}
