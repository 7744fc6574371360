import Findings
import Model

extension RuleFamily {
  /// The core needs of a moment are few, and known from evidence.
  static let needs = RuleFamily("needs", title: Phrase("Core needs", zh: "核心需求")) {
    Rule(
      "too-few-needs", .warning, alias: "SB-N04",
      purpose: Phrase(
        "Every moment has at least three core needs.", zh: "每个时刻至少有三项核心需求。"),
      explanation: Phrase(
        """
        What customers want is found by observation, simulated customers, interviews and a \
        survey. A moment of which one or two needs are known has not been asked \
        about, and its top three say nothing. Surroundings are asked like any other moment.
        """,
        zh: """
          客户要什么，靠现场观察、模拟客户、访谈和定量调查得出。一个时刻只写得出一两项\
          需求，说明没有问到底，排前三也就没有意义。环境类时刻同样要问。
          """),
      passing: NeedExample.of(3),
      failing: .fragment(NeedExample.of(2))
    ) { facts, report in
      for moment in facts.moments where moment.needs.count < Facts.coreNeeds.lowerBound {
        let (count, least) = (moment.needs.count, Facts.coreNeeds.lowerBound)
        report(
          Phrase(
            "moment '\(moment.key)' has \(count) core \(count == 1 ? "need" : "needs"), fewer than \(least)",
            zh: "时刻“\(moment.key)”只有\(count)项核心需求，少于\(least)项"),
          at: moment.id.span, about: moment.key,
          hints: [
            Phrase(
              "survey what else customers want there, or make it part of another moment",
              zh: "再查客户在这里还要什么，或把它并入别的时刻")
          ])
      }
    }

    Rule(
      "too-many-needs", .warning, alias: "SB-N04",
      purpose: Phrase(
        "A moment has at most five core needs.", zh: "一个时刻最多五项核心需求。"),
      explanation: Phrase(
        """
        The source speaks of core needs: the few that decide how a moment is felt. A \
        sixth is a wish, a detail of another, or the sign that two moments were taken for one.
        """,
        zh: """
          来源说的是核心需求：决定客户在这一刻感受的那几项。第六项往往只是愿望，或是别的需求\
          的细节，再不然就是把两个时刻当成了一个。
          """),
      passing: NeedExample.of(5),
      failing: .fragment(NeedExample.of(6))
    ) { facts, report in
      let most = Facts.coreNeeds.upperBound
      for moment in facts.moments {
        let needs = moment.needs.firsts(by: \.id.value)
        guard needs.count > most else { continue }
        let sixth = needs[most]
        report(
          Phrase(
            "need '\(sixth.key)' is core need number \(most + 1), the limit is \(most)",
            zh: "需求“\(sixth.key)”已是第\(most + 1)项核心需求，上限是\(most)项"),
          at: sixth.id.span, about: moment.key,
          notes: needs.dropFirst(most + 1).map {
            Note(Phrase("'\($0.key)' follows", zh: "后面还有“\($0.key)”"), at: $0.id.span)
          },
          hints: [
            Phrase(
              "make it part of another need, or part '\(moment.key)' into two moments",
              zh: "并入别的需求，或把“\(moment.key)”分成两个时刻")
          ])
      }
    }

    Rule(
      "need-without-evidence", .warning, alias: "SB-N03",
      purpose: Phrase(
        "Every need names the evidence it comes from.", zh: "每项需求都写明来源。"),
      explanation: Phrase(
        """
        Observation, simulated customers, interviews and the survey found the needs. A need \
        without a source is an opinion, and the next edition cannot ask it again.
        """,
        zh: """
          需求由观察、模拟客户、访谈和调查得出。没有来源的需求只是看法，下一版也无从\
          再问一遍。
          """),
      passing: #"""
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <evidence source="EV-1"/>
        </need>
        """#,
      failing: .removing(#"<evidence source="EV-1"/>"#)
    ) { facts, report in
      for need in facts.moments.flatMap(\.needs) where need.sources.isEmpty {
        report(
          Phrase("need '\(need.key)' names no evidence", zh: "需求“\(need.key)”没有写来源"),
          at: need.id.span, about: need.key,
          hints: [
            Phrase(
              "add <evidence source=\"…\"/> with the source that showed it",
              zh: "加上 <evidence source=\"…\"/> 写明从哪里得出")
          ])
      }
    }

    Rule(
      "rating-missing", .warning, alias: "SB-N03",
      purpose: Phrase(
        "Ratings are given for every segment of the survey.",
        zh: "调查的每个客户品牌都有评分。"),
      explanation: Phrase(
        """
        Total importance is weighted over the three brands. A segment without a rating \
        counts as nothing and pulls the need down unseen. A need judged without numbers says \
        so with status="qualitative".
        """,
        zh: """
          总体重视程度按三大品牌加权。缺了评分的品牌按零计，需求的分数会不知不觉被拉低。\
          没有数字、只作定性判断的，写 status="qualitative"。
          """),
      passing: RatingExample.need,
      failing: .removing(#"<rating segment="easyown" value="7.5"/>"#)
    ) { facts, report in
      for gap in facts.ratingGaps {
        report(
          Phrase(
            "\(gap.kind.name) '\(gap.id)' has no rating for segment '\(gap.segment)'",
            zh: "\(gap.kind.name)“\(gap.id)”缺客户品牌“\(gap.segment)”的评分"),
          at: gap.span, about: gap.id,
          hints: [
            Phrase(
              "add <rating segment=\"\(gap.segment)\" value=\"…\"/>",
              zh: "加上 <rating segment=\"\(gap.segment)\" value=\"…\"/>")
          ])
      }
    }
  }
}

extension Facts {
  /// How many core needs a moment has, by the department's own list of what is checked.
  fileprivate static let coreNeeds = 3...5

  /// A segment for which a moment or one of its needs has no rating.
  fileprivate struct RatingGap {
    let kind: EntityKind
    let id: String
    let span: Span
    let segment: String
  }

  fileprivate var ratingGaps: [RatingGap] {
    let unused = Set(usage.unused.filter { $0.kind == .segment }.map(\.id))
    return moments.flatMap { gaps(of: $0, besides: unused) }
  }

  private func gaps(of moment: Moment, besides unused: Set<String>) -> [RatingGap] {
    let own = gaps(
      besides: unused, in: moment.importance.ratings, status: moment.importance.status.value,
      of: .moment,
      id: moment.key, at: moment.id.span)
    return own
      + moment.needs.flatMap { need in
        gaps(
          besides: unused, in: need.ratings, status: need.status.value, of: .need, id: need.key,
          at: need.id.span)
      }
  }

  /// A rating for a segment that is declared nowhere may be the one that is missing; a segment
  /// that nothing names at all is told as such.
  private func gaps(
    besides unused: Set<String>, in ratings: [Rating], status: DataStatus, of kind: EntityKind,
    id: String, at span: Span
  ) -> [RatingGap] {
    let isSlip = ratings.contains {
      directory.place(of: $0.segment.value.value, as: .segment) == nil
    }
    guard status != .qualitative, !isSlip else { return [] }
    let rated = Set(ratings.map(\.segment.value))
    return set.segments.filter { !rated.contains($0.id.value) && !unused.contains($0.key) }.map {
      RatingGap(kind: kind, id: id, span: span, segment: $0.key)
    }
  }
}

/// A moment with so many needs, and a standard that serves them all.
private enum NeedExample {
  static func of(_ count: Int) -> String {
    let wants = ["有人招呼", "门口不挤", "地面不滑", "有地方放伞", "灯光够亮", "门好推开"]
    let needs = (1...count).map { number in
      """
        <need id="M01-N\(number)" dimension="environment" status="qualitative">
          <text xml:lang="zh-Hans">进门\(wants[number - 1])</text>
          <short xml:lang="zh-Hans">\(wants[number - 1])</short>
          <evidence source="EV-1"/>
        </need>
      """
    }
    let covers = (1...count).map { "    <covers need=\"M01-N\($0)\"/>" }
    return """
      <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action">
      \(needs.joined(separator: "\n"))
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">开门前应看一遍门口。</text>
          <short xml:lang="zh-Hans">开门前看一遍</short>
          <criterion xml:lang="zh-Hans">开门前10分钟内看1遍。</criterion>
      \(covers.joined(separator: "\n"))
        </standard>
      </moment>
      """
  }
}
