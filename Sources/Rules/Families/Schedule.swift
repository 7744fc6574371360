import Findings
import Model

extension RuleFamily {
  /// Whoever checks has the time for it, on a day that is named.
  static let schedule = RuleFamily("schedule", title: Phrase("Cards and budgets", zh: "卡片与时间")) {
    Rule(
      "card-overfull", .error, alias: "SB-C03", reach: .journey,
      purpose: Phrase(
        "A card read at a pause has at most 9 items on any day.",
        zh: "停顿点卡在任何一天都不超过9项。"),
      explanation: Phrase(
        """
        A card is read at one stop, before opening or at handover, in about a minute. With \
        more than nine items people tick without looking (Gawande, The Checklist Manifesto). \
        Counted is the fullest real day: daily checks, those of that weekday and those of \
        that working day of the month.
        """,
        zh: """
          停顿点卡在开门前或交接班停一下读完，约一分钟。超过9项，人就会不看而勾（葛文德《清单革命》）。\
          按最满的一个真实日子计：每日的、当日星期的和当月该工作日的检查项合在一起。
          """),
      passing: CardExample.of(9),
      failing: .fragment(CardExample.of(10))
    ) { facts, report in
      for card in facts.cards(.pausePoint, over: 9) { facts.report(card, over: 9, &report) }
    }

    Rule(
      "round-overfull", .warning, alias: "SB-C03", reach: .journey,
      purpose: Phrase(
        "A round has at most 15 items on any day.", zh: "一次巡检在任何一天都不超过15项。"),
      explanation: Phrase(
        """
        On a round one walks, looks and writes. Beyond fifteen items the last ones are filled \
        in at the desk.
        """,
        zh: "巡检要走、要看、要记。超过15项，后面几项就会回到桌边补填。"),
      passing: CardExample.of(15, form: "round"),
      failing: .fragment(CardExample.of(16, form: "round"))
    ) { facts, report in
      for card in facts.cards(.round, over: 15) { facts.report(card, over: 15, &report) }
    }

    Rule(
      "check-budget-exceeded", .error, alias: "SB-C04", reach: .journey,
      purpose: Phrase(
        "The checks of a role fit its time on the worst real day.",
        zh: "岗位的检查在最忙的真实日子也不超过它的时间。"),
      explanation: Phrase(
        """
        Added up are the daily checks, those of that weekday and those of that working day of \
        the month, over every day until the review. An average would hide the day on which \
        all three meet, and that day nothing is checked.
        """,
        zh: """
          逐日合计到复审日为止：每日的、当日星期的和当月该工作日的检查项。\
          平均数会掩盖三者相遇的那一天，而那一天什么都查不成。
          """),
      passing: #"""
        <role id="SG" slug="security" kind="onstage" check-minutes="15">
          <name xml:lang="zh-Hans">保安</name>
        </role>
        <check id="M01-C2" role="SG" species="round" when="in-hours" frequency="daily"
          times="3" method="look" minutes="4">
          <question xml:lang="zh-Hans">门口5米内有无占道车辆？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      failing: .replacing(#"times="3""#, with: #"times="4""#)
    ) { facts, report in
      for role in facts.set.roles {
        guard let budget = role.checkMinutes else { continue }
        let worst = facts.worstLoad(of: role)
        guard worst.minutes > budget.value else { continue }
        let over = Tenths(tenths: worst.minutes.tenths - budget.value.tenths)
        let (minutes, day) = (worst.minutes.short, worst.day.withWeekday)
        report(
          Phrase(
            """
            role '\(role.key)' has \(minutes) min of checks on \(day), \
            budget \(budget.value.short)
            """,
            zh: "岗位“\(role.key)”\(day)检查需\(minutes)分钟，预算\(budget.value.short)分钟"),
          at: budget.span, about: role.key, notes: worst.heaviest,
          hints: [
            Phrase(
              "move \(over.short) min of checks to another day or role",
              zh: "把\(over.short)分钟的检查移到别的日子或岗位")
          ])
      }
    }

    Rule(
      "check-day-missing", .error,
      purpose: Phrase(
        "A weekly check names its weekday, a monthly one its working day.",
        zh: "每周的检查项写明星期，每月的写明第几个工作日。"),
      explanation: Phrase(
        """
        Sheets are printed for a day. A weekly check without a weekday would stand on none of \
        them, and a monthly one on whichever day somebody thinks of it.
        """,
        zh: """
          检查表按日印出。没写星期的每周检查项哪天都印不上，没写工作日的每月检查项谁想起来才做。
          """),
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="weekly"
          weekday="thu" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      failing: .replacing(#"weekday="thu" method="look""#, with: #"method="look""#)
    ) { facts, report in
      for check in facts.checks {
        guard let lack = check.missingDay else { continue }
        let frequency = check.frequency.value.name
        report(
          Phrase(
            "\(frequency) check '\(check.key)' names no \(lack.name)",
            zh: "\(frequency)检查项“\(check.key)”没有写\(lack.name)"),
          at: check.frequency.span, about: check.key,
          hints: [
            Phrase(
              "add \(lack.attribute), or another one", zh: "加上 \(lack.attribute)，或别的值")
          ])
      }
    }

    Rule(
      "check-day-needless", .warning,
      purpose: Phrase(
        "A check names only what its frequency asks for.", zh: "检查项只写它的频次用得着的。"),
      explanation: Phrase(
        """
        A daily check with a weekday is read as daily by the sheet and as weekly by a person. \
        One of the two was meant.
        """,
        zh: "每日检查项又写了星期，表上印成每日，人读成每周。两者必有一个不是本意。"),
      passing: #"""
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          times="2" method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """#,
      failing: .replacing(#"times="2""#, with: #"weekday="thu""#)
    ) { facts, report in
      for check in facts.checks {
        let frequency = check.frequency.value.name
        for extra in check.needlessParts {
          report(
            Phrase(
              "\(frequency) check '\(check.key)' names a \(extra.name) in vain",
              zh: "\(frequency)检查项“\(check.key)”多写了\(extra.name)"),
            at: extra.span, about: check.key,
            hints: [Phrase("take it out, or change the frequency", zh: "去掉它，或改频次")])
        }
      }
    }
  }
}
