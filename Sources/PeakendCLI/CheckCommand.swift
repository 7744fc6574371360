import ArgumentParser
import Findings
import Model

/// How findings are printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

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
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every fault of a standards folder; write nothing.")

  @OptionGroup var sources: SourceOptions
  @OptionGroup var speech: LanguageOption

  @Option(help: "How to print findings: text or json.")
  var format = ReportFormat.text

  @Option(help: "The day the standards are asked for, such as 2026-12-01.")
  var asOf: CivilDate?

  func run() throws {
    let workspace = try Workspace(folder: sources.folder, words: sources.words, day: asOf)
    workspace.report(as: format, in: speech.language)
    throw workspace.status
  }
}

extension Workspace {
  /// Prints the findings and what they come to.
  func report(as format: ReportFormat, in language: Language) {
    switch format {
    case .json:
      let report = JSONReport(folder: folder, language: language)
      Console.print(report.text(of: findings, files: reading.fileCount))
    case .text:
      let style = TextReport.Style(
        folder: folder, isColoured: Console.hasColour, language: language)
      let report = TextReport(sources: reading.sources, style: style)
      Console.print(report.text(of: findings, files: reading.fileCount))
    }
  }
}
