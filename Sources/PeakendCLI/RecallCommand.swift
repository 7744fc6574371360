import ArgumentParser
import Diff
import Findings
import Publishing

/// A format in which a recall list is told.
enum RecallKind: String, FormatChoice {
  case text, json, csv
}

/// `peakend recall`: which documents must come down for a new edition.
struct RecallCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "List the documents that must come down for a new edition.",
    discussion: """
      Editions are named as in 'diff': a standards folder, or a git revision. Listed is every \
      document of the old edition, for everybody and for each variant, in each language, that \
      says something else in the new one or is withdrawn; its content code tells. A document \
      that says the same under a new revision stays up. Exits with 0 when nothing comes down, \
      with 1 when something does, with 2 when an edition cannot be read.
      """)

  @Argument(help: "The edition that hangs.")
  var old: String

  @Argument(help: "The edition that takes its place.")
  var new: String

  @Option(
    help: ArgumentHelp(
      "The standards folder that is meant in a git revision that names none.",
      valueName: "folder"))
  var folder = "."

  @Option(help: "How to tell it: text, json or csv.")
  var format = Typed(RecallKind.text)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let format = try speech.value(of: format)
    let folder = SetLocation(folder).folder
    let assets = try PageAssets(overrides: nil, reader: Workspace.reader(), language: language)
    let (before, after) = try EditionCodes.differing(
      ReadEdition(old, folder: folder), ReadEdition(new, folder: folder), assets)
    let recall = Recall(
      before.codes, after.codes, diff: EditionDiff(from: before.catalogue, to: after.catalogue))
    switch format {
    case .text: Console.print(recall.text(in: language))
    case .json: Console.print(recall.json(in: language))
    case .csv: Console.print(recall.csv(in: language))
    }
    if !recall.lines.isEmpty { throw Status.findings }
  }
}
