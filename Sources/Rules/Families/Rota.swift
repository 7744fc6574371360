import Findings
import Model

extension RuleFamily {
  /// What takes turns comes again in time.
  static let rota = RuleFamily("rota", title: Phrase("Taking turns", zh: "轮检")) {
    Rule(
      "rota-item-too-long", .error, reach: .halls,
      purpose: Phrase(
        "A check that takes turns fits what some day leaves.", zh: "轮检项放得进某一天剩下的时间。"),
      explanation: Phrase(
        """
        Recommendations are checked in the minutes the requirements of a day leave. A check that \
        is longer than that on every day would never come, or push a requirement aside.
        """,
        zh: """
          “宜”“不宜”“可”的检查项用每天查完要求之后剩下的时间。哪天都放不下的，要么永远轮不到，\
          要么挤掉一条要求。
          """),
      // The guide has 20 minutes, of which requirements take 2.
      passing: #"""
        <rota within-days="14"/>
        <check id="M01-C2" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="18">
          <question xml:lang="zh-Hans">门口防滑垫在位？</question>
          <probe standard="M01-S71"/>
        </check>
        """#,
      failing: .replacing(#"minutes="18""#, with: #"minutes="21""#)
    ) { facts, report in
      for (role, rota) in facts.rotas {
        guard case .tooLong(let checks, let room) = rota.fault else { continue }
        for check in checks {
          let minutes = check.minutesPerDay.short
          report(
            Phrase(
              """
              check '\(check.key)' takes \(minutes) min, no day of '\(role.key)' leaves over \
              \(room.short)
              """,
              zh: "“\(check.key)”要\(minutes)分钟，岗位“\(role.key)”哪天都至多剩\(room.short)分钟"),
            at: check.minutes.span, about: check.key, notes: [facts.note(on: role)],
            hints: [
              Phrase(
                "make it shorter, or give it to a role with more time", zh: "缩短它，或交给时间更多的岗位")
            ])
        }
      }
    }

    Rule(
      "rota-too-slow", .error, reach: .halls,
      purpose: Phrase(
        "Every check that takes turns comes again within the stated days.",
        zh: "每个轮检项都在写明的天数内再轮到。"),
      explanation: Phrase(
        """
        The set promises within how many days each of these checks comes again. That is proved \
        for every open day of two years; closed days do not count. Whoever has too few minutes \
        checks some of them later than promised.
        """,
        zh: """
          标准集写明每个轮检项至多几天轮到一次。这里按两年里每个开门的日子逐日证明，关门的日子不计。\
          时间不够的岗位，总有几项比写明的晚。
          """),
      passing: #"""
        <rota within-days="2"/>
        <check id="M01-C2" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="12">
          <question xml:lang="zh-Hans">门口防滑垫在位？</question>
          <probe standard="M01-S71"/>
        </check>
        <check id="M01-C3" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="12">
          <question xml:lang="zh-Hans">门口防滑垫干净？</question>
          <probe standard="M01-S71"/>
        </check>
        """#,
      failing: .replacing(#"within-days="2""#, with: #"within-days="1""#)
    ) { facts, report in
      for (role, rota) in facts.rotas {
        guard case .tooSlow(let missing) = rota.fault, let budget = role.checkMinutes else {
          continue
        }
        let days = rota.withinDays
        let enough = Tenths(tenths: budget.value.tenths + missing.tenths).short
        report(
          Phrase(
            "role '\(role.key)' lacks \(missing.short) min to take turns within \(days) days",
            zh: "岗位“\(role.key)”差\(missing.short)分钟，轮检项不能都在\(days)天内轮到"),
          at: budget.span, about: role.key,
          notes: facts.set.rotaDays.map {
            [Note(Phrase("the days are stated here", zh: "天数写在这里"), at: $0.span)]
          } ?? [],
          hints: [
            Phrase("raise check-minutes to \(enough)", zh: "把 check-minutes 提到\(enough)"),
            Phrase(
              "raise within-days, or shorten what takes turns", zh: "改大 within-days，或缩短轮检项"),
          ])
      }
    }
  }
}

extension Facts {
  /// The posts in which checks take turns. A post whose requirements alone are too much for it
  /// is told of that, and of nothing that follows.
  fileprivate var rotas: [(role: Role, rota: Rota)] {
    self.set.roles.compactMap { role in
      guard checksByRole[role.id.value] != nil, let rota = schedule(of: role.id.value).rota,
        role.checkMinutes.map({ worstLoad(of: role).minutes <= $0.value }) ?? true
      else { return nil }
      return (role, rota)
    }
  }

  fileprivate func note(on role: Role) -> Note {
    let span = role.checkMinutes?.span ?? role.id.span
    return Note(Phrase("'\(role.key)' has its minutes here", zh: "“\(role.key)”的时间写在这里"), at: span)
  }
}
