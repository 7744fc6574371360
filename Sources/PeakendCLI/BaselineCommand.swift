import ArgumentParser
import Findings
import Foundation
import Model
import Publishing
import Reading
import Rules

/// `peakend baseline`: the list of findings to bear for now.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keep a list of findings that do not count, so that new ones do.",
    discussion: "'check --baseline FILE' uses it. Faults of form cannot be in it.",
    subcommands: [WriteBaselineCommand.self, PruneBaselineCommand.self])
}

/// What both baseline commands have in common.
struct BaselineOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions

  @Option(help: ArgumentHelp("The baseline file, such as baseline.xml.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The day the standards are asked for, such as 2026-12-01.", valueName: "date"))
  var asOf: Typed<CivilDate>?

  /// What the baseline may not be written over.
  func protected(_ location: SetLocation) throws(Refusal) -> Protected {
    let protected = Protected(standards: [location.folder], files: [sources.words])
    try protected.requireClear(of: [file])
    return protected
  }

  /// The folder, checked; what is wrong with its form is reported.
  ///
  /// - Throws: The `Status` of a run that may not go on.
  func soundWorkspace(at location: SetLocation, _ command: some SpeakingCommand) throws
    -> Workspace
  {
    let workspace = try Workspace(
      folder: location.folder, words: sources.words, day: command.speech.value(of: asOf))
    let faults = workspace.findings.filter { Baseline.refusedCodes.contains($0.code) }
    guard faults.isEmpty else {
      let outcome = Outcome(
        findings: faults, files: workspace.reading.fileCount, sources: workspace.reading.sources,
        problem: workspace.problem)
      throw Self.end(outcome, on: workspace.folder, command)
    }
    return workspace
  }

  /// How a run ends that writes nothing because of an outcome, after telling it.
  static func end(_ outcome: Outcome, on folder: String, _ command: some SpeakingCommand)
    -> Status
  {
    let reporting = Reporting(on: folder, colour: .auto, language: command.language)
    let status = reporting.deliver(outcome)
    command.say(PageAssets.nothingWritten)
    return status
  }
}

/// `peakend baseline write`: every finding there is now.
struct WriteBaselineCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write a baseline of every finding that counts now.")

  @OptionGroup var options: BaselineOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let location = try options.sources.located(self)
    let protected = try options.protected(location)
    try Baseline.requirePlace(at: options.file)
    let workspace = try options.soundWorkspace(at: location, self)
    let baseline = Baseline(of: workspace.findings.filter { !$0.isSuppressed })
    try WholeFiles.write([(options.file, baseline.text)], sparing: protected)
    let count = baseline.count
    say(
      Phrase(
        "\(count) \(count == 1 ? "finding" : "findings") in the baseline '\(options.file)'",
        zh: "基线“\(options.file)”列有 \(count) 项问题"))
  }
}

/// `peakend baseline prune`: take out what is mended.
struct PruneBaselineCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take out of a baseline what is no longer found.")

  @OptionGroup var options: BaselineOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let location = try options.sources.located(self)
    let protected = try options.protected(location)
    let (read, faults, file) = try Workspace.reader().baseline(at: options.file)
    guard let before = read else {
      let outcome = Outcome(faults: faults, ofBaseline: file, at: options.file)
      throw BaselineOptions.end(outcome, on: location.folder, self)
    }
    let workspace = try options.soundWorkspace(at: location, self)
    let after = before.pruned(to: workspace.findings, asked: workspace.wasAsked)
    try WholeFiles.write([(options.file, after.text)], sparing: protected)
    let gone = before.count - after.count
    say(
      Phrase(
        "\(gone) taken out of the baseline '\(options.file)', \(after.count) left",
        zh: "从基线“\(options.file)”移除 \(gone) 项，剩余 \(after.count) 项"))
  }
}

extension Baseline {
  /// Refuses to replace a file that is no baseline: it is somebody's work. What is no regular
  /// file, such as a device, loses nothing.
  ///
  /// - Throws: A `Refusal` if such a file stands at the path.
  static func requirePlace(at path: String) throws(Refusal) {
    let type = try? FileManager.default.attributesOfItem(atPath: FilePlace.real(path))[.type]
    guard type as? FileAttributeType == .typeRegular,
      try Workspace.reader().baseline(at: path).baseline == nil
    else { return }
    throw Refusal(
      "'\(path)' is there and is no baseline; name another file, or remove it first",
      zh: "“\(path)”已存在且不是基线；请另指定文件，或先将其删除")
  }
}

extension Outcome {
  /// What came of a run whose baseline cannot be used: its faults, for no other finding counts
  /// or does not count before they are mended.
  init(
    faults: [Finding], ofBaseline file: SourceFile, at path: String, rules: [RuleGroup] = [],
    threshold: Severity = .error
  ) {
    var sources = SourceLines()
    sources.add(file.path, bytes: file.bytes)
    self.init(
      findings: faults, files: 1, sources: sources, rules: rules, threshold: threshold,
      problem: Phrase("baseline '\(path)' cannot be read", zh: "基线“\(path)”无法读取"))
  }
}
