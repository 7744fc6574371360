import ArgumentParser
import Diff
import Findings
import Model
import Publishing
import Views

/// A format in which differences are told.
enum DiffKind: String, FormatChoice {
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

  @Option(
    help: ArgumentHelp(
      "The standards folder that is meant in a git revision that names none.",
      valueName: "folder"))
  var folder = "."

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to tell it, and the file to write, standard output without one. Repeatable.",
      valueName: "format[=file]"))
  var formats: [Typed<FormatTarget<DiffKind>>] = []

  @Option(help: ArgumentHelp("Tell only what touches this role.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("The least grade to tell of.", valueName: "grade"))
  var grade = Typed(ChangeGrade.editorial)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A folder to write the change report for staff into, in each language of the new edition.",
      valueName: "folder"))
  var output: String?

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let targets = formats.isEmpty ? [FormatTarget(.text)] : try speech.values(of: formats)
    try FormatTarget.refuseCollisions(of: targets, speech: speech)
    let grade = try speech.value(of: grade)
    let folder = SetLocation(folder).folder
    let protected = Protected(standards: [old, new].map { SetLocation($0).folder })
    try protected.requireClear(of: targets.compactMap(\.file))
    if let output { try protected.requireClear(ofFolder: output) }
    let before = try ReadEdition(old, folder: folder)
    let after = try ReadEdition(new, folder: folder)
    let diff = EditionDiff(from: try before.catalogue(), to: try after.catalogue())
    let report = DiffReport(
      on: diff,
      style: DiffReport.Style(
        old: before.name, new: after.name, language: language, grade: grade,
        role: try role(in: diff)))
    try WholeFiles.write(
      targets.compactMap { target in target.file.map { ($0, target.kind.text(of: report)) } },
      sparing: protected)
    for target in targets where target.file == nil {
      Console.print(target.kind.text(of: report))
    }
    sayNothingLeft(of: diff, atLeast: grade)
    if let output { try writeReport(on: diff, to: output, sparing: protected) }
  }

  /// Writes what staff are told of the new edition.
  private func writeReport(
    on diff: EditionDiff, to output: String, sparing protected: Protected
  ) throws {
    let assets = try PageAssets(overrides: nil, reader: Workspace.reader(), language: language)
    let contexts = try diff.new.set.edition.languages.map { tag in
      ViewContext(
        catalogue: diff.new, labels: try assets.labels(tag.value),
        roles: role.map { [ID($0)] } ?? [], changes: diff)
    }
    let writing = DocumentWriting(
      output: output, protected: protected, assets: assets, language: language)
    try writing.write(
      contexts, Selection(kinds: [Output.changes.name], formats: [.html, .text]))
  }

  /// Tells that the choices left nothing of the differences there are.
  private func sayNothingLeft(of diff: EditionDiff, atLeast grade: ChangeGrade) {
    let all = diff.differences(atLeast: .editorial).count
    let left = diff.differences(atLeast: grade, role: role.map { ID($0) })
    guard all > 0, left.isEmpty else { return }
    let touching = role.map { Phrase(" touches role '\($0)' and", zh: "涉及岗位“\($0)”且") }
    say(
      Phrase(
        "none of the \(all) differences\(touching?[.en] ?? "") is of grade '\(grade.rawValue)' "
          + "or above",
        zh: "共 \(all) 处差异，没有一处\(touching?[.zhHans] ?? "")达到等级“\(grade.name[.zhHans])”"))
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

  @Option(
    help: ArgumentHelp(
      "The edition before: a git revision such as main, or a standards folder.",
      valueName: "edition"))
  var against: String

  @Option(help: ArgumentHelp("The least grade that has to be accepted.", valueName: "grade"))
  var grade = Typed(ChangeGrade.customer)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let location = SetLocation(sources.typed)
    let grade = try speech.value(of: grade)
    let reporting = try Reporting(
      reports, on: location.folder,
      sparing: Protected(
        standards: [location.folder, SetLocation(against).folder], files: [sources.words]),
      speech: speech)
    if let notice = location.notice { say(notice) }
    throw reporting.deliver(
      outcome(of: location, accepting: grade, threshold: reporting.threshold))
  }

  /// What came of it; an edition that cannot be compared is part of that.
  private func outcome(
    of location: SetLocation, accepting grade: ChangeGrade, threshold: Severity
  ) -> Outcome {
    do {
      try location.require()
      let after = try ReadEdition(folder: location.folder, words: sources.words)
      do {
        let before = try ReadEdition(against, folder: location.folder, words: sources.words)
        let diff = EditionDiff(from: try before.catalogue(), to: try after.catalogue())
        return Outcome(
          findings: Succession(diff, accepting: grade).findings, files: after.reading.fileCount,
          sources: after.reading.sources, rules: [EditionFault.group],
          threshold: threshold)
      } catch {
        return Outcome(
          findings: after.reading.findings, files: after.reading.fileCount,
          sources: after.reading.sources, threshold: threshold, problem: error.reason)
      }
    } catch {
      return Outcome(findings: [], files: 0, problem: error.reason)
    }
  }
}
