import Findings
import Model

/// What differs between two editions of a set.
public struct EditionDiff: Sendable {
  /// The edition it was.
  public let old: Catalogue
  /// The edition it is.
  public let new: Catalogue
  /// Everything that differs but the change log and the acceptances, which speak of
  /// differences: the widest grade first, then by moment in journey order, what the moments
  /// share before them.
  public let differences: [Difference]

  /// Compares two editions.
  public init(from old: Catalogue, to new: Catalogue) {
    self.old = old
    self.new = new
    let matching = Matching(
      from: Snapshot(of: old), to: Snapshot(of: new), language: new.primaryLanguage)
    let grading = Grading(from: old, to: new)
    let graded = matching.differences.compactMap(grading.graded).filter { !$0.isAboutChanges }
    differences = Self.ordered(graded, by: Journey(old, new))
  }

  private static func ordered(_ differences: [Difference], by journey: Journey) -> [Difference] {
    let keyed = differences.enumerated().map { at, difference in
      (key: journey.place(of: difference), at: at, difference: difference)
    }
    return keyed.sorted { left, right in
      if left.difference.grade != right.difference.grade {
        return left.difference.grade > right.difference.grade
      }
      return left.key == right.key ? left.at < right.at : left.key < right.key
    }.map(\.difference)
  }

  /// Those of at least a grade, of one role if one is named.
  public func differences(atLeast grade: ChangeGrade, role: ID<Role>? = nil) -> [Difference] {
    differences.filter { difference in
      difference.grade >= grade && (role.map(difference.roles.contains) ?? true)
    }
  }

  /// The roles of both editions, those of the new one first, in the order of the set.
  public var roles: [Role] {
    let known = Set(new.set.roles.map(\.key))
    return new.set.roles + old.set.roles.filter { !known.contains($0.key) }
  }

  /// The least class the change log has to give this revision; nil if nothing differs.
  public var demands: ChangeClass? { differences.map(\.demands).max() }
}

extension Difference {
  /// Whether it is a line of the change log, or an accepted change: they speak of differences
  /// and are none.
  fileprivate var isAboutChanges: Bool { field.map(Self.aboutChanges.contains) ?? false }

  private static let aboutChanges: Set<Field> = [
    .setChange, .setChangeRevision, .setChangeDate, .setChangeClass, .setChangeBy,
    .setChangeWhat, .setChangeWhy, .setAccepted, .setAcceptedGrade,
    .setAcceptedApprover, .setAcceptedDate, .setAcceptedReason,
  ]
}

/// Where things stand in the journey of both editions.
private struct Journey {
  private var moments: [String: Int] = [:]
  private let kinds: [EntityKind: Int]

  init(_ old: Catalogue, _ new: Catalogue) {
    for moment in old.moments + new.moments { moments[moment.key] = moment.sequence.value }
    kinds = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.enumerated().map { ($0.element, $0.offset) })
  }

  func place(of difference: Difference) -> Place {
    Place(
      moment: difference.moment.map { moments[$0] ?? Int.max } ?? Int.min,
      id: difference.moment ?? "", kind: kinds[difference.element.kind] ?? 0,
      element: difference.element.id)
  }

  struct Place: Comparable {
    let moment: Int
    let id: String
    let kind: Int
    let element: String

    static func < (left: Place, right: Place) -> Bool {
      (left.moment, left.id, left.kind) != (right.moment, right.id, right.kind)
        ? (left.moment, left.id, left.kind) < (right.moment, right.id, right.kind)
        : ElementOrder.isBefore(left.element, right.element)
    }
  }
}

/// Ids in the order people count in: `M08-S2` before `M08-S10`.
enum ElementOrder {
  static func isBefore(_ left: String, _ right: String) -> Bool {
    let (one, other) = (WordMarks.words(of: left), WordMarks.words(of: right))
    for (word, counterpart) in zip(one, other) where word != counterpart {
      if let number = Int(word), let rival = Int(counterpart), number != rival {
        return number < rival
      }
      return word < counterpart
    }
    return one.count < other.count
  }
}
