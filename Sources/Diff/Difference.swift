import Findings
import Model

/// An element of a set, by what it is and the id it bears.
public struct ElementName: Hashable, Sendable {
  /// What it is.
  public let kind: EntityKind
  /// Its id.
  public let id: String

  /// An element by its kind and id.
  public init(_ kind: EntityKind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// What one edition says at the place of a difference.
public struct DifferenceSide: Sendable {
  /// What is written there, for reading; a whole element is told by its first words.
  public let words: String
  /// Where it stands, below the standards folder of its edition.
  public let span: Span
}

/// Which way a promise or a duty moved.
public enum Direction: String, Sendable {
  /// Less is promised or demanded.
  case loosened
  /// More is promised or demanded.
  case tightened
}

/// One difference between two editions, and whom it touches.
public struct Difference: Sendable {
  /// What became of it.
  public enum Event: String, Sendable {
    /// The element is new.
    case added
    /// The element is gone.
    case removed
    /// The element stands elsewhere: in another moment, or in another place among its likes.
    case moved
    /// A field or a part of the element is new, gone, or says something else.
    case changed
  }

  /// What became of it.
  public let event: Event
  /// Which element it is, or belongs to.
  public let element: ElementName
  /// The moment the element belongs to, in the new edition if it is there; nil for what the
  /// moments share.
  public let moment: String?
  /// Which field or part; nil for a whole element.
  public let field: Field?
  /// What tells the part from its likes, such as the metric of a measure; empty if nothing
  /// does.
  public let key: String
  /// What the old edition says; nil if it says nothing.
  public let old: DifferenceSide?
  /// What the new edition says; nil if it says nothing.
  public let new: DifferenceSide?
  /// For texts: what changed in each language, with the words marked.
  public let texts: [TextChange]
  /// Which way it moved, if that can be told.
  public let direction: Direction?
  /// Whom it touches.
  public let grade: ChangeGrade
  /// The least class that the change log has to give a revision with this difference.
  public let demands: ChangeClass
  /// The roles it touches, those of the new edition first; groups stand as their members.
  public let roles: [ID<Role>]

  /// Where it is seen: in the new edition, or in the old one if it is gone there.
  public var span: Span { new?.span ?? old?.span ?? Span(file: "", line: 0) }
}

extension ChangeGrade: Comparable {
  /// By how far the change reaches: editorial below all, what the customer meets above all.
  public static func < (left: ChangeGrade, right: ChangeGrade) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .trace: 1
    case .check: 2
    case .staff: 3
    case .customer: 4
    }
  }
}

extension ChangeClass: Comparable {
  /// By how far the change reaches.
  public static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .minor: 1
    case .major: 2
    }
  }
}
