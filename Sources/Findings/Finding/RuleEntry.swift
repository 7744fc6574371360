/// Everything there is to say about one code that a check can report.
public struct RuleEntry: Sendable {
  /// The code, kebab-case.
  public let code: String
  /// The id it has in the standards department's own list.
  public let alias: String?
  /// How much a finding of it weighs unless a set says otherwise.
  public let severity: Severity
  /// Whether nobody may waive it or weigh it less.
  public let isFirm: Bool
  /// What holds, in a sentence.
  public let purpose: Phrase
  /// Why it matters and where it comes from.
  public let explanation: Phrase
  /// Source text that breaks it and nothing else, if a piece of text can.
  public let failing: String?
  /// The same, mended.
  public let passing: String?

  /// An entry with all its parts.
  public init(
    code: String, alias: String? = nil, severity: Severity, isFirm: Bool, purpose: Phrase,
    explanation: Phrase, failing: String? = nil, passing: String? = nil
  ) {
    self.code = code
    self.alias = alias
    self.severity = severity
    self.isFirm = isFirm
    self.purpose = purpose
    self.explanation = explanation
    self.failing = failing
    self.passing = passing
  }

  /// The examples there are, each under what it shows.
  public var examples: [(title: Phrase, text: String)] {
    [
      (Phrase("Fails", zh: "不合格"), failing), (Phrase("Passes", zh: "合格"), passing),
    ].compactMap { title, text in text.map { (title, $0) } }
  }

  /// The word for a rule that nobody may waive or weigh less.
  public static let firm = Phrase("firm", zh: "不可豁免")
}

/// The entries about one subject.
public struct RuleGroup: Sendable {
  /// The subject, kebab-case.
  public let name: String
  /// The subject as a heading.
  public let title: Phrase
  /// Its entries, in the order in which they are explained.
  public let entries: [RuleEntry]

  /// A subject and its entries.
  public init(name: String, title: Phrase, entries: [RuleEntry]) {
    self.name = name
    self.title = title
    self.entries = entries
  }
}
