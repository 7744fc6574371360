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

  /// The scopes for which a context asks: everybody unless roles are named, then each role that
  /// has anything to do.
  static func wanted(in context: ViewContext) -> [HandbookScope] {
    let set = context.catalogue.set
    let roles = set.roles.filter { role in
      role.kind.value != .group
        && (context.roles.isEmpty || context.roles.contains(role.id.value))
    }
    let own = roles.map { HandbookScope(of: $0, in: set) }.filter { scope in
      scope.slices(in: context).contains(where: \.isOnStage)
    }
    return (context.roles.isEmpty ? [.everyone] : []) + own
  }

  /// What it tells of each moment, in journey order.
  func slices(in context: ViewContext) -> [HandbookSlice] {
    context.catalogue.moments.map { HandbookSlice($0, in: self) }
  }

  /// What ends the id of a document for this scope.
  var idEnding: String { role.map { "-\($0.key)" } ?? "" }

  /// What ends the name of a file for this scope.
  var pathEnding: String { role.map { "-\($0.slug.value)" } ?? "" }

  /// Whose its documents are, for the index; nil for everybody's.
  func audience(in context: ViewContext) -> String? { role.map { context.plain($0.name) } }

  /// What a document of a kind is called for this scope.
  func name(_ kind: String, in context: ViewContext) -> String {
    guard let role else { return context.labels("\(kind).name") }
    return context.labels("\(kind).role-name", [("role", context.plain(role.name))])
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
  let support: [Commitment]
  let evidence: [PhysicalEvidence]
  let drills: [Drill]

  /// Whether the reader has anything to do here: a standard to meet, a check to make, or a part
  /// in a drill.
  let isOnStage: Bool

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
    evidence = moment.physicalEvidence.filter { isMine($0.standards.map(\.value)) }
    drills = moment.drills.filter { drill in
      drill.roles.isEmpty || drill.roles.contains { scope.concerns($0.value) }
    }
    isOnStage =
      !standards.isEmpty || !checks.isEmpty || drills.contains { !$0.roles.isEmpty }
  }
}

extension DocumentKind {
  /// A kind of book that stands for everybody and for each role, also in a hall.
  static func scopedBook(
    _ name: String, _ book: @escaping @Sendable (ViewContext, HandbookScope) -> Book
  ) -> DocumentKind {
    DocumentKind(name, to: .handout, for: [.whole, .hall]) { context in
      HandbookScope.wanted(in: context).map { scope in
        let path = context.path(name + scope.pathEnding)
        return DocumentPlan(path: path) { book(context, scope).document(at: path) }
      }
    }
  }
}
