import ArgumentParser
import Findings
import Foundation
import Model
import Publishing
import Rendering
import Views

/// `peakend build`: check, then write the documents.
struct BuildCommand: ParsableCommand {
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
    help: "A role whose handbook and sheets are wanted; all without it. Repeatable.")
  var roles: [String] = []

  @Option(help: "The day the sheets are for, such as 2026-12-01; undated without it.")
  var date: CivilDate?

  @Option(help: "The Chromium that prints PDF; the one on PATH without it.")
  var chromium: String?

  @Option(help: "A folder of templates that replace built-in ones, file by file.")
  var templates: String?

  func validate() throws {
    try Self.require(documents, among: Publisher.outputs.map(\.name), "kind of document")
  }

  func run() throws {
    let workspace = try Workspace(folder: sources.folder, words: sources.words, day: date)
    if workspace.status != .clean || !workspace.findings.allSatisfy(\.isSuppressed) {
      workspace.report(as: .text, in: speech.language)
    }
    guard workspace.status == .clean, let catalogue = workspace.reading.catalogue else {
      Console.say("nothing was written")
      throw workspace.status
    }
    try requireDeclared(in: catalogue)
    let assets = try PageAssets(overrides: templates, reader: Workspace.reader())
    try write(contexts(for: catalogue, assets), assets.templates)
  }

  private func contexts(for catalogue: Catalogue, _ assets: PageAssets) throws -> [ViewContext] {
    let wanted = catalogue.set.edition.languages.map(\.value).filter {
      locales.isEmpty || locales.contains($0)
    }
    return try wanted.map { tag in
      ViewContext(
        catalogue: catalogue, labels: try assets.labels(tag), date: date,
        roles: roles.map { ID<Role>($0) }, rules: RuleReference.groups)
    }
  }

  private func write(_ contexts: [ViewContext], _ templates: TemplateLibrary) throws {
    do {
      let printer = try printer(for: contexts)
      defer { printer?.discard() }
      let folder = try OutputFolder(path: output)
      do {
        let publication = try Publisher(templates: templates, printer: printer).publish(
          contexts, Selection(kinds: documents, formats: formats)
        ) { path, contents in try folder.write(contents, to: path) }
        try folder.commit(publication.paths)
        PageAssets.report(publication.findings)
        for path in publication.paths { Console.print("\(output)/\(path)") }
        Console.say("\(publication.paths.count) files written")
      } catch {
        folder.discard()
        throw error
      }
    } catch let error as TemplateError {
      PageAssets.report(error.findings)
      Console.say("nothing was written")
      throw Status.findings
    } catch let error as OutputError {
      Console.say("peakend: \(error)")
      throw Status.unusable
    } catch let error as PrintError {
      Console.say("peakend: \(error)")
      Console.say("nothing was written")
      throw Status.unusable
    }
  }

  /// The printer for PDF, if that is asked for.
  private func printer(for contexts: [ViewContext]) throws -> PDFPrinter? {
    guard formats.contains(.pdf), let first = contexts.first else { return nil }
    return try PDFPrinter(
      browser: chromium, searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "",
      day: first.catalogue.set.edition.effectiveFrom.value)
  }

  private func requireDeclared(in catalogue: Catalogue) throws {
    try Self.require(locales, among: catalogue.set.edition.languages.map(\.value), "language")
    try Self.require(roles, among: catalogue.set.roles.map(\.key), "role")
  }

  private static func require(_ typed: [String], among known: [String], _ kind: String) throws {
    for name in typed where !known.contains(name) {
      throw ValidationError(
        "There is no \(kind) '\(name)'\(NearMiss.question(for: name, among: known)[.en]) "
          + "Use one of: \(known.joined(separator: ", ")).")
    }
  }
}

extension Format: ExpressibleByArgument {}
