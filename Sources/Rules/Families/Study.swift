import Findings
import Model

extension RuleFamily {
  /// What the study found is reported whole.
  static let study = RuleFamily("study", title: Phrase("The study", zh: "研究")) {
    Rule(
      "statistic-parts-off", .error, alias: "SB-E05",
      purpose: Phrase("The parts of a statistic add up to 100%.", zh: "统计的各部分合计100%。"),
      explanation: Phrase(
        """
        The churn figures of the source do: 3 + 6 + 9 + 24 + 58. A chart of shares that \
        leaves some out misleads, and a mistyped share is found here.
        """,
        zh: """
          来源的流失原因就是如此：3＋6＋9＋24＋58。漏掉一块的占比图会误导人，\
          打错的百分比也在这里查出。
          """),
      passing: #"""
        <statistic id="ST1">
          <title xml:lang="zh-Hans">客户流失原因</title>
          <part percent="58"><label xml:lang="zh-Hans">漠视态度</label></part>
          <part percent="42"><label xml:lang="zh-Hans">其他原因</label></part>
        </statistic>
        """#,
      failing: .replacing(#"percent="42""#, with: #"percent="40""#)
    ) { facts, report in
      for statistic in facts.set.statistics {
        let sum = statistic.parts.map(\.percent.value).reduce(Hundredths(hundredths: 0), +)
        guard sum.hundredths != 10_000 else { continue }
        report(
          Phrase(
            "parts of statistic '\(statistic.key)' add up to \(sum.short)%, not 100%",
            zh: "统计“\(statistic.key)”的各部分合计\(sum.short)%，不是100%"),
          at: statistic.id.span, about: statistic.key,
          notes: statistic.parts.map {
            let share = $0.percent.value.short
            return Note(
              Phrase("\(share)% is one part", zh: "其中一部分是\(share)%"), at: $0.percent.span)
          },
          hints: [sum.hundredths.hintToWhole])
      }
    }

    Rule(
      "moment-without-finding", .error, alias: "SB-E06", reach: .journey,
      purpose: Phrase(
        "Where the study's findings are told, each moment is concerned by one.",
        zh: "写了研究发现，每个时刻就要有一条发现说到。"),
      explanation: Phrase(
        """
        The source tells one finding to each moment, or to a moment and its surroundings: \
        thirteen findings, fourteen moments, the first being the summary. A \
        moment without a finding was not studied.
        """,
        zh: """
          来源每个时刻一条发现，或一个时刻连同它的环境一条：十三条发现、\
          十四个时刻，第一条是小结。没有发现的时刻就是没有研究过。
          """),
      passing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：进门</title>
          <concerns moment="M01"/>
        </finding>
        """#,
      failing: .fragment(
        #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：体验</title>
          <concerns moment="M02"/>
        </finding>
        <finding id="F2" number="2" summary="true">
          <title xml:lang="zh-Hans">发现二：小结</title>
          <concerns moment="M02"/>
        </finding>
        """#)
    ) { facts, report in
      let findings = facts.findingsByMoment
      guard !findings.isEmpty else { return }
      for moment in facts.moments where findings[moment.id.value] == nil {
        report(
          Phrase(
            "moment '\(moment.key)' is concerned by no finding",
            zh: "没有一条研究发现说到时刻“\(moment.key)”"),
          at: moment.id.span, about: moment.key,
          hints: [
            Phrase(
              "add <concerns moment=\"\(moment.key)\"/> to its finding",
              zh: "在它的发现中加 <concerns moment=\"\(moment.key)\"/>")
          ])
      }
    }

    Rule(
      "moment-in-several-findings", .error, alias: "SB-E06", reach: .journey,
      purpose: Phrase(
        "No moment is concerned by two findings, the summary aside.",
        zh: "除小结外，没有时刻被两条发现说到。"),
      explanation: Phrase(
        """
        The findings of the source share out the moments among them. Two findings \
        about one moment leave open which of them its needs came from.
        """,
        zh: "来源的各条发现分掉全部时刻。一个时刻有两条发现，就说不清它的需求出自哪一条。"),
      passing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：进门</title>
          <concerns moment="M01"/>
        </finding>
        <finding id="F2" number="2">
          <title xml:lang="zh-Hans">发现二：体验</title>
          <concerns moment="M02"/>
        </finding>
        """#,
      failing: .adding(#"<concerns moment="M01"/>"#, below: #"<concerns moment="M02"/>"#)
    ) { facts, report in
      let findings = facts.findingsByMoment
      for moment in facts.moments {
        guard let concerned = findings[moment.id.value], let first = concerned.first
        else { continue }
        for place in concerned.dropFirst() {
          report(
            Phrase(
              "moment '\(moment.key)' is concerned by findings '\(first.finding)' and '\(place.finding)'",
              zh: "时刻“\(moment.key)”被发现“\(first.finding)”和“\(place.finding)”都说到"),
            at: place.span, about: place.finding,
            notes: [
              Note(
                Phrase("'\(first.finding)' concerns it here", zh: "“\(first.finding)”在这里说到它"),
                at: first.span)
            ],
            hints: [
              Phrase(
                "leave it with one finding, or set summary=\"true\"",
                zh: "只留一条，或写 summary=\"true\"")
            ])
        }
      }
    }
  }
}

extension Int {
  /// What to do with hundredths of a percent that should be 100%.
  var hintToWhole: Phrase {
    let gap = Hundredths(hundredths: abs(10_000 - self)).short
    return self < 10_000
      ? Phrase("raise them by \(gap) points in all", zh: "合计提高\(gap)个百分点")
      : Phrase("lower them by \(gap) points in all", zh: "合计降低\(gap)个百分点")
  }
}

extension Facts {
  /// Which findings, summaries aside, concern a moment, and where they say so.
  fileprivate var findingsByMoment: [ID<Moment>: [(finding: String, span: Span)]] {
    var found: [ID<Moment>: [(finding: String, span: Span)]] = [:]
    for finding in set.findings where !finding.isSummary {
      for moment in finding.moments {
        found[moment.value, default: []].append((finding.key, moment.span))
      }
    }
    return found
  }
}
