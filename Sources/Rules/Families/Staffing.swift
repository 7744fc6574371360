import Findings
import Model

extension RuleFamily {
  /// Every duty has somebody in every hall, with time for it.
  static let staffing = RuleFamily("staffing", title: Phrase("Staffing of halls", zh: "厅店人员")) {
    Rule(
      "role-not-staffed", .error, alias: "SB-R01", reach: .halls,
      purpose: Phrase(
        "Every role that has something to do in a hall is staffed there, or covered.",
        zh: "在厅里有职责的岗位，要么有人，要么有岗位兼任。"),
      explanation: Phrase(
        """
        A sheet for a post that nobody is on is filled in by nobody. Small halls merge posts; \
        the profile says who does whose duties, and the sheets then name both.
        """,
        zh: "没人的岗位，检查表没有人填。小厅几个岗位合一，档案写明谁兼谁，检查表上两个岗位就都列出来。"),
      passing: StaffingExample.covered,
      failing: .fragment(HallExample.of(posts: #"<post role="GD" staff="2"/>"#))
    ) { facts, report in
      for edition in facts.editions {
        for role in edition.unstaffed where edition.hall.post(role.id.value) == nil {
          facts.reportUnstaffed(role, in: edition, &report)
        }
      }
    }

    Rule(
      "cover-unstaffed", .error, reach: .halls,
      purpose: Phrase(
        "A post that covers another is in the hall itself.", zh: "兼任别岗的岗位，自己要在厅里。"),
      explanation: Phrase(
        """
        A post can be covered by one that is covered in turn, as long as the chain ends at \
        people. One that ends at a post the hall has not leaves the duties to nobody.
        """,
        zh: "兼任的岗位还可以再由别岗兼任，只要最后落到有人的岗位。落到厅里没有的岗位，职责就没人做了。"),
      passing: HallExample.of(
        posts: #"<post role="GD" covered-by="SG"/>"#, #"<post role="DM" staff="2"/>"#,
        #"<post role="SG" staff="2"/>"#) + "\n" + RedLineExample.guardsman,
      failing: .removing(#"<post role="SG" staff="2"/>"#)
    ) { facts, report in
      for hall in facts.catalogue.halls {
        for post in hall.posts where post.staff == nil {
          guard let by = post.coveredBy, facts.catalogue.role(by.value) != nil,
            hall.post(by.value) == nil
          else { continue }
          report(
            Phrase(
              "post '\(post.role.value)' is covered by '\(by.value)', which the hall has not",
              zh: "岗位“\(post.role.value)”由“\(by.value)”兼任，而厅里没有这个岗位"),
            at: by.span, about: hall.key, hints: facts.coverHints(for: post.role.value, in: hall))
        }
      }
    }

    Rule(
      "cover-circular", .error, reach: .halls,
      purpose: Phrase("Posts do not cover each other in a circle.", zh: "岗位不循环兼任。"),
      explanation: Phrase(
        """
        If each of two posts is covered by the other, nobody is on either. The chain has to \
        end at a post with people.
        """,
        zh: "两个岗位互相兼任，两边都没有人。兼任要落到有人的岗位为止。"),
      passing: StaffingExample.covered,
      failing: .fragment(
        HallExample.of(
          posts: #"<post role="GD" covered-by="DM"/>"#, #"<post role="DM" covered-by="GD"/>"#))
    ) { facts, report in
      for hall in facts.catalogue.halls { facts.reportCircles(in: hall, &report) }
    }

    Rule(
      "post-ambiguous", .error, reach: .halls,
      purpose: Phrase(
        "A hall says once of a role whether it has people or who covers it.",
        zh: "一个岗位在厅里只写一次：有人，或由谁兼任。"),
      explanation: Phrase(
        """
        Said twice, or with people and a cover at once, or with neither, nobody knows whose \
        sheet the checks stand on. A group has no post of its own; its members have.
        """,
        zh: "写两次、又有人又有人兼、两样都不写，都说不清检查项在谁的表上。岗位组没有自己的岗，写它的成员。"),
      passing: HallExample.of(),
      failing: .replacing(
        #"<post role="DM" staff="1"/>"#, with: #"<post role="DM" staff="1" covered-by="GD"/>"#)
    ) { facts, report in
      for hall in facts.catalogue.halls { facts.reportAmbiguous(in: hall, &report) }
    }

    Rule(
      "checked-by-merged-post", .warning, alias: "SB-C05", reach: .halls,
      purpose: Phrase(
        "No post that covers another becomes the only judge of its own work where it matters.",
        zh: "峰值、终值和红线上，岗位不因兼岗而只由自己检查自己。"),
      explanation: Phrase(
        """
        If the post that checks is covered by the one that does the work, nobody else looks. \
        At peaks, the end and red lines let a post cover it that has no part in the work.
        """,
        zh: "检查的岗位由干活的岗位兼任，就没有别人看了。峰值、终值和红线上，要由不干这件活的岗位来兼。"),
      passing: RedLineExample.of("DM", checkedBy: "GD") + "\n" + HallExample.of(),
      failing: .replacing(#"<post role="GD" staff="1"/>"#, with: #"<post role="DM" staff="2"/>"#)
        .replacing(#"<post role="DM" staff="1"/>"#, with: #"<post role="GD" covered-by="DM"/>"#)
    ) { facts, report in
      // Which moments matter most is not known while there are two ends, or none.
      guard facts.ends.count == 1 else { return }
      for edition in facts.editions { facts.reportSelfChecks(in: edition, &report) }
    }

    Rule(
      "hall-day-too-long", .error, alias: "SB-C04", reach: .halls,
      purpose: Phrase(
        "The checks of a post fit the time of its people in every hall, merged duties too.",
        zh: "并岗之后，每个厅各岗的检查也不超过岗上人员的时间。"),
      explanation: Phrase(
        """
        Whoever covers another post makes its checks too. Added up is the hall's own worst \
        day: its closed days, its seasons, only what it has the means for. The time is that \
        of all people on the post. An average would hide the day on which all meet.
        """,
        zh: """
          兼岗的人也要做被兼岗位的检查。按本厅最忙的一天合计：除去不营业的日子，按本厅的季节，\
          只算做得到的内容。时间是岗上所有人的合计。平均数会掩盖几样碰在一起的那一天。
          """),
      passing: HallExample.of(
        posts: #"<post role="GD" staff="1"/>"#, #"<post role="SG" staff="2" check-minutes="1.5"/>"#,
        #"<post role="DM" covered-by="SG"/>"#) + "\n" + RedLineExample.guardsman,
      failing: .replacing(#"staff="2""#, with: #"staff="1""#)
    ) { facts, report in
      for edition in facts.editions {
        for post in edition.hall.posts where post.staff != nil {
          facts.reportLongDay(of: post, in: edition, &report)
        }
      }
    }
  }
}

/// A hall whose guard does the duties of the duty manager.
private enum StaffingExample {
  static let covered =
    HallExample.of(
      posts: #"<post role="GD" staff="1"/>"#, #"<post role="SG" staff="1"/>"#,
      #"<post role="DM" covered-by="SG"/>"#) + "\n" + RedLineExample.guardsman
}
