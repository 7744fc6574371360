import Findings
import Model

/// What cannot be judged, because a file has a fault of form or an id is given twice: what rules
/// would find there only follows from that.
struct Doubts: Sendable {
  /// Where the faults are: a rule that finds something in the same place speaks of the stand-in
  /// for what is not there.
  private let spans: Set<Span>
  private let byReach: [Rule.Reach: [String]]
  /// The word lists at fault.
  private let lists: [String]
  /// The files that are in doubt as a whole.
  private let files: Set<String>
  /// The elements in doubt, by file, with all that name them and are named by them.
  private let subjects: [String: Set<String>]
  /// What lacks words in some language, by file: an element, or nil for any of the file.
  private let wordless: [String: Set<String?>]

  init(_ facts: Facts, losses: Set<Loss>) {
    spans = Set(losses.map(\.span))
    wordless = Dictionary(grouping: losses, by: \.file).mapValues { Set($0.map(\.subject)) }
    let losses = losses.filter { $0.extent != .words }
    files = Set(losses.filter { $0.subject == nil }.map(\.file))
    subjects = Dictionary(grouping: losses, by: \.file).mapValues { losses in
      let inDoubt = Set(losses.compactMap(\.subject))
      return inDoubt.union(inDoubt.isEmpty ? [] : facts.neighbours(of: inDoubt))
    }
    let twice = facts.directory.repeated.map(\.again).filter { !$0.kind.isLeaf }
    lists = Set(losses.filter { $0.ground == .words }.map(\.file)).sortedByBytes()
    let halls =
      losses.filter { $0.ground == .hall }.map(\.file)
      + twice.filter { $0.kind == .hall }.map(\.span.file)
    let journey =
      losses.filter { $0.ground == .set || $0.ground == .moment }.map(\.file)
      + twice.filter { $0.kind != .hall }.map(\.span.file)
    byReach = [
      .journey: Set(journey).sortedByBytes(),
      .halls: Set(journey + halls).sortedByBytes(),
    ]
  }

  /// Whether all that the set and its moments say was read, and each thing once.
  var knowsJourney: Bool { byReach[.journey, default: []].isEmpty }

  /// The files at fault that a rule would look at; it is not asked if there are any.
  func files(for rule: Rule) -> [String] {
    byReach[rule.reach, default: []] + (rule.byLists ? lists : [])
  }

  /// The files at fault that any of several rules would look at, in the order of their names.
  func files(for rules: [Rule]) -> [String] { Set(rules.flatMap(files)).sortedByBytes() }

  /// Whether a finding only follows from a fault.
  func explain(_ finding: Finding, of reach: Rule.Reach) -> Bool {
    if spans.contains(finding.span) { return true }
    switch reach {
    case .text: return false
    case .languages:
      return wordless[finding.span.file].map { $0.contains(nil) || $0.contains(finding.subject) }
        ?? false
    case .element, .journey, .halls: break
    }
    return files.contains(finding.span.file)
      || subjects[finding.span.file].map { $0.contains(finding.subject) } ?? false
  }
}
