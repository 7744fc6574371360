import Findings
import Model

extension RuleFamily {
  /// Moments follow each other, and every way through them ends at the end.
  static let journey = RuleFamily(
    "journey", title: Phrase("The order of the journey", zh: "旅程次序")
  ) {
    Rule(
      "repeated-place", .error, alias: "SB-J01", reach: .journey,
      purpose: Phrase("Every moment has its own place in the journey.", zh: "每个时刻在旅程中有自己的位置。"),
      explanation: Phrase(
        """
        The poster sets the moments side by side in the order of their seq. Two with the same \
        number leave the order to chance.
        """,
        zh: """
          海报按 seq 把各时刻从左到右排开。两个时刻同一个号，先后就全凭偶然。
          """),
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      failing: .replacing(#"seq="2""#, with: #"seq="1""#)
    ) { facts, report in
      for (before, moment) in zip(facts.moments, facts.moments.dropFirst())
      where before.sequence.value == moment.sequence.value {
        report(
          Phrase(
            "moment '\(moment.key)' has place \(moment.sequence.value), which '\(before.key)' has",
            zh: "时刻“\(moment.key)”的位置\(moment.sequence.value)已给了“\(before.key)”"),
          at: moment.sequence.span, about: moment.key,
          notes: [
            Note(
              Phrase("'\(before.key)' has it here", zh: "“\(before.key)”在这里占了这个位置"),
              at: before.sequence.span)
          ],
          hints: [Phrase("give each moment a seq of its own", zh: "给每个时刻各自的 seq")])
      }
    }

    Rule(
      "moment-out-of-order", .error, alias: "SB-J01", reach: .journey,
      purpose: Phrase(
        "The order of the moments follows the order of their stages.", zh: "时刻的先后与所属阶段的先后一致。"),
      explanation: Phrase(
        """
        A visit runs through its stages once. A moment of an earlier stage after one of a \
        later stage would cut a stage in two on the poster, and its panels could not be made.
        """,
        zh: """
          一次到访依次走过各个阶段，每个阶段只走一遍。后一阶段的时刻之后又出现前一阶段的时刻，海报上这\
          个阶段就被切成两段，分阶段的展板也排不出来。
          """),
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"/>
        """#,
      failing: .replacing(#"slug="enter" stage="S1""#, with: #"slug="enter" stage="S2""#)
    ) { facts, report in
      for (before, moment) in zip(facts.moments, facts.moments.dropFirst()) {
        guard let earlier = facts.catalogue.stage(before.stage.value),
          let own = facts.catalogue.stage(moment.stage.value),
          own.order.value < earlier.order.value, !before.isEnd
        else { continue }
        report(
          Phrase(
            "moment '\(moment.key)' of stage '\(own.key)' follows '\(before.key)' of '\(earlier.key)'",
            zh:
              "阶段“\(own.key)”的时刻“\(moment.key)”排在阶段“\(earlier.key)”的“\(before.key)”之后"),
          at: moment.stage.span, about: moment.key,
          notes: [before.placeNote(at: before.stage.span)],
          hints: [
            Phrase(
              "change the stage or the seq of one of them", zh: "改其中一个时刻的阶段或 seq")
          ])
      }
    }

    Rule(
      "no-end-moment", .error, alias: "SB-J02", isFirm: true, reach: .journey,
      purpose: Phrase("The journey has an end moment.", zh: "旅程有一个终值时刻。"),
      explanation: Phrase(
        """
        What customers remember is the peak and the end. The source names one end of \
        the whole visit, leaving; without it nothing is asked of the last impression.
        """,
        zh: """
          客户记住的是峰与终。来源指明整个服务过程的终值是“离开”；没有终值，\
          最后的印象就没人管。
          """),
      passing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#,
      failing: .replacing(#"kind="end""#, with: #"kind="ordinary""#)
    ) { facts, report in
      guard facts.ends.isEmpty, let last = facts.moments.last else { return }
      report(
        Phrase(
          "moment '\(last.key)' comes last and is not the end",
          zh: "时刻“\(last.key)”排在最后，却不是终值"),
        at: last.kind.span, about: last.key,
        hints: [Phrase("set kind=\"end\"", zh: "写成 kind=\"end\"")])
    }

    Rule(
      "several-end-moments", .error, alias: "SB-J02", isFirm: true, reach: .journey,
      purpose: Phrase("The journey has one end moment only.", zh: "旅程只有一个终值时刻。"),
      explanation: Phrase(
        """
        Memory keeps one end. Two would share the attention that the theory \
        gives to the last impression.
        """,
        zh: """
          记忆里只有一个终。有两个，理论要给最后印象的那份用心就分散了。
          """),
      passing: #"""
        <moment id="M01" seq="1" slug="enter" stage="S1" kind="ordinary" type="action"/>
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        """#,
      failing: .replacing(#"kind="ordinary""#, with: #"kind="end""#)
    ) { facts, report in
      guard let last = facts.ends.last else { return }
      for moment in facts.ends.dropLast() {
        report(
          Phrase(
            "moment '\(moment.key)' is an end beside '\(last.key)'",
            zh: "“\(last.key)”之外，时刻“\(moment.key)”也是终值"),
          at: moment.kind.span, about: moment.key,
          notes: [
            Note(
              Phrase("'\(last.key)' is the last of them", zh: "其中最后一个是“\(last.key)”"),
              at: last.kind.span)
          ],
          hints: [
            Phrase(
              "set kind=\"ordinary\" on all but the last",
              zh: "除最后一个外，都写成 kind=\"ordinary\"")
          ])
      }
    }

    Rule(
      "end-not-last", .error, alias: "SB-J02", isFirm: true, reach: .journey,
      purpose: Phrase("The end moment comes last.", zh: "终值时刻排在最后。"),
      explanation: Phrase(
        """
        The end is the last affect of the visit, as the customer sees it. What follows it, \
        such as a message next day, belongs to its support, not after it.
        """,
        zh: """
          终值是客户这次到访最后的感受。之后的事，比如第二天的短信，属于它的支撑，不排在它后面。
          """),
      passing: #"""
        <moment id="M03" seq="5" slug="pay" stage="S2" kind="ordinary" type="action"/>
        <moment id="M04" seq="6" slug="leave" stage="S2" kind="end" type="action"/>
        """#,
      failing: .replacing(#"seq="6""#, with: #"seq="4""#)
    ) { facts, report in
      guard facts.ends.count == 1, let end = facts.ends.first, let last = facts.moments.last,
        last.key != end.key
      else { return }
      report(
        Phrase(
          "end moment '\(end.key)' comes before '\(last.key)'",
          zh: "终值时刻“\(end.key)”排在“\(last.key)”之前"),
        at: end.sequence.span, about: end.key, notes: [last.placeNote(at: last.sequence.span)],
        hints: [
          Phrase("give '\(end.key)' the highest seq", zh: "让“\(end.key)”的 seq 最大")
        ])
    }

    Rule(
      "path-misses-end", .error, alias: "SB-J02", isFirm: true, reach: .journey,
      purpose: Phrase("Every path finishes at the end moment.", zh: "每条路径都以终值时刻结束。"),
      explanation: Phrase(
        """
        Paying at a machine, queuing for a counter and buying a handset are different ways \
        through the hall, and all of them leave it. A path that stops before the end has no \
        last impression.
        """,
        zh: """
          自助交费、排队办理、购机是走过营业厅的不同方式，最后都要离开。路径没走到终值就停，便没有最后\
          的印象。
          """),
      passing: #"""
        <moment id="M04" seq="4" slug="leave" stage="S2" kind="end" type="action"/>
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#,
      failing: .removing(#"<step moment="M04"/>"#)
    ) { facts, report in
      guard facts.ends.count == 1, let end = facts.ends.first else { return }
      for path in facts.set.paths {
        guard let last = path.steps.last, last.value != end.id.value,
          facts.catalogue.moment(last.value) != nil
        else { continue }
        report(
          Phrase(
            "path '\(path.key)' ends at '\(last.value)', not at end moment '\(end.key)'",
            zh: "路径“\(path.key)”停在“\(last.value)”，没走到终值时刻“\(end.key)”"),
          at: last.span, about: path.key,
          notes: [
            Note(
              Phrase("'\(end.key)' is declared the end here", zh: "“\(end.key)”在这里定为终值"),
              at: end.kind.span)
          ],
          hints: [
            Phrase(
              "add <step moment=\"\(end.key)\"/> as its last step",
              zh: "最后一步加上 <step moment=\"\(end.key)\"/>")
          ])
      }
    }
  }
}

extension Moment {
  /// A note at what gives a moment its place in the journey.
  fileprivate func placeNote(at span: Span) -> Note {
    Note(Phrase("'\(key)' is placed here", zh: "“\(key)”排在这里"), at: span)
  }
}
