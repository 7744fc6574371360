import Findings
import Model

extension DiffReport {
  /// The report for programs. The keys and their order are part of the format, version 1; a
  /// later version may add keys.
  public var json: String {
    let counts = ChangeGrade.allCases.reversed().map { grade in
      (grade.rawValue, JSONValue.number(differences.count { $0.grade == grade }))
    }
    let value = JSONValue.object([
      ("version", .number(1)),
      ("old", value(of: diff.old, named: style.old)),
      ("new", value(of: diff.new, named: style.new)),
      ("demands", differences.map(\.demands).max().map { .string($0.rawValue) } ?? .null),
      ("counts", .object(counts)),
      ("differences", .lines(differences.map(value))),
      ("retraining", .lines(retraining.map(value))),
    ])
    return value.text + "\n"
  }

  private func value(of catalogue: Catalogue, named name: String) -> JSONValue {
    let edition = catalogue.set
    return .object([
      ("name", .string(name)), ("set", .string(edition.id.value.value)),
      ("revision", .number(edition.revision.value)),
    ])
  }

  private func value(of difference: Difference) -> JSONValue {
    .object([
      ("grade", .string(difference.grade.rawValue)),
      ("demands", .string(difference.demands.rawValue)),
      ("event", .string(difference.event.rawValue)),
      ("kind", .string(difference.element.kind.rawValue)),
      ("id", .string(difference.element.id)),
      ("moment", difference.moment.map(JSONValue.string) ?? .null),
      ("field", difference.field.map { .string($0.code) } ?? .null),
      ("key", difference.key.isEmpty ? .null : .string(difference.key)),
      ("direction", difference.direction.map { .string($0.rawValue) } ?? .null),
      ("message", .string(difference.sentence[style.language])),
      ("old", difference.old.map(value) ?? .null),
      ("new", difference.new.map(value) ?? .null),
      ("texts", .array(difference.texts.map(value))),
      ("roles", .array(difference.roles.map { .string($0.value) })),
    ])
  }

  /// Columns count Unicode scalars from 1; a whole line has none.
  private func value(of side: DifferenceSide) -> JSONValue {
    .object([
      ("words", .string(side.words)), ("file", .string(side.span.file)),
      ("line", .number(side.span.line)),
      ("column", side.span.column > 0 ? .number(side.span.column) : .null),
    ])
  }

  private func value(of change: TextChange) -> JSONValue {
    let runs = change.runs.map { run in
      JSONValue.object([("kind", .string(run.kind.rawValue)), ("words", .string(run.words))])
    }
    return .object([("language", .string(change.language)), ("runs", .array(runs))])
  }

  private func value(of brief: RoleBrief) -> JSONValue {
    .object([
      ("role", .string(brief.role.key)), ("new", .number(brief.changes.new.count)),
      ("different", .number(brief.changes.different.count)),
      ("gone", .number(brief.changes.gone.count)),
    ])
  }
}
