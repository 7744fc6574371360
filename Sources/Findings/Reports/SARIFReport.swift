/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which
/// services for code scanning and editors read.
public struct SARIFReport: FindingReport {
  private let style: ReportStyle
  private let version: String

  /// A report by this version of the program.
  public init(style: ReportStyle = ReportStyle(), version: String) {
    self.style = style.plain
    self.version = version
  }

  /// One run: the rules, every finding with what became of it, and whether the check was
  /// complete.
  public func text(of outcome: Outcome) -> String {
    let log = JSONValue.object([
      (
        "$schema",
        .string(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            + "sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")), ("runs", .array([run(outcome)])),
    ])
    return log.text + "\n"
  }

  private func run(_ outcome: Outcome) -> JSONValue {
    let positions = Dictionary(
      outcome.rules.flatMap(\.entries).enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in first })
    let results = outcome.findings.fingerprinted().map { finding, fingerprint in
      result(finding, fingerprint, rule: positions[finding.code])
    }
    return .object([
      ("tool", .object([("driver", driver(outcome.rules))])),
      ("invocations", .array([invocation(outcome)])),
      ("originalUriBaseIds", .object([(Self.root, .object([("description", rootWords)]))])),
      ("language", .string(style.language.sarif)),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .lines(results)),
    ])
  }

  // MARK: The tool

  private func driver(_ groups: [RuleGroup]) -> JSONValue {
    let rules = groups.flatMap { group in group.entries.map { rule($0, of: group.name) } }
    return .object([
      ("name", .string("peakend")), ("semanticVersion", .string(version)),
      ("language", .string(style.language.sarif)), ("rules", .lines(rules)),
    ])
  }

  private func rule(_ entry: RuleEntry, of family: String) -> JSONValue {
    .object([
      ("id", .string(entry.code)), ("name", .string(entry.pascalName)),
      ("shortDescription", text(entry.purpose)), ("fullDescription", text(entry.explanation)),
      ("help", help(entry)),
      ("defaultConfiguration", .object([("level", .string(entry.severity.level))])),
      ("properties", .object([("tags", .array([.string(family)]))])),
    ])
  }

  /// Why a rule is there, and its examples where the reader shows Markdown.
  private func help(_ entry: RuleEntry) -> JSONValue {
    let words = entry.explanation[style.language]
    let examples = entry.examples.map { title, text in
      "**\(Markdown.escaped(title[style.language]))**\n\n\(Markdown.fenced(text))"
    }
    return .object([
      ("text", .string(words)),
      (
        "markdown",
        .string(([Markdown.escaped(words)] + examples).joined(separator: "\n\n"))
      ),
    ])
  }

  /// The reason for which not all was done that was asked, and which rules had no say. Rules
  /// that keep silent over faults are no failure of the run: it did all there was to do.
  private func invocation(_ outcome: Outcome) -> JSONValue {
    let problem = outcome.problem.map { problem in
      JSONValue.object([("level", .string("error")), ("message", text(problem))])
    }
    return .object([
      ("executionSuccessful", .bool(outcome.problem == nil)),
      (
        "toolExecutionNotifications",
        .array([problem].compactMap(\.self) + outcome.unasked.map(notification))
      ),
    ])
  }

  /// Rules that were not asked. The format knows one rule of a notification, so the codes stand
  /// among its properties.
  private func notification(_ unasked: Unasked) -> JSONValue {
    let places = unasked.files.map { file in
      JSONValue.object([("physicalLocation", physicalLocation(Span(file: file, line: 0)))])
    }
    return .sparse([
      ("locations", places.isEmpty ? nil : .array(places)), ("level", .string(unasked.level)),
      ("message", text(ReportWords.notAsked(unasked, path: style.path))),
      ("properties", .object([("rules", .array(unasked.codes.map(JSONValue.string)))])),
    ])
  }

  // MARK: Results

  private func result(_ finding: Finding, _ fingerprint: String, rule: Int?) -> JSONValue {
    let related = finding.notes.filter { $0.span != nil }.map(location)
    return .sparse([
      ("ruleId", .string(finding.code)), ("ruleIndex", rule.map(JSONValue.number)),
      ("level", .string(finding.severity.level)), ("message", text(finding.message)),
      ("locations", .array([location(finding.span, subject: finding.subject)])),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("partialFingerprints", fingerprints(fingerprint)),
      ("suppressions", .array([finding.suppression.map(suppression)].compactMap(\.self))),
      ("properties", properties(of: finding)),
    ])
  }

  /// What the format has no place for: acts in words, and remarks without a place.
  private func properties(of finding: Finding) -> JSONValue {
    let remarks = finding.notes.filter { $0.span == nil }.map { words($0.message) }
    return .sparse([
      ("hints", .array(finding.hints.map(words))),
      ("notes", remarks.isEmpty ? nil : .array(remarks)),
    ])
  }

  /// Under our own name, and under the one by which GitHub knows a finding again; without that
  /// it would make one up from the line.
  private func fingerprints(_ fingerprint: String) -> JSONValue {
    .object([
      ("peakend/v1", .string(fingerprint)), ("primaryLocationLineHash", .string(fingerprint)),
    ])
  }

  private func suppression(_ suppression: Suppression) -> JSONValue {
    let kind =
      switch suppression.kind {
      case .waiver: "inSource"
      case .baseline: "external"
      }
    let reason = suppression.reason
    return .sparse([
      ("kind", .string(kind)), ("status", .string("accepted")),
      ("justification", reason.isEmpty ? nil : .string(reason)),
      ("location", suppression.span.map { location($0, subject: "") }),
    ])
  }

  // MARK: Places

  private func location(_ note: Note) -> JSONValue {
    .sparse([
      ("physicalLocation", note.span.map(physicalLocation)), ("message", text(note.message)),
    ])
  }

  private func location(_ span: Span, subject: String) -> JSONValue {
    let element = JSONValue.object([
      ("fullyQualifiedName", .string(Bounded.name(subject))), ("kind", .string("element")),
    ])
    return .sparse([
      ("physicalLocation", physicalLocation(span)),
      ("logicalLocations", subject.isEmpty ? nil : .array([element])),
    ])
  }

  private func physicalLocation(_ span: Span) -> JSONValue {
    let hasColumn = span.column > 0
    let region = JSONValue.sparse([
      ("startLine", .number(span.line)),
      ("startColumn", hasColumn ? .number(span.column) : nil),
      ("endColumn", hasColumn ? .number(span.column + max(1, span.length)) : nil),
    ])
    return .sparse([
      ("artifactLocation", artifactLocation(span.file)),
      ("region", span.line > 0 ? region : nil),
    ])
  }

  private func artifactLocation(_ file: String) -> JSONValue {
    let path = style.plainPath(of: file)
    let address = SourcePath.encoded(path)
    guard !path.hasPrefix("/") else { return .object([("uri", .string("file://" + address))]) }
    return .object([("uri", .string(address)), ("uriBaseId", .string(Self.root))])
  }

  private static let root = "%SRCROOT%"

  private var rootWords: JSONValue {
    text(
      Phrase(
        "The root of the checkout, or else the folder in which peakend was called.",
        zh: "检出目录的根；没有检出目录时，为调用 peakend 时所在的文件夹。"))
  }

  // MARK: Words

  private func text(_ phrase: Phrase) -> JSONValue { .object([("text", words(phrase))]) }

  private func words(_ phrase: Phrase) -> JSONValue { .string(phrase[style.language]) }
}

extension Severity {
  /// The severity among SARIF's levels.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension Unasked {
  /// How much it matters among SARIF's levels.
  fileprivate var level: String {
    switch cause {
    case .faults, .unread: "warning"
    case .noDay: "note"
    }
  }
}

extension Language {
  /// SARIF knows a language and a country, no script.
  fileprivate var sarif: String {
    switch self {
    case .en: "en"
    case .zhHans: "zh-CN"
    }
  }
}

extension RuleEntry {
  /// The code in the form the format asks of a name: `NeedUnserved`.
  fileprivate var pascalName: String {
    code.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
