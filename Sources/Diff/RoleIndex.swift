import Model

/// Which roles an element is about: those who keep a standard, make a check, say a line.
struct RoleIndex {
  private var roles: [ElementName: [ID<Role>]] = [:]
  private let members: [ID<Role>: [ID<Role>]]

  init(_ catalogue: Catalogue) {
    members = Dictionary(
      catalogue.set.roles.map { ($0.id.value, $0.members.map(\.value)) },
      uniquingKeysWith: { first, _ in first })
    for role in catalogue.set.roles { note(.role, role, [role.id.value]) }
    for moment in catalogue.moments { note(moment) }
    for hall in catalogue.halls { note(.hall, hall, hall.posts.map(\.role.value)) }
  }

  /// The roles of an element, each once; none for what concerns everybody alike.
  subscript(name: ElementName) -> [ID<Role>] { roles[name] ?? [] }

  private mutating func note(_ moment: Moment) {
    let all = moment.standards.map(\.role.value).unique
    var serving: [ID<Need>: [ID<Role>]] = [:]
    for standard in moment.standards {
      for need in Set(standard.covers.map(\.need.value)) {
        serving[need, default: []].append(standard.role.value)
      }
    }
    note(.moment, moment, all)
    for standard in moment.standards { note(.standard, standard, [standard.role.value]) }
    for check in moment.checks { note(.check, check, [check.role.value]) }
    for drill in moment.drills { note(.drill, drill, drill.roles.map(\.value)) }
    for need in moment.needs {
      note(.need, need, serving[need.id.value] ?? all)
    }
    for line in moment.say + moment.dontSay {
      let own = line.speaker.map { [$0.value] }
      let served = line.standard.map { keeping([$0.value]) }
      note(.line, line, own ?? served ?? all)
    }
    for item in moment.physicalEvidence {
      note(.evidence, item, keeping(item.standards.map(\.value)))
    }
    for promise in moment.support {
      let own = promise.role.map { [$0.value] } ?? []
      note(.support, promise, own + keeping(promise.standards.map(\.value)))
    }
  }

  /// Who keeps standards that were noted before.
  private func keeping(_ standards: [ID<Standard>]) -> [ID<Role>] {
    standards.flatMap { roles[ElementName(.standard, $0.value)] ?? [] }
  }

  /// Groups stand as their members. Of two elements with one id both count.
  private mutating func note<Entity: Identified>(
    _ kind: EntityKind, _ entity: Entity, _ named: [ID<Role>]
  ) {
    let name = ElementName(kind, entity.key)
    var all = roles[name] ?? []
    var known = Set(all)
    for role in named {
      let group = members[role] ?? []
      for one in group.isEmpty ? [role] : group where known.insert(one).inserted {
        all.append(one)
      }
    }
    roles[name] = all
  }
}

extension [ID<Role>] {
  /// Each role once, where it stands first.
  fileprivate var unique: [ID<Role>] {
    var seen: Set<ID<Role>> = []
    return filter { seen.insert($0).inserted }
  }
}
