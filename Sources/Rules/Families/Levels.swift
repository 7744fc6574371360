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
      passing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">下雨时宜备借用雨伞，响应客户需要。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("宜备借用雨伞，响应客户需要", with: "应备借用雨伞")
    ) { facts, report in
      for standard in facts.standards {
        let (key, level) = (standard.key, standard.level.value)
        for text in standard.text.entries.map(ScannedText.init) {
          let hits = facts.words.hits(.modal, in: text)
          guard let hit = level.contradiction(among: hits) else { continue }
          let word = text.written(hit.range)
          report(
            Phrase(
              "standard '\(key)' is \(level.name), but its text says '\(word)'",
              zh: "标准“\(key)”的级别是“\(level.name)”，正文却写“\(word)”"),
            at: text.span(of: hit.range), about: key,
            notes: [standard.levelSetHere],
            hints: facts.hints(instead: hit, level: level, language: text.language))
        }
      }
    }

    Rule(
      "prohibition-negated", .error,
      purpose: Phrase(
        "The short line of a prohibition names the act that is forbidden.",
        zh: "禁止类标准的短句写所禁的行为，自己不带否定。"),
      explanation: Phrase(
        """
        Posters, sheets and role cards print the word for the level before it: 不应 before \
        贬低任何机型, must not before run a phone down. Before a line that negates by itself the \
        word forbids the right act. A condition is no negation: 未确认就开通, charge without a \
        yes. The words are the list denial of words.xml.
        """,
        zh: """
          海报、检查表和岗位卡在短句前印级别用语：“不应”后面接“贬低任何机型”。短句自己带否定，印出来就禁止了该做的事。\
          条件不算否定：未确认就开通。词在 words.xml 的 denial 表里。
          """),
      passing: #"""
        <standard id="M01-S1" level="must-not" role="GD">
          <text xml:lang="zh-Hans">不应贬低客户的手机。</text>
          <short xml:lang="zh-Hans">贬低手机</short>
          <criterion xml:lang="zh-Hans">抽听5次，贬低=0。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing("贬低手机", with: "不贬低手机")
    ) { facts, report in
      for standard in facts.standards where standard.level.value.forbids {
        for entry in standard.short.entries {
          let text = ScannedText(entry)
          guard let hit = facts.words.hits(.denial, in: text).first else { continue }
          let (word, level) = (text.written(hit.range), standard.level.value.name)
          report(
            Phrase(
              "short line of '\(standard.key)' says '\(word)' behind its '\(level)'",
              zh: "标准“\(standard.key)”的短句在“\(level)”之后又写“\(word)”"),
            at: text.span(of: hit.range), about: standard.key,
            notes: [standard.levelSetHere],
            hints: [
              Phrase(
                "name the forbidden act alone; '\(level)' is printed before it",
                zh: "只写所禁的行为，前面会印“\(level)”")
            ])
        }
      }
    }

    Rule(
      "law-unverified", .error,
      purpose: Phrase(
        "No red line, and no duty that a law imposes, rests on words not yet verified.",
        zh: "红线和法定要求不以条款待核的依据为凭。"),
      explanation: Phrase(
        """
        An inspection fails by a red line, and the law leaves no choice: an auditor asks for the \
        article. A basis with verified="false" may stand behind advice, and is looked up before \
        more rests on it.
        """,
        zh: """
          红线一项不合格，整次检查即不合格；法定要求没有商量：审核的人要看条款。verified="false" 的依据只可支持建议，\
          查实之后才能据以定红线、定要求。
          """),
      passing: #"""
        <basis-document id="LEG-1" kind="law">
          <citation xml:lang="zh-Hans">电话用户真实身份信息登记规定</citation>
        </basis-document>
        <standard id="M01-S1" level="must" role="GD" red-line="true">
          <text xml:lang="zh-Hans">办理入网必须查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#,
      failing: .replacing(
        #"id="LEG-1" kind="law""#, with: #"id="LEG-1" kind="law" verified="false""#)
    ) { facts, report in
      let doubtful = Dictionary(
        facts.set.bases.filter { !$0.isVerified }.map { ($0.id.value, $0) },
        uniquingKeysWith: { first, _ in first })
      for standard in facts.standards where standard.isRedLine || standard.level.value.isBinding {
        for basis in standard.bases {
          guard let reference = basis.document,
            let document = doubtful[reference.value],
            standard.isRedLine || basis.kind.value == .law
          else { continue }
          let name = document.key
          report(
            standard.isRedLine
              ? Phrase(
                "red line '\(standard.key)' rests on '\(name)', which is not verified",
                zh: "红线“\(standard.key)”以“\(name)”为据，而它条款待核")
              : Phrase(
                "standard '\(standard.key)' binds by '\(name)', which is not verified",
                zh: "标准“\(standard.key)”以“\(name)”为法律依据，而它条款待核"),
            at: reference.span, about: standard.key,
            notes: [
              Note(
                Phrase("'\(name)' is not verified", zh: "“\(name)”条款待核"), at: document.id.span)
            ],
            hints: [
              Phrase(
                "leave the basis out, or lower the level, until it is looked up",
                zh: "查实条款之前，删去这条依据，或降低级别、取消红线")
            ])
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
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">办理入网必须查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#,
      failing: .fragment(
        #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后必须问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#)
    ) { facts, report in
      for standard in facts.standards where !standard.restsOnLaw {
        for entry in standard.text.entries + standard.criterion.entries {
          let text = ScannedText(entry)
          guard let hit = facts.words.hits(.legal, in: text).first else { continue }
          let (word, rewrite) = (text.written(hit.range), hit.word.rewrite?.value ?? "应")
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
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">办理入网必须查验有效证件。</text>
          <short xml:lang="zh-Hans">查验证件</short>
          <criterion xml:lang="zh-Hans">未查验=0。</criterion>
          <covers need="M01-N1"/>
          <basis kind="law" ref="LEG-1"/>
        </standard>
        """#,
      failing: .replacing("必须", with: "应")
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

  /// Where its level is set.
  fileprivate var levelSetHere: Note {
    Note(Phrase("the level is set here", zh: "级别在这里设定"), at: level.span)
  }
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
      Phrase("set level=\"\($0.value.rawValue)\"", zh: "改为 level=\"\($0.value.rawValue)\"")
    }
    return [word, raised].compactMap { $0 }
  }
}

extension Level {
  /// The word that says another level than this one: of another strength, or only of the other
  /// direction. A must may also forbid in its second half.
  func contradiction(among hits: [WordFinder.Hit]) -> WordFinder.Hit? {
    if let other = hits.first(where: {
      $0.word.level.map { $0.value.strength != strength } ?? false
    }) {
      return other
    }
    let turned = hits.filter { $0.word.level.map { $0.value.forbids != forbids } ?? false }
    return turned.count == hits.count ? turned.first : nil
  }
}
