import Findings
import Model

extension RuleFamily {
  /// Where customers are let down, somebody puts it right.
  static let lows = RuleFamily("lows", title: Phrase("Lows", zh: "低谷")) {
    Rule(
      "low-without-recovery", .warning, reach: .journey,
      purpose: Phrase(
        "Every low has a standard that recovers it: a must, owned, timed and checked daily.",
        zh: "每个低谷都有一条补救标准：“应”级，有负责岗位，有时限，每日检查。"),
      explanation: Phrase(
        """
        A peak may be negative, and is remembered all the same. A queue is tolerated as \
        long as somebody acts when it grows too long: one role, within a time, looked at every \
        day. A moment is a low when it is declared one, or when customers feel it at -0.5 or \
        below today; recovers="true" marks the standard that sets in then.
        """,
        zh: """
          峰可以是负向的，照样被记住。排队能忍，是因为排得太久时有人出手：一个岗位，在时限\
          之内，每天有人查。定为低谷的时刻，或客户目前感受在-0.5及以下的时刻，都算低谷；这时启动的\
          标准写 recovers="true"。
          """),
      passing: #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="low" type="action">
          <experience target="0.2" current="-1.2" status="measured"/>
        </moment>
        <standard id="M03-S1" level="must" role="GD" recovers="true">
          <text xml:lang="zh-Hans">终端卡住时，应在3分钟内带客户到柜台。</text>
          <short xml:lang="zh-Hans">卡住带到柜台</short>
          <criterion xml:lang="zh-Hans">终端卡住后≤3分钟到柜台。</criterion>
          <measure metric="stuck.help" op="at-most" value="3" unit="min"/>
          <covers need="M03-N1"/>
        </standard>
        """#,
      failing: .removing(#"recovers="true""#)
    ) { facts, report in
      for moment in facts.moments where moment.isLow && facts.links.knowsProving(in: moment) {
        let tries = moment.standards.filter(\.isRecovery).map {
          (standard: $0, lacks: facts.lacks(of: $0, in: moment))
        }
        guard let best = tries.min(by: { $0.lacks.count < $1.lacks.count }) else {
          report(
            Phrase(
              "low moment '\(moment.key)' has no standard that recovers it",
              zh: "低谷时刻“\(moment.key)”没有补救标准"),
            at: moment.lowSpan, about: moment.key,
            hints: [
              Phrase(
                "add recovers=\"true\" to the must that sets in when it goes wrong",
                zh: "在出问题时启动的“应”级标准上加 recovers=\"true\"")
            ])
          continue
        }
        guard let first = best.lacks.first else { continue }
        let lacks = Phrase.list(best.lacks.map(\.name))
        report(
          Phrase(
            "standard '\(best.standard.key)' recovers '\(moment.key)', but lacks: \(lacks)",
            zh: "标准“\(best.standard.key)”补救“\(moment.key)”，但缺：\(lacks)"),
          at: first.span(in: best.standard), about: best.standard.key,
          hints: best.lacks.prefix(2).map(\.hint))
      }
    }
  }
}

extension Moment {
  /// At or below this feeling of today, on the curve from -3 to 3, a moment is a low. Chosen
  /// here: half a point below neutral is more than the slips of a survey.
  private static let low = Tenths(tenths: -5)

  /// Whether customers are let down here, by declaration or as they feel today.
  fileprivate var isLow: Bool { kind.value == .low || experience.current.value <= Self.low }

  /// What makes it a low.
  fileprivate var lowSpan: Span { kind.value == .low ? kind.span : experience.current.span }
}

/// What a standard that is to recover a low may lack.
private enum RecoveryLack {
  case level
  case owner
  case time
  case check

  var name: Phrase {
    switch self {
    case .level: Phrase("must", zh: "“应”级")
    case .owner: Phrase("owner", zh: "负责岗位")
    case .time: Phrase("time limit", zh: "时限")
    case .check: Phrase("daily check", zh: "每日检查")
    }
  }

  var hint: Phrase {
    switch self {
    case .level: Phrase("set level=\"must\"", zh: "写成 level=\"must\"")
    case .owner: Phrase("name one role instead of a group", zh: "写一个具体岗位，不写岗位组")
    case .time:
      Phrase(
        "add a <measure> with op=\"at-most\" and a unit of time",
        zh: "加上 <measure>，用 op=\"at-most\" 和时间单位写明时限")
    case .check: Phrase("add a daily check of it", zh: "加一项每日检查")
    }
  }

  func span(in standard: Standard) -> Span {
    switch self {
    case .level: standard.level.span
    case .owner: standard.role.span
    case .time, .check: standard.id.span
    }
  }
}

extension Facts {
  /// What a standard lacks to recover a low.
  fileprivate func lacks(of standard: Standard, in moment: Moment) -> [RecoveryLack] {
    var lacks: [RecoveryLack] = []
    if standard.level.value != .must { lacks.append(.level) }
    let role = set.roles.first { $0.id.value == standard.role.value }
    if role?.kind.value == .group { lacks.append(.owner) }
    if !standard.measures.contains(where: \.limitsTime) { lacks.append(.time) }
    if lacksDailyCheck(standard, in: moment) { lacks.append(.check) }
    return lacks
  }

  /// Whether nobody looks daily. That a must is never checked, or one at a peak or the end not
  /// daily, is reported by rules of their own.
  private func lacksDailyCheck(_ standard: Standard, in moment: Moment) -> Bool {
    let checks = links.checks(proving: standard)
    if standard.level.value.isBinding, checks.isEmpty || moment.isPeakOrEnd { return false }
    return !checks.contains { $0.frequency.value == .daily }
  }
}

extension Measure {
  /// Whether it says how long something may take.
  fileprivate var limitsTime: Bool {
    switch comparison.value {
    case .atMost, .exactly: Unit(unit.value)?.sort == .time
    case .atLeast: false
    }
  }
}
