import ArgumentParser
import Findings
import Model
import Rendering

/// `peakend rota`: whose turn it is on which day, and the proof that all come again in time.
struct RotaCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Print which recommendations each post checks on which day, and prove it.",
    discussion: """
      Exit status 1 if a check comes again later than set.xml states, or a day takes more \
      minutes than the post has.
      """)

  /// How the turns are printed.
  enum Format: String, FormatChoice {
    case text, json, csv
  }

  @OptionGroup var sources: SourceOptions
  @OptionGroup var speech: LanguageOption

  @Option(help: ArgumentHelp("The first day, such as 2026-12-01.", valueName: "date"))
  var from: String

  @Option(help: ArgumentHelp("The last day, at most two years later.", valueName: "date"))
  var to: String

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp(
      "A role whose turns are wanted; all without it. Repeatable.", valueName: "role"))
  var roles: [String] = []

  @Option(
    help: ArgumentHelp(
      "A hall whose own posts, days and phase of the roll-out count.", valueName: "hall"))
  var hall: String?

  @Flag(help: "As a hall samples that has come to the implicit phase of the roll-out.")
  var sampled = false

  @Option(help: "text, json or csv.")
  var format = Typed(Format.text)

  /// The most days that are counted out: two years.
  private static let mostDays = 731

  func run() throws {
    let format = try speech.value(of: format)
    let days = try asked()
    let folder = try sources.located(self).folder
    let workspace = try Workspace(folder: folder, words: sources.words)
    guard var catalogue = workspace.reading.catalogue, workspace.problem == nil else {
      throw Refusal(
        "'\(folder)' cannot be read; 'peakend check' says why",
        zh: "“\(folder)”无法读取；原因见 peakend check")
    }
    try speech.require(
      hall.map { [$0] } ?? [], among: catalogue.halls.map(\.key), Phrase("hall", zh: "营业厅"))
    try speech.require(roles, among: catalogue.set.roles.map(\.key), Phrase("role", zh: "岗位"))
    if let own = catalogue.halls.first(where: { $0.key == hall }) {
      catalogue = catalogue.edition(of: own).catalogue
    }
    if sampled { catalogue.density = .sampled }
    let proofs = catalogue.set.roles.filter { roles.isEmpty || roles.contains($0.key) }
      .compactMap { catalogue.rotaProof(of: $0, over: days) }
    guard roles.isEmpty || !proofs.isEmpty else {
      let names = roles.joined(separator: ", ")
      throw speech.wrongCall(
        Phrase(
          "No check of \(names) takes turns; name another role, or none for all",
          zh: "\(names)没有轮检项；请另选岗位，不指定则列出全部"))
    }
    let report = RotaReport(proofs: proofs, language: language)
    switch format {
    case .text: Console.print(report.text.safeLines)
    case .json: Console.print(report.json)
    case .csv: Console.print(report.csv)
    }
    guard proofs.allSatisfy(\.holds) else { throw Status.findings }
  }

  private func asked() throws -> ClosedRange<Int> {
    let days = try DayRange.range(
      from: DayRange.day(from, speech: speech), to: DayRange.day(to, speech: speech),
      speech: speech)
    guard days.count <= Self.mostDays else {
      throw speech.wrongCall(
        Phrase(
          "\(days.count) days are asked for, at most \(Self.mostDays) are counted out",
          zh: "问了\(days.count)天，至多逐日计算\(Self.mostDays)天"))
    }
    return days
  }
}
