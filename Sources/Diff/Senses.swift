import Findings
import Model

// Which way a field went.
extension Grading {
  /// What changed in each language of a text.
  static func texts(_ old: Snapshot.Item?, _ new: Snapshot.Item?) -> [TextChange] {
    let (before, after) = (words(old), words(new))
    let olds = Dictionary(grouping: before, by: \.language)
    let news = Dictionary(grouping: after, by: \.language)
    var seen: Set<String> = []
    let languages = (after + before).map(\.language).filter { seen.insert($0).inserted }
    return languages.flatMap { language in
      let (left, right) = (olds[language] ?? [], news[language] ?? [])
      let (said, says) = (Set(left.map(\.words)), Set(right.map(\.words)))
      let gone = left.filter { !says.contains($0.words) }
      let come = right.filter { !said.contains($0.words) }
      return (0..<max(gone.count, come.count)).map { at in
        TextChange(
          language: language,
          old: at < gone.count ? Located(gone[at].words, at: gone[at].span) : nil,
          new: at < come.count ? Located(come[at].words, at: come[at].span) : nil)
      }
    }
  }

  private static func words(_ item: Snapshot.Item?) -> [Snapshot.Words] {
    if case .text(let words) = item?.content { words } else { [] }
  }

  /// Higher, or gone, is looser.
  static func ceiling(_ old: Snapshot.Item?, _ new: Snapshot.Item?) -> Sense {
    guard let old else { return .tightened }
    guard let new else { return .loosened }
    guard let (left, right) = numbers(old, new) else { return .unclear }
    return .ceiling(from: left, to: right)
  }

  /// Lower, or gone, is looser.
  static func floor(_ old: Snapshot.Item?, _ new: Snapshot.Item?) -> Sense {
    guard let old else { return .tightened }
    guard let new else { return .loosened }
    guard let (left, right) = numbers(old, new) else { return .unclear }
    return .floor(from: left, to: right)
  }

  private static func numbers(_ old: Snapshot.Item, _ new: Snapshot.Item) -> (Int, Int)? {
    switch (old.content, new.content) {
    case (.value(.number(let left)), .value(.number(let right))): (left, right)
    case (.quantity(let left, let unit), .quantity(let right, let other)):
      TimeUnit.comparable((left, unit), (right, other))
    default: nil
    }
  }

  /// From requirement over recommendation to permission is looser. What turns from doing to
  /// not doing is neither.
  static func level(_ old: Snapshot.Item?, _ new: Snapshot.Item?) -> Sense {
    guard case .value(.level(let before)) = old?.content,
      case .value(.level(let after)) = new?.content
    else { return .unclear }
    guard before.forbids == after.forbids || after == .may || before == .may else {
      return .unclear
    }
    return .floor(from: before.strength.rawValue, to: after.strength.rawValue)
  }

  /// A list of places, empty for all: what comes to an empty list, or goes from one that is
  /// not empty after it, leaves the standard to fewer places. A condition that reads
  /// otherwise may.
  func bound(
    _ raw: RawDifference, _ field: Field, _ old: Snapshot.Item?, _ new: Snapshot.Item?
  ) -> Verdict {
    let wasBound = raw.old?.fields.contains(field) == true
    let isBound = raw.new?.fields.contains(field) == true
    if !wasBound, isBound { return Verdict(.customer, .loosened) }
    if wasBound, !isBound { return Verdict(.staff, .tightened) }
    if old == nil, new != nil { return Verdict(.staff, .tightened) }
    if new == nil { return Verdict(.customer, .loosened) }
    return Verdict(.customer)
  }
}

extension Snapshot.Part {
  /// Whether another part says something else about what is sampled.
  func differsInSample(from other: Snapshot.Part) -> Bool {
    func sample(_ part: Snapshot.Part) -> Snapshot.Content? {
      part.items.first { $0.field == .standardMeasureSample }?.content
    }
    return sample(self) != sample(other)
  }
}

extension Field {
  /// Whether it belongs to the control data of the edition, which changes with every revision.
  var isControl: Bool { Self.control.contains(self) }

  private static let control: Set<Field> = [
    .setRevision, .setStatus, .setEffectiveFrom, .setEffectiveTo, .setReviewBy,
    .setSupersedes, .setApprover,
  ]
}
