import Findings
import Model

extension RuleFamily {
  /// Peaks are declared, numbered, and few.
  static let peakEnd = RuleFamily("peak-end", title: Phrase("Peaks", zh: "峰值的认定")) {
    Rule(
      "no-peak-moment", .error, alias: "SB-P01", reach: .journey,
      purpose: Phrase("At least one moment is declared a peak.", zh: "至少有一个时刻定为峰值。"),
      explanation: Phrase(
        """
        The peak is one of the two things customers remember. Declaring it is the \
        decision the whole method works towards.
        """,
        zh: """
          峰值是客户记住的两样之一。定出峰值，是整套方法所要得出的决定。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      failing: .replacing(#"kind="peak" peak-rank="1""#, with: #"kind="ordinary""#)
    ) { facts, report in
      guard facts.peaks.isEmpty, let first = facts.moments.first else { return }
      let heaviest = facts.heaviestOrdinary
      report(
        heaviest.map {
          Phrase(
            "moment '\($0.key)' matters most, but no peak is declared",
            zh: "时刻“\($0.key)”最受重视，却没有一个峰值")
        } ?? Phrase("no moment is declared a peak", zh: "没有一个时刻定为峰值"),
        at: (heaviest ?? first).kind.span, about: (heaviest ?? first).key,
        hints: [
          Phrase(
            "set kind=\"peak\" and peak-rank=\"1\"",
            zh: "写成 kind=\"peak\" 和 peak-rank=\"1\"")
        ])
    }

    Rule(
      "peak-rank-broken", .error, alias: "SB-P01", reach: .journey,
      purpose: Phrase("Peaks are numbered from 1 without gaps or repeats.", zh: "峰值从1起编号，不缺号，不重号。"),
      explanation: Phrase(
        """
        The source numbers its peaks: 1, 2, 3. The numbers name the peaks and are \
        printed with them; they need not follow the ratings.
        """,
        zh: """
          来源给峰值编了号：峰值1、2、3。编号用来称呼峰值，并随峰值印出；不必与评分高低\
          一致。
          """),
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      failing: .replacing(#"peak-rank="1""#, with: #"peak-rank="2""#)
    ) { facts, report in
      let count = max(1, facts.peaks.count)
      for fault in facts.rankFaults {
        report(
          fault.message, at: fault.span, about: fault.moment,
          hints: [
            Phrase(
              "number the peaks 1 to \(count), each once", zh: "峰值从1到\(count)编号，各用一次")
          ])
      }
    }

    Rule(
      "too-many-peaks", .warning, alias: "SB-P06", reach: .journey,
      purpose: Phrase(
        "At most three peaks, and at most a quarter of the moments, are declared.",
        zh: "峰值不超过三个，也不超过时刻总数的四分之一。"),
      explanation: Phrase(
        """
        The source calls its peaks the key of the key. Where everything is key nothing \
        is: three peaks of fourteen moments is what its survey gave.
        """,
        zh: """
          来源称之为“关键中的关键”。处处是关键，就没有关键：十四个时刻里三个峰值，是来源\
          的调查结果。
          """),
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        """#,
      failing: .fragment(
        #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="peak" peak-rank="2" type="action">
          <importance status="measured">
            <rating segment="gotone" value="8.5"/>
            <rating segment="easyown" value="8.5"/>
          </importance>
        </moment>
        """#)
    ) { facts, report in
      let limit = min(3, max(1, facts.moments.count / 4))
      guard facts.peaks.count > limit, let last = facts.peaks.last else { return }
      report(
        Phrase(
          "moment '\(last.key)' is peak number \(facts.peaks.count), the limit is \(limit)",
          zh: "时刻“\(last.key)”已是第\(facts.peaks.count)个峰值，上限是\(limit)个"),
        at: last.kind.span, about: last.key,
        hints: [
          Phrase(
            "declare the \(limit) most important moments only",
            zh: "只把最受重视的\(limit)个时刻定为峰值")
        ])
    }
  }
}
