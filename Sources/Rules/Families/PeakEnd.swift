import Findings
import Model

extension RuleFamily {
  /// Peaks are the moments that matter most, and few.
  static let peakEnd = RuleFamily("peak-end") {
    Rule(
      "no-peak-moment", .error, alias: "SB-P01", reach: .wholeSet,
      purpose: "At least one moment is declared a peak.",
      explanation: """
        The peak is one of the two things customers remember (F3.1). Declaring it is the \
        decision the whole method works towards (F5.1).
        """,
      failing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="ordinary" type="action"/>
        """#,
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#
    ) { facts, report in
      guard facts.peaks.isEmpty, let heaviest = facts.heaviestOrdinary else { return }
      report(
        "moment '\(heaviest.key)' matters most, but no peak is declared",
        at: heaviest.kind.span, about: heaviest.key,
        hints: ["set kind=\"peak\" and peak-rank=\"1\""])
    }

    Rule(
      "peak-rank-broken", .error, alias: "SB-P01", reach: .wholeSet,
      purpose: "Peaks are numbered from 1 without gaps or repeats.",
      explanation: """
        The source numbers its peaks (F5.2): 1, 2, 3. The numbers name the peaks and are \
        printed with them; they need not follow the ratings.
        """,
      failing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="2" type="action"/>
        """#,
      passing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#
    ) { facts, report in
      let faults = facts.rankFaults
      for fault in faults {
        report(
          fault.message, at: fault.span, about: fault.moment,
          hints: ["number the peaks 1 to \(max(1, facts.peaks.count)), each once"])
      }
    }

    Rule(
      "peak-outranked", .error, alias: "SB-P02", reach: .wholeSet,
      purpose: "The declared peaks are the moments customers rate most important, end aside.",
      explanation: """
        The survey is to give the quantitative basis for the peaks (F6.2), its ratings \
        weighted by how often each segment visits (F6.7). Only which moments are peaks is \
        compared: peak-rank is the numbering of the source, not an order by weight.
        """,
      failing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="peak" peak-rank="1" type="action">
          <importance status="measured">
            <rating segment="gotone" value="6.0"/>
            <rating segment="easyown" value="6.0"/>
          </importance>
        </moment>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.0"/>
            <rating segment="easyown" value="9.0"/>
          </importance>
        </moment>
        """#,
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
        """#
    ) { facts, report in
      guard facts.ends.count == 1, let rival = facts.heaviestOrdinary else { return }
      let bar = facts.weight(of: rival)
      for peak in facts.peaks where facts.weight(of: peak) < bar {
        report(
          "peak '\(peak.key)' weighs \(facts.weight(of: peak).rounded.fixed), "
            + "less than '\(rival.key)' with \(bar.rounded.fixed)",
          at: peak.kind.span, about: peak.key,
          notes: [
            Note(
              "'\(rival.key)' is declared \(rival.kind.value.rawValue) here", at: rival.kind.span)
          ],
          hints: ["declare '\(rival.key)' the peak instead, or survey both again"])
      }
    }

    Rule(
      "peak-barely-ahead", .warning, alias: "SB-P02", reach: .wholeSet,
      purpose: "The least important peak is ahead of all other moments by 0.2 or more.",
      explanation: """
        Two moments closer than 0.2 on the scale may change places with the next survey. \
        Money spent on the one would then have been owed to the other.
        """,
      failing: #"""
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action">
          <importance status="measured">
            <rating segment="gotone" value="9.0"/>
            <rating segment="easyown" value="9.0"/>
          </importance>
        </moment>
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="action">
          <importance status="measured">
            <rating segment="gotone" value="8.9"/>
            <rating segment="easyown" value="8.9"/>
          </importance>
        </moment>
        """#,
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
        """#
    ) { facts, report in
      guard facts.ends.count == 1, let rival = facts.heaviestOrdinary,
        let lowest = facts.peaks.min(by: { facts.weight(of: $0) < facts.weight(of: $1) })
      else { return }
      let lead = facts.weight(of: lowest).exact - facts.weight(of: rival).exact
      guard (0..<20_000).contains(lead) else { return }
      let ahead = Hundredths(hundredths: (lead + 500) / 1_000)
      report(
        "peak '\(lowest.key)' is only \(ahead.fixed) ahead of '\(rival.key)'",
        at: lowest.kind.span, about: lowest.key,
        notes: [
          Note("'\(rival.key)' is declared \(rival.kind.value.rawValue) here", at: rival.kind.span)
        ],
        hints: ["survey both again before money is spent on one"])
    }

    Rule(
      "too-many-peaks", .warning, alias: "SB-P06", reach: .wholeSet,
      purpose: "At most three peaks, and at most a quarter of the moments, are declared.",
      explanation: """
        The source calls its peaks the key of the key (F9.2). Where everything is key nothing \
        is: three peaks of fourteen moments is what its survey gave.
        """,
      failing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="peak" peak-rank="2" type="action">
          <importance status="measured">
            <rating segment="gotone" value="8.5"/>
            <rating segment="easyown" value="8.5"/>
          </importance>
        </moment>
        """#,
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        """#
    ) { facts, report in
      let limit = min(3, max(1, facts.moments.count / 4))
      guard facts.peaks.count > limit, let last = facts.peaks.last else { return }
      report(
        "moment '\(last.key)' is peak number \(facts.peaks.count), the limit is \(limit)",
        at: last.kind.span, about: last.key,
        hints: ["declare the \(limit) most important moments only"])
    }
  }
}
