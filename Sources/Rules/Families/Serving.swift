import Findings
import Model

extension RuleFamily {
  /// Every need is served by a standard, and every standard serves a need.
  static let serving = RuleFamily(
    "serving", title: Phrase("Needs and standards", zh: "需求与标准")
  ) {
    Rule(
      "need-unserved", .error, alias: "SB-N01",
      purpose: Phrase(
        "Every need is served by at least one standard.", zh: "每项需求至少有一条标准覆盖。"),
      explanation: Phrase(
        """
        The source turns the core needs of all key moments into standards, not only those of \
        the peaks. The distance between standard and need is what the gap \
        report measures; a need nobody serves is the whole distance.
        """,
        zh: """
          来源要求把所有关键时刻的核心需求都转化为规范，不只是峰值的。服务标准与客户需求的\
          距离正是差距报告要量的；没有标准覆盖的需求，差的就是全部距离。
          """),
      passing: #"""
        <need id="M01-N2" dimension="environment" status="qualitative">
          <text xml:lang="zh-Hans">进门有地方放伞</text>
          <short xml:lang="zh-Hans">有地方放伞</short>
          <evidence source="EV-1"/>
        </need>
        <standard id="M01-S2" level="may" role="GD">
          <text xml:lang="zh-Hans">可在门口放一个伞架。</text>
          <short xml:lang="zh-Hans">门口有伞架</short>
          <criterion xml:lang="zh-Hans">如设置，伞架空位≥5个。</criterion>
          <covers need="M01-N2"/>
        </standard>
        """#,
      failing: .removing("<standard", through: "</standard>")
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsServing(in: moment) {
        for need in moment.needs where facts.links.standards(serving: need).isEmpty {
          let nearest = facts.nearestStandard(to: need, in: moment)
          report(
            Phrase(
              "need '\(need.key)' is served by no standard",
              zh: "需求“\(need.key)”没有标准覆盖"),
            at: need.id.span, about: need.key,
            notes: nearest.map {
              [
                Note(
                  Phrase("'\($0.key)' is the nearest standard", zh: "最接近的标准是“\($0.key)”"),
                  at: $0.id.span)
              ]
            } ?? [],
            hints: [
              Phrase(
                "add <covers need=\"\(need.key)\"/> to a standard of '\(moment.key)'",
                zh: "在“\(moment.key)”的一条标准里加上 <covers need=\"\(need.key)\"/>")
            ])
        }
      }
    }

    Rule(
      "top-need-weakly-served", .warning, alias: "SB-N02",
      purpose: Phrase(
        "The three most important needs of a moment are bound by a must.",
        zh: "每个时刻最受重视的三项需求，都有“应”级标准覆盖。"),
      explanation: Phrase(
        """
        The survey ranks what customers want at each moment. What they want most is \
        worth more than a recommendation, at ordinary moments too.
        """,
        zh: """
          调查得出客户在每个时刻对各项需求的重视程度。客户最想要的，在一般时刻也不该只是\
          一句建议。
          """),
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing(#"level="must""#, with: #"level="should""#)
        .replacing("应", with: "宜")
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsServing(in: moment) {
        // The first need of a peak or of the end is asked for by top-need-without-must.
        let ranked = facts.catalogue.rankedNeeds(of: moment).prefix(3).dropFirst(
          moment.isPeakOrEnd ? 1 : 0)
        for need in ranked where !need.ratings.isEmpty {
          guard let weak = facts.onlyWeakly(serving: need).first else { continue }
          report(
            Phrase(
              "need '\(need.key)', in the top three, is served by no must",
              zh: "需求“\(need.key)”排在前三，却没有“应”级标准覆盖"),
            at: need.id.span, about: need.key, notes: [weak.levelNote],
            hints: [weak.hintToBind])
        }
      }
    }

    Rule(
      "standard-without-need", .warning, alias: "SB-S06",
      purpose: Phrase("Every standard serves a need.", zh: "每条标准都覆盖一项需求。"),
      explanation: Phrase(
        """
        The source turns from orders within to needs without. A standard that serves \
        no need is an order nobody asked for, and the first candidate for striking out.
        """,
        zh: """
          来源要求服务观念由内向型转向外向型，从客户需求出发。不覆盖任何需求的标准，是没有\
          客户提过的要求，精简时最先该删。
          """),
      passing: #"""
        <standard id="M01-S2" level="may" role="GD">
          <text xml:lang="zh-Hans">可在门口放一个伞架。</text>
          <short xml:lang="zh-Hans">门口有伞架</short>
          <criterion xml:lang="zh-Hans">如设置，伞架空位≥5个。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .removing(#"<covers need="M01-N1"/>"#)
    ) { facts, report in
      for standard in facts.standards where standard.covers.isEmpty {
        report(
          Phrase(
            "standard '\(standard.key)' serves no need",
            zh: "标准“\(standard.key)”没有覆盖任何需求"),
          at: standard.id.span, about: standard.key,
          hints: [
            Phrase(
              "add <covers need=\"…\"/> with the need it serves, or strike it out",
              zh: "加上 <covers need=\"…\"/> 写明覆盖哪项需求，或删去这条标准")
          ])
      }
    }

    Rule(
      "need-of-another-moment", .error,
      purpose: Phrase(
        "A standard serves needs of its own moment, or says that it serves another's.",
        zh: "标准覆盖本时刻的需求；覆盖别的时刻的需求，须写明。"),
      explanation: Phrase(
        """
        Standards belong to a moment: the source asks for signposts instead of rules for \
        everything. A standard that serves a need of another moment is rare enough to \
        be said aloud with also="true"; otherwise it is mostly a slip of the pen.
        """,
        zh: """
          标准属于一个时刻：来源要求服务体系由教条型转向路标型。一条标准覆盖别的时刻的需求\
          很少见，须用 also="true" 写明；没写的，多半是笔误。
          """),
      passing: """
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
          <covers need="M04-N1" also="true"/>
        </standard>
        """,
      failing: .removing(#"also="true""#)
    ) { facts, report in
      for moment in facts.moments {
        for standard in moment.standards {
          for cover in standard.covers where !cover.isElsewhere {
            let need = cover.need.value
            guard let home = facts.catalogue.moment(of: need), home.id.value != moment.id.value
            else { continue }
            report(
              Phrase(
                "need '\(need)' belongs to moment '\(home.key)', not to '\(moment.key)'",
                zh: "需求“\(need)”属于时刻“\(home.key)”，不属于“\(moment.key)”"),
              at: cover.need.span, about: standard.key,
              notes: facts.note(on: need.value, as: .need),
              hints: [
                Phrase(
                  "name a need of '\(moment.key)', or add also=\"true\"",
                  zh: "改填“\(moment.key)”的需求，或加上 also=\"true\"")
              ])
          }
        }
      }
    }
  }
}

extension Facts {
  /// The standards that serve a need, if there are some and none of them binds.
  func onlyWeakly(serving need: Need) -> [Standard] {
    let serving = links.standards(serving: need)
    return serving.contains { $0.level.value.isBinding } ? [] : serving
  }

  /// The standard of the moment that has most pairs of letters in common with the need, or the
  /// first; nil where there is none.
  fileprivate func nearestStandard(to need: Need, in moment: Moment) -> Standard? {
    let wanted = Self.pairs(of: need.text, in: catalogue.primaryLanguage)
    let ranked = moment.standards.map { standard in
      (standard, Self.pairs(of: standard.text, in: catalogue.primaryLanguage))
    }.map { ($0.0, $0.1.intersection(wanted).count) }
    return ranked.reduce(nil as (Standard, Int)?) { best, next in
      guard let best, best.1 >= next.1 else { return next }
      return best
    }?.0
  }

  private static func pairs(of text: LocalizedText, in language: String) -> Set<String> {
    let letters = (text.words(in: language) ?? "").lowercased().filter(\.isLetter)
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
  }
}

extension Standard {
  /// A note at the level of a standard that does not bind.
  var levelNote: Note {
    let name = level.value.name
    return Note(
      Phrase(
        "'\(key)' is declared \(name) here", zh: "“\(key)”在这里定为“\(name)”"),
      at: level.span)
  }

  /// What to do about a need that only this standard serves.
  var hintToBind: Phrase {
    Phrase(
      "set level=\"must\" on '\(key)', or write a must that serves it",
      zh: "把“\(key)”改为 level=\"must\"，或另写一条“应”级标准")
  }
}
