import ArgumentParser
import Findings
import Model
import Publishing

/// `peakend check`: find every fault, write nothing.
struct CheckCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every fault of a standards folder; change nothing.",
    discussion: """
      A file of the folder may be named instead: then only what is found in it counts.

      Formats: text, concise, json, sarif, github, gitlab, junit, markdown. Without --format it \
      is github in GitHub Actions, text and gitlab=gl-code-quality-report.json in GitLab, else \
      text.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var speech: LanguageOption

  @Option(
    help: ArgumentHelp(
      "The day the standards are asked for, such as 2026-12-01.", valueName: "date"))
  var asOf: Typed<CivilDate>?

  @Option(
    help: ArgumentHelp(
      "A folder of templates, labels and measures that pages are printed with, as for build.",
      valueName: "folder"))
  var templates: String?

  func run() throws {
    let location = SetLocation(sources.typed)
    let reporting = try Reporting(
      reports, on: location.folder,
      sparing: Protected(
        standards: [location.folder], trees: [templates], files: [sources.words, scope.baseline]),
      speech: speech)
    let scope = try Scope(scope, speech: speech)
    let day = try speech.value(of: asOf)
    if let notice = location.notice, location.file == nil { say(notice) }
    if let templates {
      _ = try PageAssets(
        overrides: templates, reader: Workspace.reader(), language: language,
        saying: Phrase("the standards were not checked", zh: "未检查标准"))
    }
    let outcome = outcome(of: location, on: day, in: scope, threshold: reporting.threshold)
    guard let file = location.file else { throw reporting.deliver(outcome) }
    let limited = outcome.limited(to: file)
    let status = reporting.deliver(limited)
    sayElsewhere(outcome.active.count - limited.active.count, in: location.folder)
    throw status
  }

  /// What came of the check; whatever kept it from being made is part of that.
  private func outcome(
    of location: SetLocation, on day: CivilDate?, in wanted: Scope, threshold: Severity
  ) -> Outcome {
    do {
      try location.require()
      let workspace = try Workspace(
        folder: location.folder, words: sources.words, day: day,
        labels: PageLabels(overrides: templates))
      return try workspace.outcome(in: wanted, baseline: scope.baseline, threshold: threshold)
    } catch {
      return Outcome(findings: [], files: 0, problem: error.reason)
    }
  }

  /// Tells of the findings that a check of one file leaves out.
  private func sayElsewhere(_ count: Int, in folder: String) {
    guard count > 0 else { return }
    say(
      Phrase(
        "\(count) \(count == 1 ? "finding" : "findings") in other files of '\(folder)'",
        zh: "“\(folder)”的其他文件中还有 \(count) 项问题"))
  }
}

extension Outcome {
  /// What was found in one file, or keeps it from being checked and stands in no file of the set.
  func limited(to file: String) -> Outcome {
    Outcome(
      findings: findings.filter {
        $0.span.file == file || problem != nil && SourcePath.isFromElsewhere($0.span.file)
      }, files: min(files, 1), sources: sources,
      rules: rules, threshold: threshold, problem: problem, unasked: unasked)
  }
}
