import Findings
import Model

extension RuleFamily {
  /// Ids are unique and every reference names something.
  static let identity = RuleFamily("identity") {
    Rule(
      "duplicate-id", .error, alias: "SB-I01",
      purpose: "An id is given to one thing only.",
      explanation: """
        Checks, drills, filled sheets and change reports name standards by id. If two things \
        bear the same id, a tick on a sheet proves neither. Ids are unique in the whole set, \
        across kinds, and stay with their meaning for good.
        """,
      failing: """
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        <dont-say id="M01-Y1"><text xml:lang="zh-Hans">您等着。</text></dont-say>
        """,
      passing: """
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        <dont-say id="M01-X2"><text xml:lang="zh-Hans">您等着。</text></dont-say>
        """
    ) { facts, report in
      for repeated in facts.directory.repeated {
        let free = facts.directory.freeID(like: repeated.again.id)
        report(
          "\(repeated.again.kind.rawValue) id '\(repeated.again.id)' is given twice",
          at: repeated.again.span, about: repeated.again.id,
          notes: [
            Note(
              "\(repeated.first.kind.rawValue) '\(repeated.first.id)' is declared here",
              at: repeated.first.span)
          ],
          hints: ["change it to '\(free)', which is free"])
      }
    }

    Rule(
      "unknown-reference", .error, alias: "SB-I02",
      purpose: "Every reference names something that is declared.",
      explanation: """
        The chain from need to standard to check to drill is made of references. One that \
        names nothing breaks the chain where nobody sees it: the standard is printed, but no \
        sheet asks for it. The name nearest to what is written is offered; what would only \
        follow from the slip is not reported.
        """,
      failing: """
        <check id="M01-C1" role="GDD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """,
      passing: """
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """
    ) { facts, report in
      for dangling in facts.dangling where !facts.directory.isRenamed(dangling.reference) {
        report(
          facts.fault(of: dangling), at: dangling.reference.span, about: dangling.reference.subject,
          notes: facts.places(of: dangling), hints: dangling.hints)
      }
    }

    Rule(
      "need-of-another-moment", .error,
      purpose: "A standard serves needs of its own moment, or says that it serves another's.",
      explanation: """
        Standards belong to a moment: the source asks for signposts instead of rules for \
        everything (F11.5). A standard that serves a need of another moment is rare enough to \
        be said aloud with also="true"; otherwise it is mostly a slip of the pen.
        """,
      failing: """
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
          <covers need="M04-N1"/>
        </standard>
        """,
      passing: """
        <standard id="M01-S1" level="must" role="GD">
          <text xml:lang="zh-Hans">客户进门后应问候。</text>
          <short xml:lang="zh-Hans">进门有问候</short>
          <criterion xml:lang="zh-Hans">跨门到问候≤10秒。</criterion>
          <covers need="M01-N1"/>
          <covers need="M04-N1" also="true"/>
        </standard>
        """
    ) { facts, report in
      for moment in facts.moments {
        for standard in moment.standards {
          for cover in standard.covers where !cover.isElsewhere {
            let need = cover.need.value
            guard let home = facts.catalogue.moment(of: need), home.id.value != moment.id.value
            else { continue }
            report(
              "need '\(need)' belongs to moment '\(home.key)', not to '\(moment.key)'",
              at: cover.need.span, about: standard.key,
              notes: facts.note(on: need.value, as: .need),
              hints: ["name a need of '\(moment.key)', or add also=\"true\""])
          }
        }
      }
    }
  }
}

extension Facts {
  /// What is wrong with a reference: it names nothing, or something of another kind.
  fileprivate func fault(of dangling: Dangling) -> String {
    let reference = dangling.reference
    if let other = directory.kinds(named: reference.id).first {
      return
        "'\(reference.id)' is the id of a \(other.rawValue), not of a \(reference.kind.rawValue)"
    }
    let question = dangling.meant.map { "; did you mean '\($0)'?" } ?? ""
    return "\(reference.kind.rawValue) '\(reference.id)' is declared nowhere\(question)"
  }

  /// Where the written id is declared as another kind, or else where the meant one is.
  fileprivate func places(of dangling: Dangling) -> [Note] {
    let reference = dangling.reference
    let others = directory.kinds(named: reference.id)
    if let other = others.first { return note(on: reference.id, as: other) }
    return dangling.meant.map { note(on: $0, as: reference.kind) } ?? []
  }

  /// A note at the place where something is declared.
  func note(on id: String, as kind: EntityKind) -> [Note] {
    directory.place(of: id, as: kind).map { [Note("'\(id)' is declared here", at: $0)] } ?? []
  }
}

extension Facts.Dangling {
  fileprivate var hints: [String] {
    let declare = "declare the \(reference.kind.rawValue) '\(reference.id)'"
    return (meant.map { ["change it to '\($0)'"] } ?? []) + [declare]
  }
}
