import Model

/// What of the standards a handbook tells: all of it, or what one role does, says, is checked
/// on and practises. A role has the duties of the groups it belongs to.
struct HandbookScope: Sendable {
  /// The role whose handbook it is; nil for everybody's.
  let role: Role?
  private let duties: Set<ID<Role>>

  /// Everything.
  static let everyone = HandbookScope(role: nil, duties: [])

  /// What concerns a role of a set.
  init(of role: Role, in set: StandardSet) {
    let groups = set.roles.filter { group in
      group.members.contains { $0.value == role.id.value }
    }
    self.init(role: role, duties: Set([role.id.value] + groups.map(\.id.value)))
  }

  private init(role: Role?, duties: Set<ID<Role>>) {
    self.role = role
    self.duties = duties
  }

  /// Whether something of this role concerns the reader.
  func concerns(_ role: ID<Role>) -> Bool { self.role == nil || duties.contains(role) }
}

/// The part of a moment that a handbook tells.
struct HandbookSlice: Sendable {
  let moment: Moment
  let standards: [Standard]
  let checks: [Check]
  let say: [ScriptLine]
  let dontSay: [ScriptLine]
  let support: [Support]
  let evidence: [PhysicalEvidence]
  let drills: [Drill]

  /// Whether the reader has anything to do here: a standard to meet or a check to make.
  var isOnStage: Bool { !standards.isEmpty || !checks.isEmpty }

  /// The part of a moment within a scope. What belongs to nobody belongs to everybody who is
  /// on stage.
  init(_ moment: Moment, in scope: HandbookScope) {
    self.moment = moment
    let standards = moment.standards.filter { scope.concerns($0.role.value) }
    let own = Set(standards.map(\.id.value))
    let isMine = { (ids: [ID<Standard>]) in
      scope.role == nil || ids.isEmpty || ids.contains(where: own.contains)
    }
    let isSaid = { (line: ScriptLine) in
      line.speaker.map { scope.concerns($0.value) }
        ?? isMine([line.standard?.value].compactMap { $0 })
    }
    self.standards = standards
    checks = moment.checks.filter { check in
      scope.concerns(check.role.value) || check.probes.contains { own.contains($0.value) }
    }
    say = moment.say.filter(isSaid)
    dontSay = moment.dontSay.filter(isSaid)
    support = moment.support.filter { isMine($0.standards.map(\.value)) }
    evidence = moment.evidence.filter { isMine($0.standards.map(\.value)) }
    drills = moment.drills.filter { drill in
      drill.roles.isEmpty || drill.roles.contains { scope.concerns($0.value) }
    }
  }
}
