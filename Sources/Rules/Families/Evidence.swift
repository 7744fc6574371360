import Findings
import Model

extension RuleFamily {
  /// Numbers from the survey and the study add up.
  static let evidence = RuleFamily("evidence") {
    Rule(
      "segment-weights-off", .error, alias: "SB-E01",
      purpose: "The weights of the segments add up to 100%.",
      explanation: """
        Total importance is the segments' ratings weighted by how often each visits (F6.7). \
        Weights that do not make up the whole shift every rank. 0.05 either way is allowed \
        for rounding.
        """,
      failing: #"""
        <segment id="gotone" weight="30"><name xml:lang="zh-Hans">全球通</name></segment>
        <segment id="easyown" weight="60"><name xml:lang="zh-Hans">神州行</name></segment>
        """#,
      passing: #"""
        <segment id="gotone" weight="40"><name xml:lang="zh-Hans">全球通</name></segment>
        <segment id="easyown" weight="60"><name xml:lang="zh-Hans">神州行</name></segment>
        """#
    ) { facts, report in
      let segments = facts.set.segments
      let sum = segments.map(\.weight.value).reduce(Hundredths(hundredths: 0), +)
      guard let first = segments.first, abs(sum.hundredths - 10_000) > 5
      else { return }
      report(
        "segment weights from '\(first.key)' on add up to \(sum.short)%, not 100%",
        at: first.weight.span, about: first.key,
        notes: segments.dropFirst().map {
          Note("'\($0.key)' weighs \($0.weight.value.short)%", at: $0.weight.span)
        }, hints: [sum.hundredths.hintToWhole])
    }

    Rule(
      "rating-off-scale", .error, alias: "SB-E03",
      purpose: "Every rating lies on the scale of the survey.",
      explanation: """
        A 9.6 on a scale that ends at 5 comes from another survey or from a slip of the pen; \
        weighted with the others it would decide a rank.
        """,
      failing: #"""
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="80"/>
          <rating segment="easyown" value="7.5"/>
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
      let survey = facts.set.survey
      let (least, most) = (survey.scaleMin.value, survey.scaleMax.value)
      guard least < most else { return }
      for (subject, ratings) in facts.ratingLists {
        for rating in ratings where rating.value.value < least || most < rating.value.value {
          report(
            "rating \(rating.value.value.short) of '\(subject)' is off the scale "
              + "\(least.short) to \(most.short)",
            at: rating.value.span, about: subject,
            notes: [Note("the scale ends here", at: survey.scaleMax.span)],
            hints: ["write a rating from \(least.short) to \(most.short)"])
        }
      }
    }

    Rule(
      "rating-repeated", .error,
      purpose: "A segment rates a thing once.",
      explanation: """
        A segment that rates twice weighs twice, and the rank that follows is not the \
        customers'.
        """,
      failing: #"""
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.5"/>
          <rating segment="gotone" value="7.0"/>
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
      for (subject, ratings) in facts.ratingLists {
        var seen: [ID<Segment>: Span] = [:]
        for rating in ratings {
          guard let first = seen.updateValue(rating.segment.span, forKey: rating.segment.value)
          else { continue }
          report(
            "segment '\(rating.segment.value)' rates '\(subject)' twice", at: rating.segment.span,
            about: subject, notes: [Note("it rates it here first", at: first)],
            hints: ["keep one of the two ratings"])
        }
      }
    }

    Rule(
      "statistic-parts-off", .error, alias: "SB-E05",
      purpose: "The parts of a statistic add up to 100%.",
      explanation: """
        The churn figures of the source do: 3 + 6 + 9 + 24 + 58 (F2.1). A chart of shares that \
        leaves some out misleads, and a mistyped share is found here.
        """,
      failing: #"""
        <statistic id="ST1">
          <title xml:lang="zh-Hans">客户流失原因</title>
          <part percent="58"><label xml:lang="zh-Hans">漠视态度</label></part>
          <part percent="40"><label xml:lang="zh-Hans">其他原因</label></part>
        </statistic>
        """#,
      passing: #"""
        <statistic id="ST1">
          <title xml:lang="zh-Hans">客户流失原因</title>
          <part percent="58"><label xml:lang="zh-Hans">漠视态度</label></part>
          <part percent="42"><label xml:lang="zh-Hans">其他原因</label></part>
        </statistic>
        """#
    ) { facts, report in
      for statistic in facts.set.statistics {
        let sum = statistic.parts.map(\.percent.value).reduce(Hundredths(hundredths: 0), +)
        guard sum.hundredths != 10_000 else { continue }
        report(
          "parts of statistic '\(statistic.key)' add up to \(sum.short)%, not 100%",
          at: statistic.id.span, about: statistic.key,
          notes: statistic.parts.map {
            Note("\($0.percent.value.short)% is one part", at: $0.percent.span)
          },
          hints: [sum.hundredths.hintToWhole])
      }
    }

    Rule(
      "moment-without-finding", .error, alias: "SB-E06", reach: .wholeSet,
      purpose: "Where the study's findings are told, each moment is concerned by one.",
      explanation: """
        The source tells one finding to each moment, or to a moment and its surroundings \
        (F5.3 to F5.12): thirteen findings, fourteen moments, the first being the summary. A \
        moment without a finding was not studied.
        """,
      failing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：体验</title>
          <concerns moment="M02"/>
        </finding>
        <finding id="F2" number="2" summary="true">
          <title xml:lang="zh-Hans">发现二：小结</title>
          <concerns moment="M02"/>
        </finding>
        """#,
      passing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：进门</title>
          <concerns moment="M01"/>
        </finding>
        """#
    ) { facts, report in
      let findings = facts.findingsByMoment
      guard !findings.isEmpty else { return }
      for moment in facts.moments where findings[moment.id.value] == nil {
        report(
          "moment '\(moment.key)' is concerned by no finding", at: moment.id.span,
          about: moment.key, hints: ["add <concerns moment=\"\(moment.key)\"/> to its finding"])
      }
    }

    Rule(
      "moment-in-several-findings", .error, alias: "SB-E06", reach: .wholeSet,
      purpose: "No moment is concerned by two findings, the summary aside.",
      explanation: """
        The findings of the source share out the moments among them (F5.12). Two findings \
        about one moment leave open which of them its needs came from.
        """,
      failing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：进门</title>
          <concerns moment="M01"/>
        </finding>
        <finding id="F2" number="2">
          <title xml:lang="zh-Hans">发现二：体验</title>
          <concerns moment="M02"/>
          <concerns moment="M01"/>
        </finding>
        """#,
      passing: #"""
        <finding id="F1" number="1">
          <title xml:lang="zh-Hans">发现一：进门</title>
          <concerns moment="M01"/>
        </finding>
        <finding id="F2" number="2">
          <title xml:lang="zh-Hans">发现二：体验</title>
          <concerns moment="M02"/>
        </finding>
        """#
    ) { facts, report in
      let findings = facts.findingsByMoment
      for moment in facts.moments {
        guard let concerned = findings[moment.id.value], let first = concerned.first
        else { continue }
        for place in concerned.dropFirst() {
          report(
            "moment '\(moment.key)' is concerned by findings '\(first.finding)' and '\(place.finding)'",
            at: place.span, about: place.finding,
            notes: [Note("'\(first.finding)' concerns it here", at: first.span)],
            hints: ["leave it with one finding, or set summary=\"true\""])
        }
      }
    }
  }
}

extension Int {
  /// What to do with hundredths of a percent that should be 100%.
  fileprivate var hintToWhole: String {
    let gap = Hundredths(hundredths: abs(10_000 - self)).short
    return self < 10_000
      ? "raise them by \(gap) points in all" : "lower them by \(gap) points in all"
  }
}

extension Facts {
  /// The ratings of each moment and each need, with its id.
  fileprivate var ratingLists: [(subject: String, ratings: [Rating])] {
    moments.flatMap { moment in
      [(moment.key, moment.importance.ratings)] + moment.needs.map { ($0.key, $0.ratings) }
    }
  }

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
