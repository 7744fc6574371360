import ArgumentParser
import Findings
import Model
import Publishing
import Reading

/// A format in which a code is judged.
enum VerifyKind: String, FormatChoice {
  case text, json
}

/// `peakend verify`: whether what hangs on the wall is what holds.
struct VerifyCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether the document that bears a content code is current.",
    discussion: """
      Exits with 0 when the code is current, with 1 when an earlier edition printed it and the \
      present one says something else, with 2 when it is unknown or the history that may hold \
      it was not fetched. Earlier editions are the \
      commits that touch the folder, the latest first, and those named with --against. A code \
      stands for what a document says, not for its revision. Indexes, change reports and \
      handbooks that mark changes are made beside an edition and have no code to verify.
      """)

  @Argument(help: "The eight digits and letters printed as the content code.")
  var code: String

  @OptionGroup var sources: SourceOptions

  @Option(
    help: ArgumentHelp(
      "An earlier edition, a folder or a git revision, the latest first. Repeatable.",
      valueName: "edition"))
  var against: [String] = []

  @Option(
    help: ArgumentHelp("The day printed on a dated sheet, such as 2026-12-01.", valueName: "date"))
  var date: Typed<CivilDate>?

  @Option(help: "How to tell it: text or json.")
  var format = Typed(VerifyKind.text)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    guard let code = ContentCodes.code(code) else {
      throw speech.wrongCall(
        Phrase(
          "'\(self.code)' is no content code: it has eight hexadecimal digits",
          zh: "“\(self.code)”不是内容码：内容码是八位十六进制数字"))
    }
    let format = try speech.value(of: format)
    let result = try verification(of: code, on: try speech.value(of: date))
    switch format {
    case .text: Console.print(result.text(about: code, in: language))
    case .json: Console.print(result.json(about: code, in: language))
    }
    if result.status != .clean { throw result.status }
  }

  private func verification(of code: String, on date: CivilDate?) throws -> Verification {
    let folder = try sources.located(self).folder
    let assets = try PageAssets(
      overrides: nil, reader: Workspace.reader(words: sources.words), language: language)
    let days = date.map { [$0] } ?? []
    let present = try EditionCodes(
      try ReadEdition(folder: folder, words: sources.words), on: days, assets)
    if let entry = present.codes[code] { return .current(entry, present) }
    var known = present.codes.entries.map(\.code)
    var later = present
    // History is asked for only when what the user named does not answer.
    let editions: [() throws -> [String]] = [{ against }, { try revisions(of: folder) }]
    for names in editions {
      for name in try names() {
        guard let edition = try edition(name, in: folder, on: days, assets, after: later) else {
          continue
        }
        if let entry = edition.codes[code] {
          return .superseded(.init(entry: entry, edition: edition, since: later, present: present))
        }
        known += edition.codes.entries.map(\.code)
        later = edition
      }
    }
    return .unknown(
      nearest: NearMiss.names(for: code, among: known).first,
      missing: GitHistory.gap(of: folder))
  }

  /// The earlier editions that git holds. A history that cannot be read may hold any code.
  private func revisions(of folder: String) throws(Refusal) -> [String] {
    do throws(GitFault) { return try GitHistory.revisions(of: folder) } catch {
      let reason = error.reason
      throw Refusal(
        Phrase(
          "the history of '\(folder)' \(reason)", zh: "“\(folder)”的历史\(reason)"),
        hints: error.hints)
    }
  }

  /// An earlier edition; nil, after saying so, if it does not read.
  private func edition(
    _ name: String, in folder: String, on days: [CivilDate], _ assets: PageAssets,
    after later: EditionCodes
  ) throws -> EditionCodes? {
    do {
      return try EditionCodes(
        try ReadEdition(name, folder: folder, words: sources.words), on: days, assets,
        after: later)
    } catch let refusal as Refusal {
      guard !against.contains(name) else { throw refusal }
      say(
        Phrase(
          "note: revision skipped, \(refusal.reason)",
          zh: "注：跳过一个修订版本，\(refusal.reason)"))
      return nil
    }
  }
}
