/// What came of a run that looks for faults: everything a report tells.
public struct Outcome: Sendable {
  /// Everything found, in printing order, what does not count included.
  public let findings: [Finding]
  /// How many files were read.
  public let files: Int
  /// The lines of the files, for reports that show them.
  public let sources: SourceLines
  /// Everything that was asked, in the order in which it is explained.
  public let rules: [RuleGroup]
  /// From which severity on a finding makes the run fail.
  public let threshold: Severity
  /// Why the run could not do all it was asked to; nil if it could. A report then never looks
  /// as if all were well.
  public let problem: Phrase?
  /// The rules that were not asked, by reason.
  public let unasked: [Unasked]

  /// What came of a run.
  public init(
    findings: some Sequence<Finding>, files: Int, sources: SourceLines = SourceLines(),
    rules: [RuleGroup] = [], threshold: Severity = .error, problem: Phrase? = nil,
    unasked: [Unasked] = []
  ) {
    self.findings = findings.inOrder()
    self.files = files
    self.sources = sources
    self.rules = rules
    self.threshold = threshold
    self.problem = problem
    self.unasked = unasked
  }

  /// The findings that count: those nobody decided to bear for now.
  public var active: [Finding] { findings.filter { !$0.isSuppressed } }

  /// Whether a finding makes the run fail.
  public func isFailure(_ finding: Finding) -> Bool {
    !finding.isSuppressed && finding.severity >= threshold
  }

  /// Whether any finding makes the run fail.
  public var hasFailed: Bool { findings.contains(where: isFailure) }

  /// How many findings there are of each kind.
  public var summary: Summary { Summary(of: findings) }

  /// The same outcome of a run that could not do all it was asked to, unless it says why
  /// already.
  public func failing(_ reason: Phrase) -> Outcome {
    Outcome(
      findings: findings, files: files, sources: sources, rules: rules, threshold: threshold,
      problem: problem ?? reason, unasked: unasked)
  }
}

/// A format in which an outcome is written.
public protocol FindingReport: Sendable {
  /// The whole report. It ends with a line feed, unless there is nothing to say.
  func text(of outcome: Outcome) -> String
}

/// What reports need to know besides the outcome; nothing is looked up.
public struct ReportStyle: Sendable {
  /// The standards folder as the user named it.
  public var folder: String
  /// The same folder where other programs shall find it, if it goes by another path.
  public var plainFolder: String?
  /// The folder the program was called in, as an absolute path.
  public var workingFolder: String
  /// The language of everything that is no token of a format.
  public var language: Language
  /// How many findings a report for people shows; all without it.
  public var limit: Int?
  /// Whether a report for people tells only how many findings there are, and nothing if there
  /// are none.
  public var isBrief: Bool
  /// Whether to colour for a terminal.
  public var isColoured: Bool
  /// How many columns a source line may take.
  public var columns: Int

  /// A style with all its parts.
  public init(
    folder: String = "", plainFolder: String? = nil, workingFolder: String = "/",
    language: Language = .en, limit: Int? = nil, isBrief: Bool = false, isColoured: Bool = false,
    columns: Int = 100
  ) {
    self.folder = folder
    self.plainFolder = plainFolder
    self.workingFolder = workingFolder
    self.language = language
    self.limit = limit
    self.isBrief = isBrief
    self.isColoured = isColoured
    self.columns = columns
  }

  /// The path of a file as the user would type it.
  func path(of file: String) -> String { SourcePath.joined(folder, file) }

  /// The path of a file for other programs: without detours, and relative wherever it lies
  /// below the working folder.
  func plainPath(of file: String) -> String {
    SourcePath.plain(
      SourcePath.joined(plainFolder ?? folder, file), from: workingFolder)
  }

  /// The findings a report for people shows.
  func shown(_ findings: [Finding]) -> [Finding] {
    isBrief ? [] : Array(findings.prefix(limit ?? findings.count))
  }

  /// The lines at the end of a report for people: how many findings are not shown, and how
  /// many there are.
  func closing(_ outcome: Outcome) -> [String] {
    let active = outcome.active
    if isBrief, active.isEmpty, outcome.problem == nil { return [] }
    let hidden = isBrief ? 0 : active.count - shown(active).count
    let more = hidden == 0 ? [] : [ReportWords.hidden(hidden)]
    return (more + [ReportWords.summary(of: outcome)]).map { $0[language] }
  }
}
