import Findings
import Model

extension RuleFamily {
  /// Every need is known from evidence and served by a standard.
  static let needs = RuleFamily("needs") {
    Rule(
      "need-unserved", .error, alias: "SB-N01",
      purpose: "Every need is served by at least one standard.",
      explanation: """
        The source turns the core needs of all key moments into standards, not only those of \
        the peaks (F7.5). The distance between standard and need (F7.2) is what the gap \
        report measures; a need nobody serves is the whole distance.
        """,
      failing: #"""
        <need id="M01-N2" dimension="environment" status="qualitative">
          <text xml:lang="zh-Hans">进门有地方放伞</text>
          <short xml:lang="zh-Hans">有地方放伞</short>
          <evidence source="EV-1"/>
        </need>
        """#,
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
        """#
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsServing(in: moment) {
        for need in moment.needs where facts.links.standards(serving: need).isEmpty {
          let nearest = facts.nearestStandard(to: need, in: moment)
          report(
            "need '\(need.key)' is served by no standard", at: need.id.span, about: need.key,
            notes: nearest.map { [Note("'\($0.key)' is the nearest standard", at: $0.id.span)] }
              ?? [],
            hints: ["add <covers need=\"\(need.key)\"/> to a standard of '\(moment.key)'"])
        }
      }
    }

    Rule(
      "top-need-weakly-served", .warning, alias: "SB-N02",
      purpose: "The three most important needs of a moment are bound by a must.",
      explanation: """
        The survey ranks what customers want at each moment (F6.8). What they want most is \
        worth more than a recommendation, at ordinary moments too.
        """,
      failing: #"""
        <standard id="M01-S1" level="should" role="GD">
          <text xml:lang="zh-Hans">客户进门后宜问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsServing(in: moment) {
        // The first need of a peak or of the end is asked for by top-need-without-must.
        let ranked = facts.rankedNeeds(of: moment).prefix(3).dropFirst(moment.isPeakOrEnd ? 1 : 0)
        for need in ranked where !need.ratings.isEmpty {
          guard let weak = facts.onlyWeakly(serving: need).first else { continue }
          report(
            "need '\(need.key)', in the top three, is served by no must", at: need.id.span,
            about: need.key,
            notes: [
              Note(
                "'\(weak.key)' is declared \(weak.level.value.rawValue) here", at: weak.level.span)
            ],
            hints: ["set level=\"must\" on '\(weak.key)', or write a must that serves it"])
        }
      }
    }

    Rule(
      "need-without-evidence", .warning, alias: "SB-N03",
      purpose: "Every need names the evidence it comes from.",
      explanation: """
        Observation, simulated customers, interviews and the survey found the needs (F6.1, \
        F6.5). A need without a source is an opinion, and the next edition cannot ask it again.
        """,
      failing: #"""
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
        </need>
        """#,
      passing: #"""
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <evidence source="EV-1"/>
        </need>
        """#
    ) { facts, report in
      for need in facts.moments.flatMap(\.needs) where need.evidence.isEmpty {
        report(
          "need '\(need.key)' names no evidence", at: need.id.span, about: need.key,
          hints: ["add <evidence source=\"…\"/> with the source that showed it"])
      }
    }

    Rule(
      "rating-missing", .warning, alias: "SB-N03",
      purpose: "Ratings are given for every segment of the survey.",
      explanation: """
        Total importance is weighted over the three brands (F6.7). A segment without a rating \
        counts as nothing and pulls the need down unseen. A need judged without numbers says \
        so with status="qualitative".
        """,
      failing: #"""
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <evidence source="EV-1"/>
        </need>
        """#,
      passing: #"""
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.5"/>
          <evidence source="EV-1"/>
        </need>
        """#
    ) { facts, report in
      for moment in facts.moments {
        for gap in facts.ratingGaps(of: moment) {
          report(
            "\(gap.subject) has no rating for segment '\(gap.segment)'", at: gap.span,
            about: gap.id, hints: ["add <rating segment=\"\(gap.segment)\" value=\"…\"/>"])
        }
      }
    }

    Rule(
      "standard-without-need", .warning, alias: "SB-S06",
      purpose: "Every standard serves a need.",
      explanation: """
        The source turns from orders within to needs without (F11.3). A standard that serves \
        no need is an order nobody asked for, and the first candidate for striking out.
        """,
      failing: #"""
        <standard id="M01-S2" level="may" role="GD">
          <text xml:lang="zh-Hans">可在门口放一个伞架。</text>
          <short xml:lang="zh-Hans">门口有伞架</short>
          <criterion xml:lang="zh-Hans">如设置，伞架空位≥5个。</criterion>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S2" level="may" role="GD">
          <text xml:lang="zh-Hans">可在门口放一个伞架。</text>
          <short xml:lang="zh-Hans">门口有伞架</short>
          <criterion xml:lang="zh-Hans">如设置，伞架空位≥5个。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for standard in facts.standards where standard.covers.isEmpty {
        report(
          "standard '\(standard.key)' serves no need", at: standard.id.span, about: standard.key,
          hints: ["add <covers need=\"…\"/> with the need it serves, or strike it out"])
      }
    }
  }
}

extension Facts {
  /// A segment for which a moment or one of its needs has no rating.
  fileprivate struct RatingGap {
    let subject: String
    let id: String
    let span: Span
    let segment: String
  }

  fileprivate func ratingGaps(of moment: Moment) -> [RatingGap] {
    let own = gaps(
      in: moment.importance.ratings, status: moment.importance.status.value,
      of: "moment '\(moment.key)'", id: moment.key, at: moment.id.span)
    return own
      + moment.needs.flatMap { need in
        gaps(
          in: need.ratings, status: need.status.value, of: "need '\(need.key)'", id: need.key,
          at: need.id.span)
      }
  }

  /// A rating for a segment that is declared nowhere may be the one that is missing.
  private func gaps(
    in ratings: [Rating], status: DataStatus, of subject: String, id: String, at span: Span
  ) -> [RatingGap] {
    let isSlip = ratings.contains {
      directory.place(of: $0.segment.value.value, as: .segment) == nil
    }
    guard status != .qualitative, !isSlip else { return [] }
    return set.segments.filter { segment in
      !ratings.contains { $0.segment.value == segment.id.value }
    }.map { RatingGap(subject: subject, id: id, span: span, segment: $0.key) }
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
