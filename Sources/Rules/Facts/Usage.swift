import Model

/// Which of the things a set declares for its moments something refers to.
struct Usage: Sendable {
  /// What nothing names, in the order of the sources. A thing that a misspelt reference
  /// probably meant counts as named, and one whose id is given twice is left alone, so that
  /// one slip is reported once.
  let unused: [Declaration]

  init(_ directory: DeclaredIDs, references: [Reference], dangling: [Dangling]) {
    let declared = directory.declarations.filter(\.kind.isToBeNamed)
    var used: [EntityKind: Set<String>] = [:]
    for reference in references where reference.kind.isToBeNamed {
      used[reference.kind, default: []].insert(reference.id)
    }
    for slip in dangling {
      if let meant = slip.meant { used[slip.reference.kind, default: []].insert(meant) }
    }
    let repeated = Set(directory.repeated.map(\.again.id))
    unused = declared.filter {
      used[$0.kind]?.contains($0.id) != true && !repeated.contains($0.id)
    }
  }
}
