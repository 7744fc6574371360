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

  @Option(help: ArgumentHelp("The baseline file.", valueName: "file"))
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
      let reporting = Reporting(
        on: workspace.folder, colour: .auto, language: command.language)
      let status = reporting.deliver(outcome)
      command.say(PageAssets.nothingWritten)
      throw status
    }
    return workspace
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
    let before = try Baseline.loaded(options.file).baseline
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
  /// Faults of form.
  static let refusedCodes = Set(
    SourceFault.allCases.filter { $0.severity == .error }.map(\.code))

  /// Refuses to replace a file that is no baseline: it is somebody's work. What is no regular
  /// file, such as a device, loses nothing.
  ///
  /// - Throws: A `Refusal` if such a file stands at the path.
  static func requirePlace(at path: String) throws(Refusal) {
    let real = FilePlace.real(path)
    let type = try? FileManager.default.attributesOfItem(atPath: real)[.type]
    guard type as? FileAttributeType == .typeRegular else { return }
    let data = contents(of: path)
    let text = data.flatMap { String(validating: $0, as: UTF8.self) }
    guard let text, (try? Baseline(text, file: path)) != nil else {
      throw Refusal(
        "'\(path)' is there and is no baseline; name another file, or remove it first",
        zh: "“\(path)”已存在且不是基线；请另指定文件，或先将其删除")
    }
  }

  /// How many bytes a baseline may have: 4 MiB, some 60,000 entries.
  private static let largest = 4 << 20

  /// What a file holds, but no more than one byte beyond what a baseline may: enough to see that
  /// it is too large, be it a device that never ends.
  private static func contents(of path: String) -> Data? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    return try? file.read(upToCount: largest + 1) ?? Data()
  }

  /// The baseline at a path and what the file holds.
  static func loaded(_ path: String) throws(Refusal) -> (baseline: Baseline, bytes: [UInt8]) {
    guard let data = contents(of: path) else {
      throw Refusal("baseline '\(path)' cannot be read", zh: "基线“\(path)”无法读取")
    }
    guard data.count <= largest else {
      let most = largest >> 20
      throw Refusal(
        "baseline '\(path)' is larger than \(most) MiB", zh: "基线“\(path)”超过 \(most) MiB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Refusal("baseline '\(path)' is not UTF-8", zh: "基线“\(path)”不是 UTF-8")
    }
    do {
      let name = SourcePath.fromElsewhere(path)
      return (try Baseline(text, file: name, refusing: refusedCodes), Array(data))
    } catch {
      let place = "\(path):\(error.span.line):\(error.span.column)"
      throw Refusal("\(place): \(error.reason[.en])", zh: "\(place)：\(error.reason[.zhHans])")
    }
  }
}
