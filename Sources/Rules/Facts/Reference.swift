import Findings
import Model

/// An id by which one place means something declared at another.
struct Reference: Sendable {
  /// What it has to name.
  let kind: EntityKind
  /// The id as written.
  let id: String
  /// Where it is written.
  let span: Span
  /// The id of the element that refers.
  let subject: String

  init<Entity>(_ kind: EntityKind, _ id: Located<ID<Entity>>, from subject: String) {
    self.init(kind, id.value.value, at: id.span, from: subject)
  }

  init(_ kind: EntityKind, _ id: String, at span: Span, from subject: String) {
    self.kind = kind
    self.id = id
    self.span = span
    self.subject = subject
  }
}

extension Catalogue {
  /// Every reference of the sources, the set's before the moments'.
  var references: [Reference] {
    self.set.references + moments.flatMap(\.references)
  }
}

/// References from one element, gathered kind by kind.
private struct References {
  let subject: String
  var all: [Reference] = []

  init(from subject: String) { self.subject = subject }

  mutating func add<Entity>(_ kind: EntityKind, _ ids: [Located<ID<Entity>>]) {
    all += ids.map { Reference(kind, $0, from: subject) }
  }

  mutating func add<Entity>(_ kind: EntityKind, _ id: Located<ID<Entity>>?) {
    if let id { all.append(Reference(kind, id, from: subject)) }
  }
}

extension StandardSet {
  fileprivate var references: [Reference] {
    controlReferences + organisationReferences + studyReferences
  }

  private var controlReferences: [Reference] {
    var found = References(from: edition.id.value.value)
    found.add(.department, edition.owner)
    found.add(.department, edition.approver)
    for change in changeLog { found.add(.department, change.by) }
    return found.all
  }

  private var organisationReferences: [Reference] {
    roles.flatMap { role in
      role.members.map { Reference(.role, $0, from: role.key) }
    }
      + paths.flatMap { path in
        var found = References(from: path.key)
        found.add(.moment, path.steps)
        found.add(.moment, path.localPeak)
        return found.all
      }
  }

  private var studyReferences: [Reference] {
    let concerned = findings.flatMap { finding in
      finding.moments.map { Reference(.moment, $0, from: finding.key) }
    }
    let learned = benchmarks.flatMap { benchmark in
      var found = References(from: benchmark.key)
      found.add(.source, benchmark.source)
      for lesson in benchmark.lessons { found.add(.moment, lesson.moment) }
      return found.all
    }
    return concerned + learned + cited
  }

  private var cited: [Reference] {
    let sources =
      statistics.map { ($0.key, $0.source) } + methods.map { ($0.key, $0.source) }
      + results.map { ($0.key, $0.source) } + statements.map { ($0.key, $0.source) }
    return sources.compactMap { subject, source in
      source.map { Reference(.source, $0, from: subject) }
    }
  }
}

extension Moment {
  fileprivate var references: [Reference] {
    ownReferences + needs.flatMap(\.references) + standards.flatMap(\.references)
      + (say + dontSay).flatMap(\.references) + evidence.flatMap(\.references)
      + support.flatMap(\.references) + checks.flatMap(\.references)
      + drills.flatMap(\.references)
  }

  private var ownReferences: [Reference] {
    var found = References(from: key)
    found.add(.stage, stage)
    found.add(.moment, attachesTo)
    found.add(.segment, importance.ratings.map(\.segment))
    found.add(.segment, effectiveness?.segments ?? [])
    found.add(.need, effectiveness?.topNeed)
    return found.all
  }
}

extension Need {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.segment, ratings.map(\.segment))
    found.add(.source, evidence)
    return found.all
  }
}

extension Standard {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.role, role)
    found.add(.need, covers.map(\.need))
    found.add(.basis, bases.compactMap(\.document))
    found.add(.support, dependsOn)
    found.add(.channel, channels)
    let segments = conditions.filter { $0.kind.value == .segment }
    return found.all
      + segments.map { Reference(.segment, $0.value.value, at: $0.value.span, from: key) }
  }
}

extension ScriptLine {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.standard, standard)
    found.add(.need, need)
    found.add(.role, speaker)
    return found.all
  }
}

extension PhysicalEvidence {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.department, owner)
    found.add(.standard, standards)
    return found.all
  }
}

extension Support {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.department, department)
    found.add(.role, role)
    found.add(.standard, standards)
    found.add(.need, needs)
    return found.all
  }
}

extension Check {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.role, role)
    found.add(.standard, probes)
    return found.all
  }
}

extension Drill {
  fileprivate var references: [Reference] {
    var found = References(from: key)
    found.add(.role, roles)
    found.add(.standard, covers)
    return found.all
  }
}
