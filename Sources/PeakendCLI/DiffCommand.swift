import ArgumentParser
import Diff
import Findings
import Model
import Publishing
import Views

/// A format in which differences are told.
enum DiffKind: String, CaseIterable {
  case text, json, markdown

  /// The report in this format.
  func text(of report: DiffReport) -> String {
    switch self {
    case .text: report.text
    case .json: report.json
    case .markdown: report.markdown
    }
  }
}

extension ChangeGrade: ExpressibleByArgument {}

/// `peakend diff`: what differs between two editions.
struct DiffCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what differs between two editions, and whom it touches.",
    discussion: """
      An edition is a standards folder, or a git revision such as main or \
      v1:Standards/service-hall. Grades, the widest first: customer, staff, check, trace, \
      editorial. The exit status is 0 whatever differs, and 2 if an edition cannot be read; \
      'peakend breaking' judges.
      """)

  @Argument(help: "The old edition.")
  var old: String

  @Argument(help: "The new edition.")
  var new: String

  @Option(help: "The standards folder that is meant in a git revision that names none.")
  var folder = "."

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to tell it, and the file to write, standard output without one. Repeatable.",
      valueName: "format[=file]"))
  var formats: [FormatTarget<DiffKind>] = []

  @Option(help: "Tell only what touches this role.")
  var role: String?

  @Option(help: "The least grade to tell of.")
  var grade = ChangeGrade.editorial

  @Option(
    name: [.short, .long],
    help: "A folder to write the change report for staff into, in each language of the new edition."
  )
  var output: String?

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let targets = formats.isEmpty ? [FormatTarget(.text)] : formats
    try FormatTarget.refuseCollisions(of: targets, speech: speech)
    let before = try ReadEdition(old, folder: folder)
    let after = try ReadEdition(new, folder: folder)
    let diff = EditionDiff(from: try before.catalogue(), to: try after.catalogue())
    let report = DiffReport(
      on: diff,
      style: DiffReport.Style(
        old: before.name, new: after.name, language: language, grade: grade,
        role: try role(in: diff)))
    try WholeFiles.write(
      targets.compactMap { target in target.file.map { ($0, target.kind.text(of: report)) } })
    for target in targets where target.file == nil {
      Console.print(target.kind.text(of: report))
    }
    if let output { try writeReport(on: diff, to: output) }
  }

  /// Writes what staff are told of the new edition.
  private func writeReport(on diff: EditionDiff, to output: String) throws {
    let assets = try PageAssets(overrides: nil, reader: Workspace.reader(), language: language)
    let contexts = try diff.new.set.edition.languages.map { tag in
      ViewContext(
        catalogue: diff.new, labels: try assets.labels(tag.value),
        roles: role.map { [ID($0)] } ?? [], changes: diff)
    }
    let writing = DocumentWriting(
      output: output, assets: assets, language: language)
    try writing.write(
      contexts, Selection(kinds: [Output.changes.name], formats: [.html, .text]))
  }

  private func role(in diff: EditionDiff) throws -> ID<Role>? {
    guard let role else { return nil }
    let known = diff.roles.map(\.key)
    guard known.contains(role) else {
      throw speech.unknown(Phrase("role", zh: "岗位"), role, among: known)
    }
    return ID(role)
  }
}

/// `peakend breaking`: whether an edition follows another well.
struct BreakingCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaking",
    abstract: "Refuse an edition that weakens a promise without saying so.",
    discussion: """
      Exits with 1 when a change of at least the grade is accepted nowhere in set.xml, or when \
      revision, change log and approval do not say what changed; with 2 when an edition cannot \
      be read. 'peakend explain change-unaccepted' tells how to accept a change.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(help: "The edition before: a git revision such as main, or a standards folder.")
  var against: String

  @Option(help: "The least grade that has to be accepted.")
  var grade = ChangeGrade.customer

  @OptionGroup var reports: ReportOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    throw try Reporting(reports, on: sources.folder, speech: speech).deliver(outcome)
  }

  /// What came of it; an edition that cannot be compared is part of that.
  private var outcome: Outcome {
    do {
      let after = try ReadEdition(folder: sources.folder, words: sources.words)
      do {
        let before = try ReadEdition(against, folder: sources.folder, words: sources.words)
        let diff = EditionDiff(from: try before.catalogue(), to: try after.catalogue())
        return Outcome(
          findings: Succession(diff, accepting: grade).findings, files: after.reading.fileCount,
          sources: after.reading.sources, rules: [EditionFault.group],
          threshold: reports.failOn)
      } catch {
        return Outcome(
          findings: after.reading.findings, files: after.reading.fileCount,
          sources: after.reading.sources, threshold: reports.failOn, problem: error.reason)
      }
    } catch {
      return Outcome(findings: [], files: 0, problem: error.reason)
    }
  }
}
