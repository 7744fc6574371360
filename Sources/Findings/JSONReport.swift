/// Findings as JSON for other programs. The keys and their order are part of the format,
/// version 1; a later version may add keys.
public struct JSONReport: Sendable {
  private let folder: String
  private let language: Language

  /// A report whose paths begin with the folder as the user named it.
  public init(folder: String = "", language: Language = .en) {
    self.folder = folder
    self.language = language
  }

  /// All findings in printing order, each on a line of its own, those that do not count marked;
  /// and how many count.
  public func text(of findings: some Sequence<Finding>, files: Int) -> String {
    let ordered = findings.inOrder()
    let summary = Summary(of: ordered)
    let counts = JSONValue.object([
      ("error", .number(summary.errors)), ("warning", .number(summary.warnings)),
      ("info", .number(summary.infos)), ("files", .number(files)),
    ])
    let lines = ordered.map { value(of: $0).text }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
    return "{\"version\":1,\"findings\":\(list),\"counts\":\(counts.text)}\n"
  }

  private func value(of finding: Finding) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(finding.code)),
      ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message[language])),
      ("subject", .string(finding.subject)),
      ("span", value(of: finding.span)),
      ("notes", .array(finding.notes.map(value(of:)))),
      ("hints", .array(finding.hints.map { .string($0[language]) })),
    ]
    if let suppression = finding.suppression {
      members.append(("suppression", value(of: suppression)))
    }
    return .object(members)
  }

  private func value(of suppression: Suppression) -> JSONValue {
    .object([
      ("kind", .string(suppression.kind.rawValue)), ("reason", .string(suppression.reason)),
      ("span", suppression.span.map(value(of:)) ?? .null),
    ])
  }

  private func value(of note: Note) -> JSONValue {
    .object([
      ("message", .string(note.message[language])), ("span", note.span.map(value(of:)) ?? .null),
    ])
  }

  /// Columns count Unicode scalars from 1; `endColumn` is the one behind the last. A whole
  /// line has neither, a whole file no line.
  private func value(of span: Span) -> JSONValue {
    let hasColumn = span.line > 0 && span.column > 0
    return .object([
      ("file", .string(SourcePath.joined(folder, span.file))),
      ("line", span.line > 0 ? .number(span.line) : .null),
      ("column", hasColumn ? .number(span.column) : .null),
      ("endColumn", hasColumn ? .number(span.column + span.length) : .null),
    ])
  }
}

/// A JSON value whose objects keep the order they were written in.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value without blanks (RFC 8259).
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let holds): holds ? "true" : "false"
    case .number(let number): String(number)
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0) + ":" + $1.text }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}": quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
