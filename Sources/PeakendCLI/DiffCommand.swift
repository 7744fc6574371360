import ArgumentParser
import Diff
import Findings
import Model
import Publishing
import Reading
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
      v1:Standards/service-hall. main...topic is the edition in which the two parted; by itself \
      it stands for that edition and topic, and main..topic for main and topic. Grades, the \
      widest first: customer, staff, check, trace, editorial. The exit status is 0 whatever \
      differs, and 2 if an edition cannot be read; 'peakend breaking' judges.
      """)

  @Argument(help: "The old edition, or a range of git that names both.")
  var old: String

  @Argument(help: "The new edition; left out behind a range.")
  var new: String?

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

  @OptionGroup var writing: WritingOptions

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("When to colour text on standard output.", valueName: "when"))
  var colour = Typed(ColourChoice.auto)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let targets = formats.isEmpty ? [FormatTarget(.text)] : try speech.values(of: formats)
    try FormatTarget.refuseCollisions(of: targets, speech: speech)
    let (old, new) = try editions()
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
        old: before.root, new: after.root, language: language, grade: grade,
        role: try role(in: diff), isColoured: try speech.value(of: colour).isWanted(in: .process)))
    try WholeFiles.write(
      targets.compactMap { target in
        target.file.map { ($0, target.kind.text(of: report.plain)) }
      }, sparing: protected)
    for target in targets where target.file == nil {
      Console.print(target.kind.text(of: report))
    }
    sayNothingLeft(of: diff, atLeast: grade)
    if let output {
      try writeReport(on: diff, of: after, since: before, to: output, sparing: protected)
    }
  }

  /// The two editions by their names; a range names both.
  private func editions() throws -> (old: String, new: String) {
    if let new { return (old, new) }
    guard !ReadEdition.isFolder(old), let both = GitRevision(old).editions else {
      throw speech.wrongCall(
        Phrase(
          "Two editions are compared: name the new one too, or a range such as main...HEAD",
          zh: "比较需要两个版本：请再写明新版，或写一段历史，例如 main...HEAD"))
    }
    return both
  }

  /// Writes what staff are told of the new edition.
  private func writeReport(
    on diff: EditionDiff, of new: ReadEdition, since old: ReadEdition, to output: String,
    sparing protected: Protected
  ) throws {
    let assets = try PageAssets(overrides: nil, reader: Workspace.reader(), language: language)
    let contexts = try diff.new.set.languages.map { tag in
      ViewContext(
        catalogue: diff.new, labels: try assets.labels(tag.value),
        roles: role.map { [ID($0)] } ?? [], changes: diff)
    }
    let writing = DocumentWriting(
      output: output, protected: protected, assets: assets,
      origin: Manifest.Origin(diff.new, new.reading, assets, since: old.reading),
      options: self.writing, language: language)
    // A report is put beside what is there, whatever wrote it.
    try writing.write(
      contexts, Selection(kinds: [DocumentKind.changes.name], formats: [.html, .text])
    ) { _ in true }
  }

  /// Tells that the choices left nothing of the differences there are.
  private func sayNothingLeft(of diff: EditionDiff, atLeast grade: ChangeGrade) {
    let all = diff.differences(atLeast: .editorial).count
    let left = diff.differences(atLeast: grade, role: role.map { ID($0) })
    guard all > 0, left.isEmpty else { return }
    let touching =
      role.map { Phrase(" touches role '\($0)' and", zh: "涉及岗位“\($0)”且") }
      ?? Phrase(verbatim: "")
    say(
      Phrase(
        "none of the \(all) differences\(touching) is of grade '\(grade.rawValue)' or above",
        zh: "共 \(all) 处差异，没有一处\(touching)达到等级“\(grade.name)”"))
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
