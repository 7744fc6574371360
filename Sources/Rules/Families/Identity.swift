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
          notes: facts.places(of: dangling), hints: facts.hints(for: dangling))
      }
    }

    Rule(
      "retired-id-reused", .error, alias: "SB-I03",
      purpose: "An id that was retired is not given to anything new.",
      explanation: """
        Filled sheets are kept for years and name standards by id. An id that comes back with \
        another meaning turns an old record into a false one, so retired ids stay listed.
        """,
      failing: #"""
        <retired id="M01-Y1" revision="1">
          <note xml:lang="zh-Hans">旧问候语停用</note>
        </retired>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      passing: #"""
        <retired id="M01-Y7" revision="1">
          <note xml:lang="zh-Hans">旧问候语停用</note>
        </retired>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#
    ) { facts, report in
      let retired = Dictionary(
        facts.set.retiredIDs.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
      guard !retired.isEmpty else { return }
      for declared in facts.directory.declarations {
        guard let old = retired[declared.id] else { continue }
        report(
          "\(declared.kind.rawValue) id '\(declared.id)' was retired in revision \(old.revision.value)",
          at: declared.span, about: declared.id,
          notes: [Note("it is retired here", at: old.id.span)],
          hints: ["change it to '\(facts.directory.freeID(like: declared.id))', which is free"])
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
  /// The kind the written id has, if it names something after all.
  private func otherKind(of dangling: Dangling) -> EntityKind? {
    directory.kinds(named: dangling.reference.id).first
  }

  /// What is wrong with a reference: it names nothing, or something of another kind.
  fileprivate func fault(of dangling: Dangling) -> String {
    let (kind, id) = (dangling.reference.kind.rawValue, dangling.reference.id)
    if let other = otherKind(of: dangling) {
      return "\(other.rawValue) '\(id)' is named where a \(kind) belongs"
    }
    let question = dangling.meant.map { "; did you mean '\($0)'?" } ?? ""
    return "\(kind) '\(id)' is declared nowhere\(question)"
  }

  /// Where the written id is declared as another kind, or else where the meant one is.
  fileprivate func places(of dangling: Dangling) -> [Note] {
    if let other = otherKind(of: dangling) { return note(on: dangling.reference.id, as: other) }
    return dangling.meant.map { note(on: $0, as: dangling.reference.kind) } ?? []
  }

  fileprivate func hints(for dangling: Dangling) -> [String] {
    let kind = dangling.reference.kind.rawValue
    let change = dangling.meant.map { "change it to '\($0)'" }
    let other =
      otherKind(of: dangling) == nil
      ? "declare the \(kind) '\(dangling.reference.id)'" : "name a \(kind) instead"
    return [change, other].compactMap { $0 }
  }

  /// A note at the place where something is declared.
  func note(on id: String, as kind: EntityKind) -> [Note] {
    directory.place(of: id, as: kind).map { [Note("'\(id)' is declared here", at: $0)] } ?? []
  }
}
