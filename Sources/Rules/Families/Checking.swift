import Findings
import Model

extension RuleFamily {
  /// What is required is checked.
  static let checking = RuleFamily("checking", title: Phrase("Checking", zh: "检查")) {
    Rule(
      "must-unchecked", .error, alias: "SB-C01", isFirm: true,
      purpose: Phrase(
        "Every must and must-not standard is probed by a check.",
        zh: "每条“应”“不应”级标准都有检查项。"),
      explanation: Phrase(
        """
        What is required goes into daily service inspection. A requirement nobody \
        looks at is a wish, and staff learn quickly which are.
        """,
        zh: """
          规范要求要纳入日常服务检测。没有人看的要求只是愿望，员工很快就知道哪些是愿望。
          """),
      passing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">下雨时宜备借用雨伞。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      failing: .replacing(#"level="should""#, with: #"level="must""#)
        .replacing("宜", with: "应")
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsProving(in: moment) {
        for standard in moment.standards
        where standard.level.value.isBinding && facts.links.checks(proving: standard).isEmpty {
          let level = standard.level.value.name
          report(
            Phrase(
              "\(level) standard '\(standard.key)' has no check",
              zh: "“\(level)”级标准“\(standard.key)”没有检查项"),
            at: standard.id.span, about: standard.key,
            hints: [
              Phrase(
                "add <probe standard=\"\(standard.key)\"/> to a check of '\(moment.key)'",
                zh: "在“\(moment.key)”的某个检查项中加 <probe standard=\"\(standard.key)\"/>"),
              Phrase(
                "lower the level if nobody will look at it", zh: "没有人会去看，就把级别降下来"),
            ])
        }
      }
    }

    Rule(
      "peak-not-checked-daily", .error, alias: "SB-C02",
      purpose: Phrase(
        "Requirements at peaks and the end are checked every day.",
        zh: "峰值和终值的要求每天都检查。"),
      explanation: Phrase(
        """
        The source puts the requirements at peaks and the end into daily service inspection. \
        What customers remember should not be looked at once a week.
        """,
        zh: """
          来源要求把峰终时刻的规范要求纳入日常服务检测。客户记得住的事，不能一周才看一次。
          """),
      passing: #"""
        <check id="M02-C1" role="DM" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看5位，都亲手试过？</question>
          <probe standard="M02-S1"/>
        </check>
        """#,
      failing: .replacing(#"frequency="daily""#, with: #"frequency="weekly""#)
        .replacing(#"method="look""#, with: #"weekday="mon" method="look""#)
    ) { facts, report in
      for moment in facts.peakEnds where facts.links.knowsProving(in: moment) {
        for standard in moment.standards where standard.level.value.isBinding {
          let checks = facts.links.checks(proving: standard)
          guard let check = checks.first, !checks.contains(where: { $0.frequency.value == .daily })
          else { continue }
          let kind = moment.kind.value.name
          report(
            Phrase(
              "standard '\(standard.key)' at the \(kind) is not checked daily",
              zh: "\(kind)标准“\(standard.key)”没有每日检查"),
            at: check.frequency.span, about: standard.key,
            notes: [
              Note(
                Phrase("'\(standard.key)' is declared here", zh: "“\(standard.key)”在这里声明"),
                at: standard.id.span)
            ],
            hints: [
              Phrase(
                "make '\(check.key)' daily, or add a daily check of it",
                zh: "把“\(check.key)”改为每日，或另加一个每日检查项")
            ])
        }
      }
    }

    Rule(
      "advice-unchecked", .info, alias: "SB-C07", reach: .journey,
      purpose: Phrase(
        "Of the should standards of a moment at least half are checked.",
        zh: "一个时刻的“宜”级标准至少有一半被检查。"),
      explanation: Phrase(
        """
        A should need not be checked, and one of them alone is nothing to speak of. Where two or \
        more and most of a moment's stay unseen, nobody will know whether the advice is taken; \
        a few minutes a week, or a may, would be more honest.
        """,
        zh: """
          “宜”不是非查不可，只有一条没查也不必提。但一个时刻有两条以上、且过半从来没人看，\
          就没人知道建议有没有人听；每周花几分钟看一看，或者改为“可”，更实在。
          """),
      passing: AdviceExample.advice + AdviceExample.check,
      failing: .fragment(AdviceExample.advice)
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsProving(in: moment) {
        let advised = moment.standards.filter(\.level.value.isAdvice)
        let unseen = advised.filter { facts.links.checks(proving: $0).isEmpty }
        guard unseen.count > 1, unseen.count * 2 > advised.count else { continue }
        report(
          Phrase(
            "moment '\(moment.key)' leaves \(unseen.count) of \(advised.count) advised standards unchecked",
            zh: "时刻“\(moment.key)”的\(advised.count)条“宜”级标准有\(unseen.count)条没有检查"),
          at: moment.id.span, about: moment.key,
          notes: unseen.prefix(3).map {
            Note(Phrase("'\($0.key)' has no check", zh: "“\($0.key)”没有检查项"), at: $0.id.span)
          },
          hints: [
            Phrase(
              "add a weekly check of them, or lower to may what nobody will look at",
              zh: "加一个每周检查项；没有人会看的改为“可”")
          ])
      }
    }

    Rule(
      "check-of-two-moments", .info, alias: "SB-C07",
      purpose: Phrase(
        "A check proves standards of one moment.", zh: "一个检查项只证明一个时刻的标准。"),
      explanation: Phrase(
        """
        Sheets, scores and the handbook are ordered by moment. A check of two moments stands at \
        one of them, and at the other its standards look unseen.
        """,
        zh: """
          检查表、得分和手册都按时刻编排。跨两个时刻的检查项只列在一处，另一处的标准看上去就像没人查。
          """),
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，进门都有问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      failing: .replacing(#"minutes="1""#, with: #"minutes="2""#)
        .replacing("进门都有问候", with: "进门有问候、交费有引导")
        .adding(#"<probe standard="M03-S1"/>"#, below: #"<probe standard="M01-S1"/>"#)
    ) { facts, report in
      for moment in facts.moments {
        for check in moment.checks {
          guard
            let (probe, other) = facts.first(of: check.probes, elsewhereThan: moment)
          else { continue }
          report(
            Phrase(
              "check '\(check.key)' proves '\(probe.value)', which belongs to moment '\(other.key)'",
              zh: "检查项“\(check.key)”检查的“\(probe.value)”属于时刻“\(other.key)”"),
            at: probe.span, about: check.key,
            hints: [
              Phrase(
                "move the probe to a check of '\(other.key)'",
                zh: "把这个检查对象移到“\(other.key)”的检查项")
            ])
        }
      }
    }
  }
}

extension Level {
  /// Whether it advises: should or should not.
  fileprivate var isAdvice: Bool {
    switch self {
    case .should, .shouldNot: true
    case .must, .mustNot, .may: false
    }
  }
}

extension Facts {
  /// The first of some standards that belongs to another moment, and that moment.
  fileprivate func first(of standards: [Located<ID<Standard>>], elsewhereThan moment: Moment)
    -> (Located<ID<Standard>>, Moment)?
  {
    for standard in standards {
      guard let home = catalogue.moment(of: standard.value), home.id.value != moment.id.value
      else { continue }
      return (standard, home)
    }
    return nil
  }
}

/// Two pieces of advice, and the check that looks at them.
private enum AdviceExample {
  static let advice = #"""
    <standard id="M01-S2" level="should" role="GD">
      <text xml:lang="zh-Hans">下雨时宜备借用雨伞。</text>
      <short xml:lang="zh-Hans">雨天备伞</short>
      <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
      <covers need="M01-N1"/>
    </standard>
    <standard id="M01-S3" level="should" role="GD">
      <text xml:lang="zh-Hans">雨天宜递上伞套。</text>
      <short xml:lang="zh-Hans">递上伞套</short>
      <criterion xml:lang="zh-Hans">抽5位，递上=5位。</criterion>
      <covers need="M01-N1"/>
    </standard>

    """#

  static let check = #"""
    <check id="M01-C2" role="GD" species="round" when="in-hours" frequency="weekly"
      weekday="wed" method="look" minutes="1">
      <question xml:lang="zh-Hans">借用雨伞够5把、雨天递上伞套？</question>
      <probe standard="M01-S2"/>
      <probe standard="M01-S3"/>
    </check>
    """#
}
