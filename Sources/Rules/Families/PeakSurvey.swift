import Findings
import Model

extension RuleFamily {
  /// Which moments are peaks is what customers said when they were asked.
  static let peakSurvey = RuleFamily(
    "peak-survey", title: Phrase("Peaks and the survey", zh: "峰值与调查")
  ) {
    Rule(
      "peak-outranked", .error, alias: "SB-P02", reach: .journey,
      purpose: Phrase(
        "The declared peaks are the moments customers rate most important, end aside.",
        zh: "除终值外，定为峰值的就是客户最重视的时刻。"),
      explanation: Phrase(
        """
        The survey is to give the quantitative basis for the peaks, its ratings \
        weighted by how often each segment visits. Only which moments are peaks is \
        compared: peak-rank is the numbering of the source, not an order by weight.
        """,
        zh: """
          峰值要有定量调查的依据，评分按各品牌到厅习惯加权。只比哪些时刻是峰\
          值：peak-rank 是来源的编号，不是高低次序。
          """),
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="6.0"/>
            <rating segment="easyown" value="6.0"/>
          </importance>
        </moment>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.0"/>
            <rating segment="easyown" value="9.0"/>
          </importance>
        </moment>
        """#,
      failing: .replacing(#"kind="ordinary""#, with: #"kind="peak" peak-rank="1""#)
        .replacing(#"kind="peak" peak-rank="1""#, with: #"kind="ordinary""#)
    ) { facts, report in
      guard facts.ends.count == 1, let rival = facts.heaviestOrdinary else { return }
      let bar = facts.weight(of: rival)
      for peak in facts.peaks where facts.isRated(peak) && facts.weight(of: peak) < bar {
        let weight = facts.weight(of: peak).rounded.fixed
        report(
          Phrase(
            "peak '\(peak.key)' weighs \(weight), less than '\(rival.key)' with \(bar.rounded.fixed)",
            zh: "峰值“\(peak.key)”得\(weight)分，低于“\(rival.key)”的\(bar.rounded.fixed)分"),
          at: peak.kind.span, about: peak.key, notes: [rival.kindNote],
          hints: [
            Phrase(
              "declare '\(rival.key)' the peak instead, or survey both again",
              zh: "改把“\(rival.key)”定为峰值，或对两者重新调查")
          ])
      }
    }

    Rule(
      "peak-barely-ahead", .warning, alias: "SB-P02", reach: .journey,
      purpose: Phrase(
        "The least important peak is ahead of all other moments by 0.2 or more.",
        zh: "分数最低的峰值，领先其他时刻0.2以上。"),
      explanation: Phrase(
        """
        Two moments closer than 0.2 on the scale may change places with the next survey. \
        Money spent on the one would then have been owed to the other.
        """,
        zh: """
          两个时刻相差不到0.2，下次调查就可能换位。花在这一个上的钱，本该花在另一个上。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.0"/>
            <rating segment="easyown" value="9.0"/>
          </importance>
        </moment>
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="8.7"/>
            <rating segment="easyown" value="8.7"/>
          </importance>
        </moment>
        """#,
      failing: .replacing(#"segment="gotone" value="8.7""#, with: #"segment="gotone" value="8.9""#)
        .replacing(#"segment="easyown" value="8.7""#, with: #"segment="easyown" value="8.9""#)
    ) { facts, report in
      guard facts.ends.count == 1, let rival = facts.heaviestOrdinary,
        let lowest = facts.peaks.filter(facts.isRated)
          .min(by: { facts.weight(of: $0) < facts.weight(of: $1) })
      else { return }
      let lead = facts.weight(of: lowest).exact - facts.weight(of: rival).exact
      guard (0..<20_000).contains(lead) else { return }
      let ahead = Hundredths(hundredths: (lead + 500) / 1_000)
      report(
        Phrase(
          "peak '\(lowest.key)' is only \(ahead.fixed) ahead of '\(rival.key)'",
          zh: "峰值“\(lowest.key)”只比“\(rival.key)”高\(ahead.fixed)分"),
        at: lowest.kind.span, about: lowest.key, notes: [rival.kindNote],
        hints: [
          Phrase(
            "survey both again before money is spent on one", zh: "投入之前，对两者重新调查")
        ])
    }

    Rule(
      "peak-outranked-in-segment", .warning, alias: "SB-P03", reach: .journey,
      purpose: Phrase(
        "No segment rates another moment above a peak that is meant for it.",
        zh: "给某个客户品牌的峰值，在该品牌的评分里不低于别的时刻。"),
      explanation: Phrase(
        """
        The three brands were asked apart and weighted together. A peak that only \
        the total makes one is no peak to those who outvoted nobody: what they remember is \
        elsewhere. The order of the peaks is free; only a moment that is no peak must not come \
        before one. segments on <effectiveness> says for whom a peak is meant; without it, for \
        all.
        """,
        zh: """
          三大品牌分别调查，再加权汇总。只靠总分才成立的峰值，对票数少的品牌并不是\
          峰值：他们记住的是别处。峰值之间谁先谁后不论，只看有没有不是峰值的时刻排到了峰值前面。\
          峰值给谁，由 <effectiveness> 的 segments 写明；没写就是给所有品牌。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action">
          <effectiveness top-need="M02-N1" segments="easyown">
            <customer xml:lang="zh-Hans">神州行客户</customer>
            <brand-value xml:lang="zh-Hans">可信赖</brand-value>
            <memory xml:lang="zh-Hans">我亲手试过</memory>
          </effectiveness>
        </moment>
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.4"/>
            <rating segment="easyown" value="6.0"/>
          </importance>
        </moment>
        """#,
      failing: .removing(#"<moment id="M02""#, through: "</moment>")
    ) { facts, report in
      guard facts.ends.count == 1 else { return }
      for segment in facts.set.segments.map(\.id.value) {
        for (peak, rival) in facts.outranked(in: segment) {
          let (lower, higher) = (peak.rating.value.value.fixed, rival.rating.value.value.fixed)
          report(
            Phrase(
              "segment '\(segment)' rates peak '\(peak.moment.key)' \(lower), below '\(rival.moment.key)' with \(higher)",
              zh:
                "客户品牌“\(segment)”给峰值“\(peak.moment.key)”\(lower)分，低于“\(rival.moment.key)”的\(higher)分"
            ),
            at: peak.placeToMend, about: peak.moment.key,
            notes: [
              Note(
                Phrase("'\(rival.moment.key)' is rated here", zh: "“\(rival.moment.key)”的评分在这里"),
                at: rival.rating.value.span)
            ],
            hints: [
              Phrase(
                "leave '\(segment)' out of the segments '\(peak.moment.key)' is for",
                zh: "把“\(segment)”从“\(peak.moment.key)”的 segments 里去掉"),
              Phrase("survey the segment again", zh: "对这个客户品牌重新调查"),
            ])
        }
      }
    }

    Rule(
      "peak-without-survey", .warning, alias: "SB-P03", reach: .journey,
      purpose: Phrase(
        "Every peak and the end rest on a quantitative survey.", zh: "每个峰值和终值都有定量调查的依据。"),
      explanation: Phrase(
        """
        The survey gives the quantitative basis for key moments and for peaks and the end. \
        A peak nobody counted is an opinion, however good: its importance is rated, \
        not judged, and its needs cite the survey beside what was seen and heard.
        """,
        zh: """
          定量研究为关键时刻和峰终时刻的确定提供量化依据。没有数过的峰值只是看法，再好也是：\
          它的重视程度要有评分，不能只凭判断；它的需求除了所见所闻，还要引用调查。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.0"/>
            <rating segment="easyown" value="9.2"/>
          </importance>
        </moment>
        """#,
      failing: .replacing(#"status="measured""#, with: #"status="qualitative""#)
    ) { facts, report in
      for moment in facts.peakEnds {
        guard let fault = facts.surveyFault(of: moment) else { continue }
        report(
          fault.message, at: fault.span, about: moment.key,
          hints: [
            Phrase(
              "survey how much '\(moment.key)' and its needs matter, and cite the survey",
              zh: "调查“\(moment.key)”及其需求的重视程度，并引用该调查")
          ])
      }
    }
  }
}

extension Facts {
  /// What of a peak or the end no survey backs: its importance, its needs or both.
  fileprivate func surveyFault(of moment: Moment) -> (message: Phrase, span: Span)? {
    let (name, key) = (moment.kind.value.name, moment.key)
    let peak = Phrase("\(name) moment '\(key)'", zh: "\(name)时刻“\(key)”")
    let isJudged = moment.importance.status.value == .qualitative
    switch (isJudged, citesNoSurvey(moment)) {
    case (true, false):
      let message = Phrase(
        "importance of \(peak) is judged, not surveyed", zh: "\(peak)的重视程度是定性判断，没有调查")
      return (message, moment.importance.status.span)
    case (false, true):
      let message = Phrase(
        "no need of \(peak) cites a quantitative survey", zh: "\(peak)没有一项需求引用定量调查")
      return (message, moment.kind.span)
    case (true, true):
      let message = Phrase(
        "\(peak) rests on no survey, in importance and needs", zh: "\(peak)的重视程度和需求都没有调查依据")
      return (message, moment.kind.span)
    case (false, false): return nil
    }
  }

  /// Whether the needs cite sources, and none of them is a survey. A source that is declared
  /// nowhere may be one.
  private func citesNoSurvey(_ moment: Moment) -> Bool {
    let cited = moment.needs.flatMap(\.sources).map { cited in
      self.set.sources.first { $0.id.value == cited.value }
    }
    return !cited.isEmpty
      && cited.allSatisfy { $0.map { $0.kind.value != .quantitativeSurvey } ?? false }
  }
}
