import Findings

/// What a hall leaves out: what it has no means for, and what is only there for that.
struct HallOmissions {
  private(set) var moments: [ID<Moment>: HallEdition.Reason] = [:]
  private(set) var standards: [ID<Standard>: HallEdition.Reason] = [:]
  private(set) var needs: [ID<Need>: HallEdition.Reason] = [:]
  private var support: Set<ID<Commitment>> = []
  private let hall: Hall
  /// The needs of each moment that is left out, by which its standards elsewhere are known.
  private var lostNeeds: Set<ID<Need>> = []

  init(of hall: Hall, in catalogue: Catalogue) {
    self.hall = hall
    // What is left out may leave something else without a purpose, and that again.
    var before = -1
    while before != moments.count + standards.count {
      before = moments.count + standards.count
      for moment in catalogue.moments { note(moment) }
    }
    noteNeeds(in: catalogue)
    noteSupport(in: catalogue)
  }

  func leavesOut(_ moment: ID<Moment>) -> Bool { moments[moment] != nil }
  func leavesOut(_ standard: ID<Standard>) -> Bool { standards[standard] != nil }
  func leavesOut(_ promise: ID<Commitment>) -> Bool { support.contains(promise) }
  func leavesOut(_ need: ID<Need>) -> Bool { needs[need] != nil || lostNeeds.contains(need) }

  private mutating func note(_ moment: Moment) {
    for standard in moment.standards where standards[standard.id.value] == nil {
      standards[standard.id.value] = reason(for: standard, in: moment)
    }
    guard moments[moment.id.value] == nil, let reason = reason(for: moment) else { return }
    moments[moment.id.value] = reason
    lostNeeds.formUnion(moment.needs.map(\.id.value))
  }

  private func reason(for moment: Moment) -> HallEdition.Reason? {
    let lacking = hall.lacking(of: moment.requires)
    if !lacking.isEmpty { return .lacks(lacking) }
    if let surrounded = moment.attachesTo?.value, moments[surrounded] != nil {
      return .follows([surrounded.value])
    }
    let isEmptied = moment.standards.allSatisfy { standards[$0.id.value] != nil }
    return isEmptied && !moment.standards.isEmpty ? .follows(moment.standards.map(\.key)) : nil
  }

  private func reason(for standard: Standard, in moment: Moment) -> HallEdition.Reason? {
    if moments[moment.id.value] != nil { return .follows([moment.key]) }
    let lacking = hall.lacking(of: standard.requires)
    if !lacking.isEmpty { return .lacks(lacking) }
    if !standard.scope.isEmpty, !standard.scope.contains(where: { $0.value == hall.grade.value }) {
      return .grade
    }
    let served = standard.covers.map(\.need.value)
    let isIdle = !served.isEmpty && served.allSatisfy(lostNeeds.contains)
    return isIdle ? .follows(served.map(\.value)) : nil
  }

  /// A need that only standards served which are left out is not promised in the hall.
  private mutating func noteNeeds(in catalogue: Catalogue) {
    var serving: [ID<Need>: [Standard]] = [:]
    for standard in catalogue.moments.flatMap(\.standards) {
      for cover in standard.covers { serving[cover.need.value, default: []].append(standard) }
    }
    for moment in catalogue.moments where !leavesOut(moment.id.value) {
      for need in moment.needs {
        let all = serving[need.id.value] ?? []
        guard !all.isEmpty, all.allSatisfy({ leavesOut($0.id.value) }) else { continue }
        needs[need.id.value] = .follows(all.map(\.key))
      }
    }
  }
}

extension HallOmissions {
  /// A promise that only serves what is left out has nobody to keep it for.
  private mutating func noteSupport(in catalogue: Catalogue) {
    for moment in catalogue.moments {
      for promise in moment.support {
        let serves =
          promise.standards.contains { !leavesOut($0.value) }
          || promise.needs.contains { !leavesOut($0.value) }
        let servedNothing = promise.standards.isEmpty && promise.needs.isEmpty
        if leavesOut(moment.id.value) || !serves && !servedNothing {
          support.insert(promise.id.value)
        }
      }
    }
  }

  /// What is left out, in journey order: a moment stands for all that is in it.
  func list(in catalogue: Catalogue) -> [HallEdition.Omission] {
    catalogue.moments.flatMap { moment in
      moments[moment.id.value].map { [omission(.moment, moment, moment.name, $0, in: moment)] }
        ?? parts(of: moment)
    }
  }

  private func parts(of moment: Moment) -> [HallEdition.Omission] {
    moment.needs.compactMap { need in
      needs[need.id.value].map { omission(.need, need, need.short, $0, in: moment) }
    }
      + moment.standards.compactMap { standard in
        standards[standard.id.value].map {
          omission(.standard, standard, standard.short, $0, in: moment)
        }
      }
      + moment.checks.compactMap { check in
        lost(check.probes).map { omission(.check, check, check.question, $0, in: moment) }
      }
      + moment.drills.compactMap { drill in
        lost(drill.covers).map { omission(.drill, drill, drill.title, $0, in: moment) }
      }
  }

  /// Why something that is only there for some standards goes, if all of them do.
  private func lost(_ standards: [Located<ID<Standard>>]) -> HallEdition.Reason? {
    guard !standards.isEmpty, standards.allSatisfy({ leavesOut($0.value) }) else { return nil }
    return .follows(standards.map(\.value.value))
  }

  private func omission<Entity: Identified>(
    _ kind: EntityKind, _ entity: Entity, _ name: LocalizedText, _ reason: HallEdition.Reason,
    in moment: Moment
  ) -> HallEdition.Omission {
    .init(kind: kind, id: entity.key, name: name, moment: moment.id.value, reason: reason)
  }
}
