import Findings
import Model

/// Which ids are declared, and what an author probably meant by one that is not.
struct DeclaredIDs: Sendable {
  /// Every declaration, in the order of the sources.
  let declarations: [Declaration]
  /// Ids given to a second thing, each with the first.
  let repeated: [Repeated]
  private let places: [EntityKind: [String: Span]]
  /// Every declared id, of whatever kind.
  private let ids: Set<String>
  /// The files in which something may be declared that was not read.
  private let hidingFiles: Set<String>
  private let retired: Set<String>
  private let setFile: String

  /// An id that is given again.
  struct Repeated: Sendable {
    let first: Declaration
    let again: Declaration
    /// How many ids the file of the second takes from that of the first, if it is a copy.
    let copied: Int?
  }

  init(_ declarations: [Declaration], of set: StandardSet, options: Rules.Options) {
    hidingFiles = Set(options.losses.filter { $0.extent == .parts }.map(\.file))
    setFile = set.id.span.file
    retired = Set(set.retiredIDs.map(\.id.value))
    self.declarations = declarations
    ids = Set(declarations.map(\.id))
    var places: [EntityKind: [String: Span]] = [:]
    for one in declarations where places[one.kind]?[one.id] == nil {
      places[one.kind, default: [:]][one.id] = one.span
    }
    self.places = places
    repeated = Self.repeated(among: declarations)
  }

  /// Where an id is declared, or nil if it is not.
  func place(of id: String, as kind: EntityKind) -> Span? { places[kind]?[id] }

  /// Whether a reference names something.
  func resolves(_ reference: Reference) -> Bool {
    place(of: reference.id, as: reference.kind) != nil
  }

  /// Whether all is known of the file that would declare what a reference names. An id such
  /// as `M08-S1` is declared where its moment is; a moment nobody declares may stand in a file
  /// that could not be read.
  func isWhole(for reference: Reference) -> Bool {
    guard !hidingFiles.isEmpty else { return true }
    switch reference.kind.ground {
    case .moment:
      let home = place(of: String(reference.id.momentPart), as: .moment)
      return home.map { !hidingFiles.contains($0.file) } ?? false
    case .hall: return false
    case .set, .words: return !hidingFiles.contains(setFile)
    }
  }

  /// The declared id of its kind that an author probably meant by a reference.
  func meant(by reference: Reference) -> String? {
    Self.nearest(to: reference.id, among: places[reference.kind, default: [:]].keys)
  }

  /// The declared id, of whatever kind, that an author probably meant.
  func meant(by id: String) -> String? { Self.nearest(to: id, among: ids) }

  /// An id of the same moment (`M08-S1` is near `M08-S9`) is asked for before all others.
  private static func nearest(to id: String, among declared: some Sequence<String>) -> String? {
    let moment = id.momentPart
    let near = moment.count < id.count ? declared.filter { $0.hasPrefix(moment) } : []
    return NearMiss.names(for: id, among: near).first
      ?? NearMiss.names(for: id, among: declared).first
  }

  /// The kinds that have the id.
  func kinds(named id: String) -> [EntityKind] {
    EntityKind.allCases.filter { place(of: id, as: $0) != nil }
  }

  /// Whether the id a reference names was probably given away: something of its kind and
  /// moment bears the id of another, and that is reported already.
  func isRenamed(_ reference: Reference) -> Bool {
    repeated.contains {
      $0.again.kind == reference.kind && $0.again.id.momentPart == reference.id.momentPart
    }
  }

  /// An id of the same form that nothing bears or bore: `M01-S2` may give `M01-S7`.
  func freeID(like id: String) -> String {
    let stem = String(id.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    let number = Int(id.dropFirst(stem.count)) ?? 1
    let numbers = (number + 1)...(number + 1 + ids.count + retired.count)
    return numbers.lazy.map { "\(stem)\($0)" }
      .first { !ids.contains($0) && !retired.contains($0) } ?? id
  }

  /// In the order of the files, so that the first is the one an author reads first. Of a file
  /// that was copied the ids are told together.
  private static func repeated(among declarations: [Declaration]) -> [Repeated] {
    let groups = Dictionary(grouping: declarations.filter { !$0.id.isEmpty }, by: \.id).values
      .filter { $0.count > 1 }
    let pairs = (groups + alike(among: declarations)).flatMap { group in
      let ordered = group.sorted(by: isEarlier)
      return ordered.dropFirst().map { (first: ordered[0], again: $0) }
    }.sorted { $0.again.span < $1.again.span }
    let byFiles = Dictionary(grouping: pairs) { [$0.first.span.file, $0.again.span.file] }
    var told: Set<[String]> = []
    return pairs.compactMap { first, again in
      let files = [first.span.file, again.span.file]
      let all = byFiles[files] ?? []
      guard files[0] != files[1], all.count >= fewCopied else {
        return Repeated(first: first, again: again, copied: nil)
      }
      return told.insert(files).inserted
        ? Repeated(first: first, again: again, copied: all.count) : nil
    }
  }

  /// Whether one was probably there before the other: a copy has the longer name, such as
  /// `M08-queue copy.xml`; within a file an author reads from the top.
  private static func isEarlier(_ left: Declaration, _ right: Declaration) -> Bool {
    (left.span.file.utf8.count, left.span) < (right.span.file.utf8.count, right.span)
  }

  /// Things of one kind whose ids differ in capitals alone, one of each id.
  private static func alike(among declarations: [Declaration]) -> [[Declaration]] {
    Dictionary(grouping: declarations) { "\($0.kind.rawValue) \($0.id.lowercased())" }.values
      .map { $0.firsts(by: \.id) }.filter { $0.count > 1 }
  }

  /// From so many ids on, all of one other file, a file is taken for a copy.
  private static let fewCopied = 3
}

extension String {
  /// The part of an id that names its moment: `M08` of `M08-S1`.
  fileprivate var momentPart: Substring { prefix { $0 != "-" } }
}
