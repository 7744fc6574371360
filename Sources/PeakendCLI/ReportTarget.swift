import ArgumentParser
import Findings

/// A format in which findings are reported.
enum ReportKind: String, CaseIterable {
  case text, concise, json, sarif, github, gitlab, junit, markdown

  /// The report in this format.
  func report(style: ReportStyle, links: String) -> any FindingReport {
    switch self {
    case .text: TextReport(style: style)
    case .concise: ConciseReport(style: style)
    case .json: JSONReport(style: style)
    case .sarif: SARIFReport(style: style, version: Peakend.configuration.version)
    case .github: GitHubReport(style: style)
    case .gitlab: GitLabReport(style: style)
    case .junit: JUnitReport(style: style)
    case .markdown: MarkdownReport(style: style, links: links)
    }
  }
}

/// A format, and the file the report goes to.
struct ReportTarget: Hashable, ExpressibleByArgument {
  let kind: ReportKind
  /// The path of the file, or nil for standard output.
  let file: String?

  init(_ kind: ReportKind, file: String? = nil) {
    self.kind = kind
    self.file = file
  }

  /// Reads `sarif` or `sarif=FILE`, where `-` is standard output.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = ReportKind(rawValue: String(parts[0])), parts.last != "" else { return nil }
    self.init(kind, file: parts.count == 1 || parts[1] == "-" ? nil : String(parts[1]))
  }

  static let allValueStrings = ReportKind.allCases.map(\.rawValue)

  /// Where reports go that nobody was asked for: beside the lines of a change where the service
  /// that runs the pipeline shows them there.
  static func usual(in environment: Environment) -> [ReportTarget] {
    if environment["GITHUB_ACTIONS"] == "true" { return [ReportTarget(.github)] }
    if environment["GITLAB_CI"] == "true" {
      return [ReportTarget(.text), ReportTarget(.gitlab, file: "gl-code-quality-report.json")]
    }
    return [ReportTarget(.text)]
  }
}
