import ArgumentParser
import Diff
import Findings
import Model
import Publishing
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

  @Option(name: [.short, .long], help: "The folder to write into.")
  var output = "Documents"

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      "A kind of document: \(Publisher.outputs.map(\.name).joined(separator: ", ")); all without "
        + "it. Repeatable."))
  var documents: [String] = []

  @Option(
    name: .customLong("format"), help: "html, text, csv or pdf; without it all but pdf. Repeatable."
  )
  var formats: [Format] = []

  @Option(
    name: .customLong("locale"), help: "A language such as en; all without it. Repeatable.")
  var locales: [String] = []

  @Option(
    name: .customLong("role"),
    help: "A role whose handbook, training and sheets are wanted; all without it. Repeatable.")
  var roles: [String] = []

  @Option(
    name: .customLong("segment"),
    help: "A customer segment whose own edition is wanted, and no other. Repeatable.")
  var segments: [String] = []

  @Flag(help: "The editions of all customer segments too.")
  var allSegments = false

  @Option(
    name: .customLong("paper"),
    help: "A paper for posters and panels: A0, A1, A2 or A3; A1 without it. Repeatable.")
  var papers: [Paper] = []

  @Option(
    name: .customLong("hall"),
    help: "A hall whose own documents are wanted, and no others. Repeatable.")
  var halls: [String] = []

  @Flag(help: "The documents of all halls too.")
  var allHalls = false

  @Option(
    help: ArgumentHelp(
      "The day the sheets are for, such as 2026-12-01, or the days, such as "
        + "2026-12-01..2026-12-07; undated without it.",
      valueName: "day"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "An older edition, a folder or a git revision: handbooks mark what changed since, and a "
        + "change report is written.",
      valueName: "edition"))
  var changesSince: String?

  @Option(help: "The Chromium that prints PDF; the one on PATH without it.")
  var chromium: String?

  @Option(help: "A file of findings to bear, written by 'baseline write'.")
  var baseline: String?

  @Option(help: "A folder of templates that replace built-in ones, file by file.")
  var templates: String?

  @Option(name: .customLong("color"), help: "When to colour findings.")
  var colour = ColourChoice.auto

  func run() throws {
    try speech.require(
      documents, among: Publisher.outputs.map(\.name),
      Phrase("kind of document", zh: "文档种类"))
    let days = try DayRange.days(date, speech: speech)
    let catalogue = try soundCatalogue(on: days)
    try requireDeclared(in: catalogue)
    let assets = try PageAssets(
      overrides: templates, reader: Workspace.reader(), language: language)
    let contexts = try contexts(
      for: catalogue, on: days, assets, changes: changes(to: catalogue))
    sayClosed(halls(of: catalogue), on: days)
    let printer = try printer(for: catalogue)
    defer { printer?.discard() }
    let writing = DocumentWriting(
      output: output, assets: assets, printer: printer, language: language)
    try writing.write(contexts, Selection(kinds: documents, formats: formats))
  }

  /// What changed since the older edition, if one is named.
  private func changes(to catalogue: Catalogue) throws -> EditionDiff? {
    guard let changesSince else {
      guard !documents.contains(Output.changes.name) else {
        throw speech.wrongCall(
          Phrase(
            "The change report needs an older edition: name it with --changes-since",
            zh: "修订变化要与旧版对照：用 --changes-since 指明旧版"))
      }
      return nil
    }
    let old = try ReadEdition(changesSince, folder: sources.folder, words: sources.words)
    return EditionDiff(from: try old.catalogue(), to: catalogue)
  }

  /// The catalogue, if nothing found in it is an error that counts; else the run ends after
  /// saying what is.
  private func soundCatalogue(on days: [CivilDate]) throws -> Catalogue {
    let workspace = try Workspace(
      folder: sources.folder, words: sources.words, day: days.first, until: days.last,
      labelled: PageAssets.languages(with: templates))
    let outcome = try workspace.outcome(in: .everything, baseline: baseline)
    let reporting = Reporting(on: workspace.folder, colour: colour, language: language)
    let status = outcome.active.isEmpty ? .clean : reporting.deliver(outcome)
    guard status == .clean, let catalogue = workspace.reading.catalogue else {
      say(PageAssets.nothingWritten)
      throw status
    }
    return catalogue
  }

  private func contexts(
    for catalogue: Catalogue, on days: [CivilDate], _ assets: PageAssets, changes: EditionDiff?
  ) throws -> [ViewContext] {
    let wanted = catalogue.set.edition.languages.map(\.value).filter {
      locales.isEmpty || locales.contains($0)
    }
    return try variants(of: catalogue).flatMap { variant in
      try wanted.map { tag in
        ViewContext(
          variant: variant, labels: try assets.labels(tag), days: days,
          roles: roles.map { ID<Role>($0) },
          papers: papers.isEmpty ? [.a1] : Paper.allCases.filter(papers.contains),
          rules: RuleReference.groups, changes: changes)
      }
    }
  }

  /// Everybody's documents unless some variants are named, then those of the variants asked for.
  private func variants(of catalogue: Catalogue) -> [Variant] {
    let wanted = catalogue.set.segments.filter { allSegments || segments.contains($0.key) }
    return (segments.isEmpty && halls.isEmpty ? [.whole(catalogue)] : [])
      + wanted.map { .segment($0, of: catalogue) }
      + halls(of: catalogue).flatMap(catalogue.variants)
  }

  /// The halls whose documents are asked for, in file order.
  private func halls(of catalogue: Catalogue) -> [Hall] {
    catalogue.halls.filter { allHalls || halls.contains($0.key) }
  }

  /// Tells of the days on which halls are closed: there is nothing to check in them then.
  private func sayClosed(_ halls: [Hall], on days: [CivilDate]) {
    for hall in halls {
      let closed = days.filter { hall.isClosed(on: $0.weekday) }.map(\.description)
      guard !closed.isEmpty else { continue }
      say(
        Phrase(
          "hall '\(hall.key)' is closed on \(closed.joined(separator: ", ")): no sheets for it",
          zh: "厅“\(hall.key)”\(closed.joined(separator: "、"))不营业，不印检查表"))
    }
  }

  /// The printer for PDF, if that is asked for.
  private func printer(for catalogue: Catalogue) throws -> PDFPrinter? {
    guard formats.contains(.pdf) else { return nil }
    do {
      return try PDFPrinter(
        browser: chromium, searchPath: Environment.process["PATH"] ?? "",
        day: catalogue.set.edition.effectiveFrom.value)
    } catch {
      throw Refusal(error.reason)
    }
  }

  private func requireDeclared(in catalogue: Catalogue) throws {
    try speech.require(
      locales, among: catalogue.set.edition.languages.map(\.value),
      Phrase("language", zh: "语言"))
    try speech.require(
      segments, among: catalogue.set.segments.map(\.key),
      Phrase("customer segment", zh: "客户品牌"))
    try speech.require(halls, among: catalogue.halls.map(\.key), Phrase("hall", zh: "营业厅"))
    try speech.require(roles, among: catalogue.set.roles.map(\.key), Phrase("role", zh: "岗位"))
  }
}

extension Format: ExpressibleByArgument {}

extension Paper: ExpressibleByArgument {}
