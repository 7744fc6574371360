import ArgumentParser
import Diff
import Findings
import Model
import Publishing

/// `peakend breaking`: whether an edition follows another well.
struct BreakingCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaking",
    abstract: "Refuse an edition that weakens a promise without saying so.",
    discussion: """
      Exits with 1 when a change of at least the grade is accepted nowhere in set.xml, or when \
      revision, change log and approval do not say what changed; with 2 when an edition cannot \
      be read. 'peakend explain change-unaccepted' tells how to accept a change. A revision \
      stands for the edition in which it and HEAD parted, so that a branch answers for its own \
      changes alone. Formats are those of 'check'; in GitLab both share the usual file.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The edition before: a git revision such as main, or a standards folder.",
      valueName: "edition"))
  var against: String

  @Option(help: ArgumentHelp("The least grade that has to be accepted.", valueName: "grade"))
  var grade = Typed(ChangeGrade.customer)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let location = SetLocation(sources.typed)
    let grade = try speech.value(of: grade)
    let reporting = try Reporting(
      reports, on: location.folder, of: .breaking,
      sparing: Protected(
        standards: [location.folder, SetLocation(against).folder], files: [sources.words]),
      speech: speech)
    if let notice = location.notice { say(notice) }
    let (outcome, refusal) = comparison(
      of: location, accepting: grade, threshold: reporting.threshold)
    throw reporting.deliver(outcome, after: refusal)
  }

  /// What came of it; an edition that cannot be compared is part of that.
  private func comparison(
    of location: SetLocation, accepting grade: ChangeGrade, threshold: Severity
  ) -> (outcome: Outcome, refusal: Refusal?) {
    do {
      try location.require()
      let after = try ReadEdition(folder: location.folder, words: sources.words)
      do {
        let before = try ReadEdition(
          against, folder: location.folder, words: sources.words, isFork: true)
        let diff = EditionDiff(from: try before.catalogue(), to: try after.catalogue())
        let outcome = Outcome(
          findings: Succession(diff, accepting: grade).findings, files: after.reading.fileCount,
          sources: after.reading.sources, rules: [EditionFault.group],
          threshold: threshold)
        return (outcome, nil)
      } catch {
        let outcome = Outcome(
          findings: after.reading.findings, files: after.reading.fileCount,
          sources: after.reading.sources, threshold: threshold, problem: error.sentence)
        return (outcome, error)
      }
    } catch {
      return (Outcome(findings: [], files: 0, problem: error.sentence), error)
    }
  }
}
