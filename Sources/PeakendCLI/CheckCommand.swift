import ArgumentParser
import Findings
import Model

extension CivilDate: ExpressibleByArgument {
  /// Reads a day such as `2026-12-01`.
  public init?(argument: String) { self.init(argument) }
}

/// What `check` and `build` have in common.
struct SourceOptions: ParsableArguments {
  @Argument(help: "The standards folder: it holds set.xml and moments/.")
  var folder = "."

  @Option(help: "A word list file for a folder without words.xml.")
  var words: String?
}

/// `peakend check`: find every fault, write nothing.
struct CheckCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every fault of a standards folder; change nothing.",
    discussion: """
      Formats: text, concise, json, sarif, github, gitlab, junit, markdown. Without --format it \
      is github in GitHub Actions, text and gitlab=gl-code-quality-report.json in GitLab, else \
      text.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var speech: LanguageOption

  @Option(help: "The day the standards are asked for, such as 2026-12-01.")
  var asOf: CivilDate?

  func run() throws {
    let reporting = try Reporting(reports, on: sources.folder, speech: speech)
    let scope = try Scope(scope, speech: speech)
    throw reporting.deliver(outcome(in: scope))
  }

  /// What came of the check; whatever kept it from being made is part of that.
  private func outcome(in wanted: Scope) -> Outcome {
    do {
      let workspace = try Workspace(folder: sources.folder, words: sources.words, day: asOf)
      return try workspace.outcome(
        in: wanted, baseline: scope.baseline, threshold: reports.failOn)
    } catch {
      return Outcome(findings: [], files: 0, problem: error.reason)
    }
  }
}
