import Findings
import Publishing

/// A format in which findings are reported.
enum ReportKind: String, FormatChoice {
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

/// A format in which findings are reported, and the file the report goes to.
typealias ReportTarget = FormatTarget<ReportKind>

/// A format, and the file that is written in it.
struct FormatTarget<Kind: FormatChoice & Hashable>: Hashable, ArgumentValue {
  let kind: Kind
  /// The path of the file, or nil for standard output.
  let file: String?

  init(_ kind: Kind, file: String? = nil) {
    self.kind = kind
    self.file = file
  }

  /// Reads `sarif` or `sarif=FILE`, where `-` is standard output.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(parts[0])), parts.last != "" else { return nil }
    self.init(kind, file: parts.count == 1 || parts[1] == "-" ? nil : String(parts[1]))
  }

  static var choices: [String] { Kind.choices }

  static func complaint(about typed: String) -> Phrase {
    let name = typed.prefix { $0 != "=" }
    guard Kind(rawValue: String(name)) == nil else {
      return Phrase(
        "'\(typed)' names no file; write \(name)=FILE, or \(name) alone for standard output",
        zh: "“\(typed)”没有写明文件；请写作 \(name)=文件，或只写 \(name) 输出到标准输出")
    }
    return Kind.complaint(about: String(name))
  }

  /// Refuses targets that would get into each other's way.
  ///
  /// - Throws: A `ValidationError` that says what two of them share.
  static func refuseCollisions(of targets: [Self], speech: LanguageOption) throws {
    for (index, target) in targets.enumerated()
    where targets[..<index].contains(where: { $0.place == target.place }) {
      throw speech.wrongCall(target.collision)
    }
  }

  /// Where the file comes to stand, whatever the path is like.
  private var place: String? { file.map(FilePlace.real) }

  private var collision: Phrase {
    file.map {
      Phrase("Two reports would be written to '\($0)'", zh: "有两份报告要写入“\($0)”")
    }
      ?? Phrase(
        "Only one report can go to standard output; name a file, as in \(kind.rawValue)=FILE",
        zh: "标准输出只能容纳一份报告；请写明文件，例如 \(kind.rawValue)=FILE")
  }
}

extension ReportTarget {
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
