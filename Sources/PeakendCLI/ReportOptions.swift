import ArgumentParser
import Findings
import Foundation
import Publishing

/// When to colour a report.
enum ColourChoice: String, CaseIterable, Sendable {
  /// On a terminal whose owner has not asked for plain text.
  case auto
  case always
  case never

  /// Whether standard output is to be coloured.
  func isWanted(in environment: Environment) -> Bool {
    switch self {
    case .auto: environment.wantsColour(onTerminal: Console.isTerminal)
    case .always: true
    case .never: false
    }
  }
}

/// How findings are reported, and from which on a run fails.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to report findings, and the file to write, standard output without one. Repeatable.",
      valueName: "format[=file]"))
  var formats: [Typed<ReportTarget>] = []

  @Option(
    help: ArgumentHelp("The least severity that makes the run fail.", valueName: "severity"))
  var failOn = Typed(Severity.error)

  @Option(
    help: ArgumentHelp("How many findings to show to people; all without it.", valueName: "count"))
  var maxFindings: Typed<Int>?

  @Flag(
    name: [.short, .long],
    help: "Say only how many findings there are, if any; files are written whole.")
  var quiet = false

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("When to colour text on standard output.", valueName: "when"))
  var colour = Typed(ColourChoice.auto)
}

/// The reports of one run.
struct Reporting {
  private let targets: [ReportTarget]
  private let style: ReportStyle
  private let hasColour: Bool
  private let environment: Environment
  private let protected: Protected
  /// From which severity on a finding makes the run fail.
  let threshold: Severity
  /// The report of a whole job, where nobody named another.
  private let job: JobReport?

  /// The reports that were asked for, or else those usual in the environment.
  ///
  /// - Throws: A `ValidationError` if two reports would get into each other's way, a `Refusal` if
  ///   one would be written over what is read.
  init(
    _ options: ReportOptions, on folder: String, of run: JobReport.Run = .check,
    sparing protected: Protected,
    speech: LanguageOption, environment: Environment = .process
  ) throws {
    targets =
      options.formats.isEmpty
      ? ReportTarget.usual(in: environment) : try speech.values(of: options.formats)
    threshold = try speech.value(of: options.failOn)
    try ReportTarget.refuseCollisions(of: targets, speech: speech)
    try protected.requireClear(of: targets.compactMap(\.file))
    self.protected = protected
    let limit = try speech.value(of: options.maxFindings)
    if let limit, limit < 0 {
      throw speech.wrongCall(Phrase("--max-findings is at least 0", zh: "--max-findings 至少为 0"))
    }
    hasColour = try speech.value(of: options.colour).isWanted(in: environment)
    let checkout = Checkout(of: folder, environment: environment)
    style = ReportStyle(
      folder: folder, plainFolder: checkout?.folder ?? Self.plainFolder(folder, environment),
      workingFolder: environment.workingFolder, roots: checkout?.roots ?? [],
      language: speech.language, limit: limit, isBrief: options.quiet)
    self.environment = environment
    job = JobReport(
      of: run, on: style.plainPath(of: ""),
      isShared: options.formats.isEmpty)
  }

  /// A report on standard output for people, whatever the environment.
  init(
    on folder: String, colour: ColourChoice, language: Language,
    environment: Environment = .process
  ) {
    targets = [ReportTarget(.text)]
    threshold = .error
    protected = Protected()
    hasColour = colour.isWanted(in: environment)
    style = ReportStyle(
      folder: folder, workingFolder: environment.workingFolder, language: language)
    self.environment = environment
    job = nil
  }

  /// Another path of the folder, if that lies below the working folder and the one the user
  /// typed does not look so, because a link leads there.
  private static func plainFolder(_ folder: String, _ environment: Environment) -> String? {
    func isBelow(_ path: String) -> Bool {
      let plain = SourcePath.plain(path, from: environment.workingFolder)
      return !plain.hasPrefix("/") && plain != ".." && !plain.hasPrefix("../")
    }
    guard !isBelow(folder) else { return nil }
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    return isBelow(real) ? real : nil
  }

  /// Writes every report, files first and all of them or none, and tells how the run ends;
  /// people are told of a refusal with its hints apart.
  func deliver(_ outcome: Outcome, after refusal: Refusal? = nil) -> Status {
    var outcome = outcome
    do {
      try WholeFiles.write(
        targets.compactMap { target in
          target.file.map { ($0, text(of: outcome, as: target)) }
        }, sparing: protected)
    } catch {
      outcome = outcome.failing(error.reason)
    }
    if let problem = outcome.problem {
      Console.say((refusal ?? Refusal(problem)).text(in: style.language))
    }
    for target in targets where target.file == nil {
      let text = text(of: outcome, as: target)
      if !text.isEmpty { Console.print(text) }
    }
    if outcome.problem != nil { return .unusable }
    return outcome.hasFailed ? .findings : .clean
  }

  private func text(of outcome: Outcome, as target: ReportTarget) -> String {
    var style = style
    if target.file != nil {
      // Colour and brevity are for who looks on; a file is whole.
      style.isBrief = false
    } else {
      style.isColoured = hasColour
    }
    let text = target.kind.report(style: style, links: environment.fileLinks).text(of: outcome)
    guard target.kind == .gitlab, let job else { return text }
    return job.text(of: text, in: target.file)
  }
}
