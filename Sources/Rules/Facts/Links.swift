import Model

/// Which standard serves which need, and which check proves which standard.
///
/// A reference that names nothing counts as what was probably meant; where nothing is near,
/// its moment is left alone, so that one slip is reported once.
struct ServiceChain: Sendable {
  private var serving: [ID<Need>: [Standard]] = [:]
  private var proving: [ID<Standard>: [Check]] = [:]
  private var unclearServing: Set<ID<Moment>> = []
  private var unclearProving: Set<ID<Moment>> = []
  /// What each reference that names nothing meant, or nil where nothing is near.
  private let meant: [Target: String?]

  /// What a reference asks for.
  private struct Target: Hashable {
    let kind: EntityKind
    let id: String
  }

  init(_ catalogue: Catalogue, dangling: [Dangling]) {
    meant = Dictionary(
      dangling.map { (Target(kind: $0.reference.kind, id: $0.reference.id), $0.meant) },
      uniquingKeysWith: { first, _ in first })
    for moment in catalogue.moments {
      for standard in moment.standards { note(standard, in: moment) }
      for check in moment.checks { note(check, in: moment) }
    }
  }

  /// The standards that serve a need.
  func standards(serving need: Need) -> [Standard] { serving[need.id.value] ?? [] }

  /// The checks that prove a standard.
  func checks(proving standard: Standard) -> [Check] { proving[standard.id.value] ?? [] }

  /// Whether it can be told which needs the moment's standards serve.
  func knowsServing(in moment: Moment) -> Bool { !unclearServing.contains(moment.id.value) }

  /// Whether it can be told which standards the moment's checks prove.
  func knowsProving(in moment: Moment) -> Bool { !unclearProving.contains(moment.id.value) }

  private mutating func note(_ standard: Standard, in moment: Moment) {
    for need in standard.covers.map(\.need.value) {
      switch target(of: need.value, as: .need) {
      case .some(let id): serving[ID(id), default: []].append(standard)
      case .none: unclearServing.insert(moment.id.value)
      }
    }
  }

  private mutating func note(_ check: Check, in moment: Moment) {
    for standard in check.probes.map(\.value) {
      switch target(of: standard.value, as: .standard) {
      case .some(let id): proving[ID(id), default: []].append(check)
      case .none: unclearProving.insert(moment.id.value)
      }
    }
  }

  /// The id itself if it is declared, else what was meant, else nil.
  private func target(of id: String, as kind: EntityKind) -> String? {
    guard !meant.isEmpty, let guess = meant[Target(kind: kind, id: id)] else { return id }
    return guess
  }
}
