import Findings
import Model

extension RuleFamily {
  /// Moments follow each other, and every way through them ends at the end.
  static let journey = RuleFamily("journey") {
    Rule(
      "repeated-place", .error, alias: "SB-J01", reach: .wholeSet,
      purpose: "Every moment has its own place in the journey.",
      explanation: """
        The poster sets the moments side by side in the order of their seq. Two with the same \
        number leave the order to chance.
        """,
      failing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M02" seq="1" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#
    ) { facts, report in
      for (before, moment) in zip(facts.moments, facts.moments.dropFirst())
      where before.sequence.value == moment.sequence.value {
        report(
          "moment '\(moment.key)' has place \(moment.sequence.value), which '\(before.key)' has",
          at: moment.sequence.span, about: moment.key,
          notes: [Note("'\(before.key)' has it here", at: before.sequence.span)],
          hints: ["give each moment a seq of its own"])
      }
    }

    Rule(
      "moment-out-of-order", .error, alias: "SB-J01", reach: .wholeSet,
      purpose: "The order of the moments follows the order of their stages.",
      explanation: """
        A visit runs through its stages once. A moment of an earlier stage after one of a \
        later stage would cut a stage in two on the poster, and its panels could not be made.
        """,
      failing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S2" kind="ordinary" type="action"/>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#
    ) { facts, report in
      for (before, moment) in zip(facts.moments, facts.moments.dropFirst()) {
        guard let earlier = facts.catalogue.stage(before.stage.value),
          let own = facts.catalogue.stage(moment.stage.value),
          own.order.value < earlier.order.value, !before.isEnd
        else { continue }
        report(
          "moment '\(moment.key)' of stage '\(own.key)' follows '\(before.key)' of '\(earlier.key)'",
          at: moment.stage.span, about: moment.key,
          notes: [Note("'\(before.key)' is placed here", at: before.stage.span)],
          hints: ["change the stage or the seq of one of them"])
      }
    }

    Rule(
      "no-end-moment", .error, alias: "SB-J02", reach: .wholeSet,
      purpose: "The journey has an end moment.",
      explanation: """
        What customers remember is the peak and the end (F3.1). The source names one end of \
        the whole visit, leaving (F5.1); without it nothing is asked of the last impression.
        """,
      failing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="ordinary" type="action"/>
        """#,
      passing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#
    ) { facts, report in
      guard facts.ends.isEmpty, let last = facts.moments.last else { return }
      report(
        "moment '\(last.key)' comes last and is not the end", at: last.kind.span,
        about: last.key, hints: ["set kind=\"end\""])
    }

    Rule(
      "several-end-moments", .error, alias: "SB-J02", reach: .wholeSet,
      purpose: "The journey has one end moment only.",
      explanation: """
        Memory keeps one end (F3.1, F5.1). Two would share the attention that the theory \
        gives to the last impression.
        """,
      failing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="end" type="action"/>
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#,
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#
    ) { facts, report in
      guard let last = facts.ends.last else { return }
      for moment in facts.ends.dropLast() {
        report(
          "moment '\(moment.key)' is an end beside '\(last.key)'", at: moment.kind.span,
          about: moment.key, notes: [Note("'\(last.key)' is the last of them", at: last.kind.span)],
          hints: ["set kind=\"ordinary\" on all but the last"])
      }
    }

    Rule(
      "end-not-last", .error, alias: "SB-J02", reach: .wholeSet,
      purpose: "The end moment comes last.",
      explanation: """
        The end is the last affect of the visit, as the customer sees it. What follows it, \
        such as a message next day, belongs to its support, not after it.
        """,
      failing: #"""
        <moment id="M03" seq="5" slug="pay" stage="S2" kind="ordinary" type="action"/>
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#,
      passing: #"""
        <moment id="M03" seq="5" slug="pay" stage="S2" kind="ordinary" type="action"/>
        <moment id="M04" seq="6" slug="leave" stage="S2" kind="end" type="action"/>
        """#
    ) { facts, report in
      guard facts.ends.count == 1, let end = facts.ends.first, let last = facts.moments.last,
        last.key != end.key
      else { return }
      report(
        "end moment '\(end.key)' comes before '\(last.key)'", at: end.sequence.span,
        about: end.key, notes: [Note("'\(last.key)' is placed here", at: last.sequence.span)],
        hints: ["give '\(end.key)' the highest seq"])
    }

    Rule(
      "path-misses-end", .error, alias: "SB-J02", reach: .wholeSet,
      purpose: "Every path finishes at the end moment.",
      explanation: """
        Paying at a machine, queuing for a counter and buying a handset are different ways \
        through the hall, and all of them leave it. A path that stops before the end has no \
        last impression.
        """,
      failing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M03"/>
        </path>
        """#,
      passing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#
    ) { facts, report in
      guard facts.ends.count == 1, let end = facts.ends.first else { return }
      for path in facts.set.paths {
        guard let last = path.steps.last, last.value != end.id.value,
          facts.catalogue.moment(last.value) != nil
        else { continue }
        report(
          "path '\(path.key)' ends at '\(last.value)', not at end moment '\(end.key)'",
          at: last.span, about: path.key,
          notes: [Note("'\(end.key)' is declared the end here", at: end.kind.span)],
          hints: ["add <step moment=\"\(end.key)\"/> as its last step"])
      }
    }
  }
}
