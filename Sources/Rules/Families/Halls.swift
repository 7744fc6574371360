import Findings
import Model

extension RuleFamily {
  /// Profiles of halls say when they are open and how they are reached.
  static let halls = RuleFamily("halls", title: Phrase("Profiles of halls", zh: "厅店档案")) {
    Rule(
      "hours-backwards", .error,
      purpose: Phrase(
        "Hours of a hall end after they begin.", zh: "厅店的时段先开始后结束。"),
      explanation: Phrase(
        """
        Hours are printed on the poster and on every sheet. A hall that closes before it opens \
        is a slip of the pen. Night hours over midnight are written as two stretches.
        """,
        zh: "时段印在海报和每张检查表上。先关门后开门必是笔误；跨零点的时段分写两条。"),
      passing: HallExample.of(),
      failing: .replacing(#"from="09:00" to="18:00""#, with: #"from="18:00" to="09:00""#)
    ) { facts, report in
      for hall in facts.catalogue.halls {
        for hours in hall.opening + hall.busy where hours.from.value >= hours.to.value {
          report(
            Phrase(
              "hours of hall '\(hall.key)' end at \(hours.to.value), begin at \(hours.from.value)",
              zh: "厅“\(hall.key)”的时段\(hours.from.value)开始、\(hours.to.value)结束"),
            at: hours.to.span, about: hall.key,
            hints: [Phrase("change one of the two times", zh: "改正其中一个时间")])
        }
      }
    }

    Rule(
      "hours-overlap", .error,
      purpose: Phrase(
        "The openings of a day do not overlap, and a closed day has none.",
        zh: "同一天的营业时段不重叠，不营业的日子没有营业时段。"),
      explanation: Phrase(
        """
        Which of two overlapping openings holds nobody can tell, and on a day that is both \
        open and closed no sheet would be printed.
        """,
        zh: "两个重叠的时段以哪个为准，没人说得清；又营业又不营业的日子，检查表就不会印出。"),
      passing: HallExample.of(
        hours: #"<open days="mon tue wed thu fri sat" from="09:00" to="18:00"/>"#,
        #"<closed days="sun"/>"#),
      failing: .replacing("fri sat", with: "fri sat sun")
    ) { facts, report in
      for hall in facts.catalogue.halls { facts.reportClashes(of: hall, &report) }
    }

    Rule(
      "hall-day-unstated", .warning,
      purpose: Phrase(
        "A hall says of every day of the week whether it is open.", zh: "档案写明一周每天是否营业。"),
      explanation: Phrase(
        """
        A day of which nothing is said may be forgotten or closed. Sheets are printed for it, \
        since nobody said that there are none.
        """,
        zh: "没写的日子，可能是忘了，也可能是不营业。既没说不营业，检查表就照印。"),
      passing: HallExample.of(),
      failing: .replacing("fri sat sun", with: "fri sat")
    ) { facts, report in
      for hall in facts.catalogue.halls {
        let unstated = Weekday.allCases.filter { day in
          !hall.isClosed(on: day) && hall.opening(on: day).isEmpty
        }
        guard let first = unstated.first else { continue }
        let names = Phrase.list(unstated.map(\.name))
        report(
          Phrase(
            "hall '\(hall.key)' says no hours for \(names)",
            zh: "厅“\(hall.key)”没写\(names)的营业时间"),
          at: hall.id.span, about: hall.key,
          hints: [
            Phrase(
              "add <closed days=\"\(first.rawValue)\"/>, or its hours",
              zh: "加上 <closed days=\"\(first.rawValue)\"/>，或写营业时间")
          ])
      }
    }

    Rule(
      "busy-when-closed", .warning,
      purpose: Phrase(
        "A traffic peak lies within the hours of its day.", zh: "客流高峰在当天的营业时间之内。"),
      explanation: Phrase(
        """
        Checks of the busy hour are made then. An hour at which the doors are shut sends \
        somebody to look at an empty hall.
        """,
        zh: "高峰时段的检查项就在那时做。把高峰写在关门的时候，检查的人只会看到空厅。"),
      passing: HallExample.of(
        hours: HallExample.hours, #"<busy days="mon" from="10:00" to="12:00"/>"#),
      failing: .replacing(#"from="10:00" to="12:00""#, with: #"from="17:00" to="19:00""#)
    ) { facts, report in
      for hall in facts.catalogue.halls { facts.reportIdlePeaks(of: hall, &report) }
    }

    Rule(
      "phone-malformed", .warning,
      purpose: Phrase(
        "A telephone number is made of 5 to 15 digits.", zh: "电话号码由5至15位数字组成。"),
      explanation: Phrase(
        """
        The number is printed for customers to call. Between digits there may be blanks, \
        hyphens and brackets, a plus before the first, and an extension behind: 转 801, ext. 801.
        """,
        zh: "号码印出来是给客户拨的。数字之间可以有空格、连字符和括号，最前面可以有加号，后面可以有分机：转 801。"),
      passing: HallExample.of(),
      failing: .replacing(#"phone="000-00000003""#, with: #"phone="ext. 3""#)
    ) { facts, report in
      for hall in facts.catalogue.halls where !hall.phone.value.isPhone {
        report(
          Phrase(
            "phone '\(hall.phone.value)' is no telephone number", zh: "“\(hall.phone.value)”不是电话号码"),
          at: hall.phone.span, about: hall.key,
          hints: [Phrase("write its digits, such as 000-00000003", zh: "写数字，如 000-00000003")])
      }
    }
  }
}

extension Facts {
  /// Openings of one day that overlap, and those of a day that is closed; of each stretch once.
  fileprivate func reportClashes(of hall: Hall, _ report: inout Report) {
    for (at, hours) in hall.opening.enumerated() where hours.from.value < hours.to.value {
      if let closed = hall.closedDays.first(where: { hours.includes($0.value) }) {
        let day = closed.value.name
        report(
          Phrase(
            "hall '\(hall.key)' is both open and closed on \(day)",
            zh: "厅“\(hall.key)”\(day)又写营业又写不营业"),
          at: closed.span, about: hall.key,
          notes: [Note(Phrase("it is open here", zh: "这里写营业"), at: hours.from.span)],
          hints: [Phrase("take the day out of one of them", zh: "从其中一处去掉这一天")])
      }
      let earlier = hall.opening[..<at].first { $0.overlaps(hours) }
      if let earlier {
        report(
          Phrase(
            "hall '\(hall.key)' is open \(hours.span) and \(earlier.span) on one day",
            zh: "厅“\(hall.key)”同一天写了\(earlier.span)和\(hours.span)"),
          at: hours.from.span, about: hall.key,
          notes: [Note(Phrase("the other is here", zh: "另一段在这里"), at: earlier.from.span)],
          hints: [Phrase("move one behind the end of the other", zh: "让一段在另一段结束后开始")])
      }
    }
  }

  /// Traffic peaks outside the hours of a day whose hours are known.
  fileprivate func reportIdlePeaks(of hall: Hall, _ report: inout Report) {
    for busy in hall.busy where busy.from.value < busy.to.value {
      let day = busy.days.first { day in
        let open = hall.opening(on: day.value)
        let isKnown = hall.isClosed(on: day.value) || !open.isEmpty
        return isKnown
          && !open.contains { $0.from.value <= busy.from.value && busy.to.value <= $0.to.value }
      }
      guard let day else { continue }
      let name = day.value.name
      report(
        Phrase(
          "traffic peak \(busy.span) of hall '\(hall.key)' is outside its hours on \(name)",
          zh: "厅“\(hall.key)”\(name)的客流高峰\(busy.span)不在营业时间内"),
        at: busy.from.span, about: hall.key,
        hints: [Phrase("change its times, or take the day out", zh: "改正时间，或去掉这一天")])
    }
  }
}

extension Hours {
  fileprivate func overlaps(_ other: Hours) -> Bool {
    days.contains { other.includes($0.value) }
      && from.value < other.to.value && other.from.value < to.value
  }
}

extension String {
  /// Whether somebody could dial it: 5 to 15 digits, and perhaps an extension behind.
  fileprivate var isPhone: Bool {
    let number = lowercased()
    let extensions = /[ ,，;；(（]*(?:转接?|分机号?|ext(?:ension)?\.?|x|#)[ :：]*[0-9]{1,6}[)）]?/
    let main = number.firstMatch(of: extensions).flatMap { match in
      match.range.upperBound == number.endIndex ? number[..<match.range.lowerBound] : nil
    }
    return (main ?? number[...]).wholeMatch(of: /\+?[0-9 \-()（）.]+/) != nil
      && (5...15).contains((main ?? number[...]).utf8.count { (0x30...0x39).contains($0) })
  }
}
