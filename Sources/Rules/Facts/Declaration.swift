import Findings
import Model

/// An id and the place where it is given to something.
struct Declaration: Sendable {
  let kind: EntityKind
  let id: String
  let span: Span

  init(_ kind: EntityKind, _ id: String, at span: Span) {
    self.kind = kind
    self.id = id
    self.span = span
  }

  init<Entity>(_ kind: EntityKind, _ id: Located<ID<Entity>>) {
    self.init(kind, id.value.value, at: id.span)
  }
}

extension Catalogue {
  /// Every id the sources give, the set's before the moments'.
  var declarations: [Declaration] {
    self.set.declarations + moments.flatMap(\.declarations)
  }
}

extension StandardSet {
  fileprivate var declarations: [Declaration] {
    [Declaration(.set, edition.id), Declaration(.survey, survey.id)]
      + shared + study
  }

  /// What moments refer to.
  private var shared: [Declaration] {
    sources.map { Declaration(.source, $0.id) }
      + bases.map { Declaration(.basis, $0.id) }
      + segments.map { Declaration(.segment, $0.id) }
      + roles.map { Declaration(.role, $0.id) }
      + departments.map { Declaration(.department, $0.id) }
      + stages.map { Declaration(.stage, $0.id) }
      + channels.map { Declaration(.channel, $0.id) }
      + paths.map { Declaration(.path, $0.id) }
  }

  /// What the handbook tells of the study.
  private var study: [Declaration] {
    glossary.map { Declaration(.term, $0.id) }
      + findings.map { Declaration(.finding, $0.id) }
      + benchmarks.map { Declaration(.benchmark, $0.id) }
      + statistics.map { Declaration(.statistic, $0.id) }
      + transformations.map { Declaration(.transformation, $0.id) }
      + methods.map { Declaration(.method, $0.id) }
      + results.map { Declaration(.result, $0.id) }
      + statements.map { Declaration(.statement, $0.id) }
  }
}

extension Moment {
  fileprivate var declarations: [Declaration] {
    [Declaration(.moment, id)]
      + needs.map { Declaration(.need, $0.id) }
      + standards.map { Declaration(.standard, $0.id) }
      + (say + dontSay).map { Declaration(.line, $0.id) }
      + evidence.map { Declaration(.evidence, $0.id) }
      + support.map { Declaration(.support, $0.id) }
      + checks.map { Declaration(.check, $0.id) }
      + drills.map { Declaration(.drill, $0.id) }
  }
}
