import Findings
import Model

extension RuleFamily {
  /// Every rating is one the survey can have given, and is weighed as it is.
  static let ratings = RuleFamily("ratings", title: Phrase("Ratings", zh: "评分")) {
    Rule(
      "rating-off-scale", .error, alias: "SB-E03",
      purpose: Phrase(
        "Every rating lies on the scale of the survey.", zh: "每个评分都在调查量表之内。"),
      explanation: Phrase(
        """
        A 9.6 on a scale that ends at 5 comes from another survey or from a slip of the pen; \
        weighted with the others it would decide a rank.
        """,
        zh: "5分制里的9.6，不是别的调查就是笔误；同其他评分一起加权，就会左右排名。"),
      passing: RatingExample.need,
      failing: .replacing(#"value="8.0""#, with: #"value="80""#)
    ) { facts, report in
      let survey = facts.set.survey
      let (least, most) = (survey.scaleMin.value, survey.scaleMax.value)
      guard least < most else { return }
      for (subject, ratings) in facts.ratingLists {
        for rating in ratings where rating.value.value < least || most < rating.value.value {
          let value = rating.value.value.short
          report(
            Phrase(
              "rating \(value) of '\(subject)' is off the scale \(least.short) to \(most.short)",
              zh: "“\(subject)”的评分\(value)不在量表\(least.short)至\(most.short)之内"),
            at: rating.value.span, about: subject,
            notes: [
              Note(Phrase("the scale ends here", zh: "量表到此为止"), at: survey.scaleMax.span)
            ],
            hints: [
              Phrase(
                "write a rating from \(least.short) to \(most.short)",
                zh: "写\(least.short)至\(most.short)的评分")
            ])
        }
      }
    }

    Rule(
      "rating-repeated", .error,
      purpose: Phrase("A segment rates a thing once.", zh: "一个客户品牌对一件事只评一次。"),
      explanation: Phrase(
        """
        A segment that rates twice weighs twice, and the rank that follows is not the \
        customers'.
        """,
        zh: "评两次就占两份权重，由此得出的排名不是客户的排名。"),
      passing: RatingExample.need,
      failing: .adding(
        #"<rating segment="gotone" value="7.0"/>"#,
        below: #"<rating segment="gotone" value="8.0"/>"#)
    ) { facts, report in
      for (subject, ratings) in facts.ratingLists {
        var seen: [ID<Segment>: Span] = [:]
        for rating in ratings {
          guard let first = seen.updateValue(rating.segment.span, forKey: rating.segment.value)
          else { continue }
          report(
            Phrase(
              "segment '\(rating.segment.value)' rates '\(subject)' twice",
              zh: "客户品牌“\(rating.segment.value)”对“\(subject)”评了两次"),
            at: rating.segment.span, about: subject,
            notes: [Note(Phrase("it rates it here first", zh: "第一次在这里"), at: first)],
            hints: [Phrase("keep one of the two ratings", zh: "两个评分留一个")])
        }
      }
    }

    Rule(
      "weighted-rating-off", .error, alias: "SB-E04", reach: .journey,
      purpose: Phrase(
        "A weighted rating typed by hand is the one that follows from the ratings.",
        zh: "手工填写的加权评分与由评分算出的一致。"),
      explanation: Phrase(
        """
        Weighted ratings are computed, never needed in the source. A department that \
        copies them from a spreadsheet may state them; where both disagree, the spreadsheet had \
        other ratings, other weights or other rounding. Halves are rounded up.
        """,
        zh: """
          加权评分由程序算出，源文件里不必写。从电子表格抄来的可以写上；两者不一致，\
          就是表格用了别的评分、别的权重或别的取舍。此处四舍五入。
          """),
      passing: #"""
        <need id="M01-N1" dimension="attitude" status="illustrative" weighted="7.70">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.5"/>
          <evidence source="EV-1"/>
        </need>
        """#,
      failing: .replacing(#"weighted="7.70""#, with: #"weighted="7.80""#)
    ) { facts, report in
      for one in facts.statedRatings {
        let computed = facts.catalogue.weighted(one.ratings).rounded
        guard one.weighted.value != computed else { continue }
        report(
          Phrase(
            "weighted rating \(one.weighted.value.fixed) of '\(one.subject)' comes to \(computed.fixed)",
            zh: "“\(one.subject)”填写的加权评分\(one.weighted.value.fixed)应为\(computed.fixed)"),
          at: one.weighted.span, about: one.subject,
          hints: [
            Phrase(
              "write \(computed.fixed), or correct the ratings", zh: "改为\(computed.fixed)，或更正评分"),
            Phrase(
              "leave it out: it is computed for every page", zh: "也可删去，各处印出的都是算出来的"),
          ])
      }
    }
  }
}

extension Facts {
  /// The ratings of each moment and each need, with its id.
  fileprivate var ratingLists: [(subject: String, ratings: [Rating])] {
    moments.flatMap { moment in
      [(moment.key, moment.importance.ratings)] + moment.needs.map { ($0.key, $0.ratings) }
    }
  }

  /// What bears a weighted rating typed by hand, with the ratings it should follow from.
  fileprivate var statedRatings:
    [(subject: String, weighted: Located<Hundredths>, ratings: [Rating])]
  {
    moments.flatMap { moment in
      let whole = moment.importance.weighted.map { (moment.key, $0, moment.importance.ratings) }
      let needs = moment.needs.compactMap { need in
        need.weighted.map { (need.key, $0, need.ratings) }
      }
      return (whole.map { [$0] } ?? []) + needs
    }
  }
}

/// A need that both segments rate.
enum RatingExample {
  static let need = #"""
    <need id="M01-N1" dimension="attitude" status="illustrative">
      <text xml:lang="zh-Hans">一进门就有人招呼</text>
      <short xml:lang="zh-Hans">有人招呼</short>
      <rating segment="gotone" value="8.0"/>
      <rating segment="easyown" value="7.5"/>
      <evidence source="EV-1"/>
    </need>
    """#
}
