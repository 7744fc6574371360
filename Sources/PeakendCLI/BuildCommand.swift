import ArgumentParser
import Diff
import Findings
import Model
import Publishing
import Reading
import Rendering
import Views

/// `peakend build`: check, then write the documents.
struct BuildCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a standards folder, then write its documents.",
    discussion: "Nothing is written when a finding is an error.")

  @OptionGroup var sources: SourceOptions
  @OptionGroup var speech: LanguageOption

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write into; Documents without it.", valueName: "folder"))
  var output: String?

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      "A kind of document: \(Publisher.outputs.map(\.name).joined(separator: ", ")); all without "
        + "it. Repeatable.",
      valueName: "kind"))
  var documents: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "html, text, csv or pdf; without it all but pdf. Repeatable.", valueName: "format"))
  var formats: [Typed<Format>] = []

  @Option(
    name: .customLong("locale"),
    help: ArgumentHelp(
      "A language such as en; all without it. Repeatable.", valueName: "language"))
  var locales: [String] = []

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp(
      "A role whose handbook, training and sheets are wanted; all without it. Repeatable.",
      valueName: "role"))
  var roles: [String] = []

  @Option(
    name: .customLong("segment"),
    help: ArgumentHelp(
      "A customer segment whose own edition is wanted, and no other. Repeatable.",
      valueName: "segment"))
  var segments: [String] = []

  @Flag(help: "The editions of all customer segments too.")
  var allSegments = false

  @Option(
    name: .customLong("paper"),
    help: ArgumentHelp(
      "A paper for posters and panels: A0, A1, A2 or A3; A1 without it. Repeatable.",
      valueName: "paper"))
  var papers: [Typed<Paper>] = []

  @Flag(help: "Posters and panels with crop marks around them, for a print shop.")
  var cropMarks = false

  @Flag(help: "Posters and panels on A4 pages too, to be cut and glued together.")
  var tiles = false

  @Option(
    name: .customLong("hall"),
    help: ArgumentHelp(
      "A hall whose own documents are wanted, and no others. Repeatable.", valueName: "hall"))
  var halls: [String] = []

  @Flag(help: "The documents of all halls too.")
  var allHalls = false

  @Option(
    help: ArgumentHelp(
      "The day the sheets are for, such as 2026-12-01, or the days, such as "
        + "2026-12-01..2026-12-07; undated without it.",
      valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "An older edition, a folder or a git revision: handbooks mark what changed since, and a "
        + "change report is written.",
      valueName: "edition"))
  var changesSince: String?

  @Option(
    help: ArgumentHelp(
      "The Chromium that prints PDF; the one on PATH without it.", valueName: "program"))
  var chromium: String?

  @Option(
    help: ArgumentHelp("Findings to bear, written by 'baseline write'.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates that replace built-in ones, file by file.", valueName: "folder"))
  var templates: String?

  @Flag(help: "Leave what earlier builds wrote and this one does not.")
  var keepOld = false

  @OptionGroup var writing: WritingOptions

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("When to colour findings.", valueName: "when"))
  var colour = Typed(ColourChoice.auto)

  func run() throws {
    try speech.require(
      documents, among: Publisher.outputs.map(\.name),
      Phrase("kind of document", zh: "文档种类"))
    let days = try DayRange.days(date, speech: speech)
    let choice = try choice(on: days)
    let colour = try speech.value(of: colour)
    let location = try sources.located(self)
    let output = output ?? location.beside("Documents")
    let protected = Protected(
      standards: [location.folder]
        + [changesSince].compactMap { $0.map { SetLocation($0).folder } },
      trees: [templates],
      files: [sources.words, baseline, chromium])
    try protected.requireClear(ofFolder: output)
    let (catalogue, reading) = try soundCatalogue(of: location, on: days, colour)
    try choice.requireDeclared(in: catalogue, speech)
    let assets = try PageAssets(
      overrides: templates, reader: Workspace.reader(), language: language)
    let older = try olderEdition(in: location)
    let changes = try older.map { EditionDiff(from: try $0.catalogue(), to: catalogue) }
    let contexts = try choice.contexts(for: catalogue, assets, changes: changes)
    sayClosed(choice.halls(of: catalogue), on: days)
    let printer = try printer(for: catalogue, choice.formats)
    defer { printer?.discard() }
    let writing = DocumentWriting(
      output: output, protected: protected, assets: assets,
      origin: Manifest.Origin(catalogue, reading, assets, since: older?.reading), printer: printer,
      options: writing, language: language)
    let possible = PossibleDocuments(of: choice) {
      try $0.contexts(for: catalogue, assets, changes: nil)
    }
    do {
      try writing.write(contexts, choice.selection) { entry in
        if keepOld { return true }
        return try choice.isNarrow && possible.contains(entry)
      }
    } catch is NothingToWrite {
      try explainNothing(
        choice.reason { try $0.contexts(for: catalogue, assets, changes: changes) })
    }
  }

  private func choice(on days: [CivilDate]) throws -> BuildChoice {
    BuildChoice(
      documents: documents, formats: try speech.values(of: formats), locales: locales,
      roles: roles, segments: segments, allSegments: allSegments, halls: halls,
      allHalls: allHalls, papers: try speech.values(of: papers), finishing: finishing, date: date,
      days: days)
  }

  private var finishing: Set<Finishing> {
    Set((cropMarks ? [.trimming] : []) + (tiles ? [.gluing] : []))
  }

  /// Says why there is nothing to write. That nothing is due on a day is as it should be; that
  /// choices exclude each other is a wrong call.
  private func explainNothing(_ reason: BuildChoice.Emptiness) throws {
    guard case .day = reason else { throw speech.wrongCall(reason.words) }
    say(reason.words)
  }

  /// The older edition, if one is named.
  private func olderEdition(in location: SetLocation) throws -> ReadEdition? {
    guard let changesSince else {
      guard !documents.contains(DocumentKind.changes.name) else {
        throw speech.wrongCall(
          Phrase(
            "The change report needs an older edition: name it with --changes-since",
            zh: "修订变化要与旧版对照：用 --changes-since 指明旧版"))
      }
      return nil
    }
    return try ReadEdition(changesSince, folder: location.folder, words: sources.words)
  }

  /// The catalogue, if nothing found in it is an error that counts; else the run ends after
  /// saying what is.
  private func soundCatalogue(
    of location: SetLocation, on days: [CivilDate], _ colour: ColourChoice
  ) throws -> (Catalogue, ReadResult) {
    let workspace = try Workspace(
      folder: location.folder, words: sources.words, day: days.first, until: days.last,
      labels: PageLabels(overrides: templates))
    let outcome = try workspace.outcome(in: .everything, baseline: baseline)
    let reporting = Reporting(on: workspace.folder, colour: colour, language: language)
    let status = outcome.active.isEmpty ? .clean : reporting.deliver(outcome)
    guard status == .clean, let catalogue = workspace.reading.catalogue else {
      say(PageAssets.nothingWritten)
      throw status
    }
    return (catalogue, workspace.reading)
  }

  /// Tells of the days on which halls are closed: there is nothing to check in them then.
  private func sayClosed(_ halls: [Hall], on days: [CivilDate]) {
    for hall in halls {
      let closed = days.filter { hall.isClosed(on: $0.weekday) }
      guard !closed.isEmpty else { continue }
      let list = Phrase.list(closed.map(\.description))
      say(
        Phrase(
          "hall '\(hall.key)' is closed on \(list): no sheets for it",
          zh: "厅“\(hall.key)”\(list)不营业，不印检查表"))
    }
  }

  /// The printer for PDF, if that is asked for.
  private func printer(for catalogue: Catalogue, _ formats: [Format]) throws -> PDFPrinter? {
    guard formats.contains(.pdf) else { return nil }
    do {
      return try PDFPrinter(
        browser: chromium, searchPath: Environment.process["PATH"] ?? "",
        day: catalogue.set.effectiveFrom.value)
    } catch {
      throw Refusal(error.reason)
    }
  }
}
