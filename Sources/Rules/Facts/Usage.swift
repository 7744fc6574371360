import Model

/// Which of the things a set declares for its moments something refers to.
struct Usage: Sendable {
  /// What nothing names, in the order of the sources. A thing that a misspelt reference
  /// probably meant counts as named, and one whose id is given twice is left alone, so that
  /// one slip is reported once.
  let unused: [Declaration]

  init(_ directory: Directory, references: [Reference], dangling: [Dangling]) {
    let declared = directory.declarations.filter(\.kind.isToBeUsed)
    var used: [EntityKind: Set<String>] = [:]
    for reference in references where reference.kind.isToBeUsed {
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

extension EntityKind {
  /// Whether it is declared for others to name. What is printed for its own sake, such as a
  /// term or a finding, and what a moment holds need not be named anywhere.
  fileprivate var isToBeUsed: Bool {
    switch self {
    case .source, .basis, .segment, .role, .department, .stage, .channel, .season: true
    case .set, .term, .survey, .path, .finding, .benchmark, .statistic, .transformation, .method,
      .result, .statement, .moment, .need, .standard, .line, .evidence, .support, .check, .drill,
      .facility, .hall:
      false
    }
  }
}
