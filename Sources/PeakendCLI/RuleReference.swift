import Diff
import Findings
import Reading
import Rules
import Views

/// Every code a check can report: the faults of form that keep a file from being read, the
/// rules, family by family, what does not fit its page, and what is wrong with a baseline.
enum RuleReference {
  /// The codes by subject.
  static let groups =
    [SourceFault.group] + Rule.families.map(\.group)
    + [CapacityFault.group, Baseline.group]

  /// The codes by subject, behind them what is asked of one edition after another.
  static let listed = groups + [EditionFault.group]

  /// The entries an author may mean: the one of that code, or all of that old id.
  static func entries(named name: String) -> [RuleEntry] {
    listed.flatMap(\.entries).filter { $0.code == name || $0.alias == name }
  }

  /// What a wrong name is compared with.
  static var names: [String] {
    listed.flatMap(\.entries).flatMap { [$0.code] + [$0.alias].compactMap(\.self) }
  }
}
