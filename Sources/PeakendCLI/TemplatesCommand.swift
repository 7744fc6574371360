import ArgumentParser
import EmbeddedAssets
import Findings
import Publishing
import Rendering

/// `peakend templates`: what templates may ask for, and the built-in ones to start from.
struct TemplatesCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List every name a template may use, or write the built-in templates out.",
    discussion: "A folder of changed templates is named with 'peakend build --templates'.")

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      "A kind of document: \(SampleDocuments.kinds.joined(separator: ", ")); all without it. "
        + "Repeatable.",
      valueName: "kind"))
  var documents: [String] = []

  @Option(help: "text, markdown or json.")
  var format = Typed(ReferenceFormat.text)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A folder to write the built-in templates and labels into, instead of the list.",
      valueName: "folder"))
  var output: String?

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let format = try speech.value(of: format)
    guard output == nil || documents.isEmpty else {
      throw speech.wrongCall(
        Phrase(
          "--output writes all templates out, --document chooses from the list; use one of them",
          zh: "--output 写出全部模板，--document 用于筛选列表；请只用其中之一"))
    }
    if let output { return try TemplateExport(folder: output, language: language).write() }
    try speech.require(
      documents, among: SampleDocuments.kinds, Phrase("kind of document", zh: "文档种类"))
    let assets = try PageAssets(
      overrides: nil, reader: Workspace.reader(), language: language)
    let shapes = try SampleDocuments(
      kinds: documents, assets: assets, language: language
    ).shapes()
    let report = TemplateReport(
      reference: TemplateReference(of: shapes, in: assets.templates), language: language)
    switch format {
    case .text: Console.print(report.text)
    case .markdown: Console.print(report.markdown)
    case .json: Console.print(report.json)
    }
  }
}
