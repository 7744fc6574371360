import Findings
import Model

extension RuleFamily {
  /// What is required is checked, by someone who has the time for it.
  static let checking = RuleFamily("checking") {
    Rule(
      "must-unchecked", .error, alias: "SB-C01",
      purpose: "Every must and must-not standard is probed by a check.",
      explanation: """
        What is required goes into daily service inspection (F10.3). A requirement nobody \
        looks at is a wish, and staff learn quickly which are.
        """,
      failing: #"""
        <standard id="M01-S2" level="must" role="GD">
          <text xml:lang="zh-Hans">下雨时应备借用雨伞。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#,
      passing: #"""
        <standard id="M01-S2" level="should" role="GD">
          <text xml:lang="zh-Hans">下雨时宜备借用雨伞。</text>
          <short xml:lang="zh-Hans">雨天备伞</short>
          <criterion xml:lang="zh-Hans">可借雨伞≥5把。</criterion>
          <covers need="M01-N1"/>
        </standard>
        """#
    ) { facts, report in
      for moment in facts.moments where facts.links.knowsProving(in: moment) {
        for standard in moment.standards
        where standard.level.value.isBinding && facts.links.checks(proving: standard).isEmpty {
          report(
            "\(standard.level.value.rawValue) standard '\(standard.key)' has no check",
            at: standard.id.span, about: standard.key,
            hints: [
              "add <probe standard=\"\(standard.key)\"/> to a check of '\(moment.key)'",
              "lower the level if nobody will look at it",
            ])
        }
      }
    }

    Rule(
      "peak-not-checked-daily", .error, alias: "SB-C02",
      purpose: "Requirements at peaks and the end are checked every day.",
      explanation: """
        The source puts the requirements at peaks and the end into daily service inspection \
        (F10.3). What customers remember should not be looked at once a week.
        """,
      failing: #"""
        <check id="M02-C1" role="DM" species="round" when="in-hours" frequency="weekly"
          weekday="mon" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看5位，都亲手试过？</question>
          <probe standard="M02-S1"/>
        </check>
        """#,
      passing: #"""
        <check id="M02-C1" role="DM" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看5位，都亲手试过？</question>
          <probe standard="M02-S1"/>
        </check>
        """#
    ) { facts, report in
      for moment in facts.peakEnds where facts.links.knowsProving(in: moment) {
        for standard in moment.standards where standard.level.value.isBinding {
          let checks = facts.links.checks(proving: standard)
          guard let check = checks.first, !checks.contains(where: { $0.frequency.value == .daily })
          else { continue }
          report(
            "standard '\(standard.key)' at the \(moment.kind.value.rawValue) is not checked daily",
            at: check.frequency.span, about: standard.key,
            notes: [Note("'\(standard.key)' is declared here", at: standard.id.span)],
            hints: ["make '\(check.key)' daily, or add a daily check of it"])
        }
      }
    }

    Rule(
      "card-overfull", .error, alias: "SB-C03", reach: .wholeSet,
      purpose: "A card read at a pause has at most 9 items on any day.",
      explanation: """
        A card is read at one stop, before opening or at handover, in about a minute. With \
        more than nine items people tick without looking (Gawande, The Checklist Manifesto). \
        Counted is the fullest real day: daily checks, those of that weekday and those of \
        that working day of the month.
        """,
      failing: CardExample.of(10),
      passing: CardExample.of(9)
    ) { facts, report in
      for card in facts.fullestCards(.pausePoint) {
        facts.report(card, over: 9, &report)
      }
    }

    Rule(
      "round-overfull", .warning, alias: "SB-C03", reach: .wholeSet,
      purpose: "A round has at most 15 items on any day.",
      explanation: """
        On a round one walks, looks and writes. Beyond fifteen items the last ones are filled \
        in at the desk.
        """,
      failing: CardExample.of(16, species: "round"),
      passing: CardExample.of(15, species: "round")
    ) { facts, report in
      for card in facts.fullestCards(.round) {
        facts.report(card, over: 15, &report)
      }
    }

    Rule(
      "check-budget-exceeded", .error, alias: "SB-C04", reach: .wholeSet,
      purpose: "The checks of a role fit its time on the worst real day.",
      explanation: """
        Added up are the daily checks, those of that weekday and those of that working day of \
        the month, over every day until the review. An average would hide the day on which \
        all three meet, and that day nothing is checked.
        """,
      failing: #"""
        <role id="SG" slug="security" kind="onstage" check-minutes="15">
          <name xml:lang="zh-Hans">保安</name>
        </role>
        <check id="M01-C2" role="SG" species="round" when="in-hours" frequency="daily"
          times="4" method="look" minutes="4">
          <question xml:lang="zh-Hans">门口5米内有无占道车辆？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      passing: #"""
        <role id="SG" slug="security" kind="onstage" check-minutes="15">
          <name xml:lang="zh-Hans">保安</name>
        </role>
        <check id="M01-C2" role="SG" species="round" when="in-hours" frequency="daily"
          times="3" method="look" minutes="4">
          <question xml:lang="zh-Hans">门口5米内有无占道车辆？</question>
          <probe standard="M01-S1"/>
        </check>
        """#
    ) { facts, report in
      for role in facts.set.roles {
        guard let budget = role.checkMinutes else { continue }
        let worst = facts.worstLoad(of: role)
        guard worst.minutes > budget.value else { continue }
        let over = Tenths(tenths: worst.minutes.tenths - budget.value.tenths)
        report(
          "role '\(role.key)' has \(worst.minutes.short) min of checks on "
            + "\(worst.day.withWeekday), budget \(budget.value.short)",
          at: budget.span, about: role.key, notes: worst.heaviest,
          hints: ["move \(over.short) min of checks to another day or role"])
      }
    }

    Rule(
      "check-day-missing", .error,
      purpose: "A weekly check names its weekday, a monthly one its working day.",
      explanation: """
        Sheets are printed for a day. A weekly check without a weekday would stand on none of \
        them, and a monthly one on whichever day somebody thinks of it.
        """,
      failing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="weekly"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="weekly"
          weekday="thu" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#
    ) { facts, report in
      for check in facts.checks {
        guard let lack = check.missingDay else { continue }
        report(
          "\(check.frequency.value.rawValue) check '\(check.key)' names no \(lack.name)",
          at: check.frequency.span, about: check.key, hints: ["add \(lack.attribute)"])
      }
    }

    Rule(
      "check-day-needless", .warning,
      purpose: "A check names only what its frequency asks for.",
      explanation: """
        A daily check with a weekday is read as daily by the sheet and as weekly by a person. \
        One of the two was meant.
        """,
      failing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          weekday="thu" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          times="2" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#
    ) { facts, report in
      for check in facts.checks {
        for extra in check.needlessParts {
          report(
            "\(check.frequency.value.rawValue) check '\(check.key)' names a \(extra.name) in vain",
            at: extra.span, about: check.key,
            hints: ["take it out, or change the frequency"])
        }
      }
    }
  }
}
