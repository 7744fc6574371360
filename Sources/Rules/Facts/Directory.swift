import Findings
import Model

/// Which ids are declared, and what an author probably meant by one that is not.
struct Directory: Sendable {
  /// Every declaration, in the order of the sources.
  let declarations: [Declaration]
  /// Ids given to a second thing, each with the first.
  let repeated: [Repeated]
  private let places: [EntityKind: [String: Span]]
  private let faultyFiles: Set<String>
  private let retired: Set<String>
  private let setFile: String

  /// An id that is given again.
  struct Repeated: Sendable {
    let first: Declaration
    let again: Declaration
  }

  init(_ declarations: [Declaration], of set: StandardSet, options: Rules.Options) {
    faultyFiles = options.faultyFiles
    setFile = set.span.file
    retired = Set(set.retiredIDs.map(\.id.value))
    self.declarations = declarations
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
    guard !faultyFiles.isEmpty else { return true }
    let moment = reference.id.prefix { $0 != "-" }
    switch reference.kind {
    case .moment, .need, .standard, .line, .evidence, .support, .check, .drill:
      return place(of: String(moment), as: .moment).map { !faultyFiles.contains($0.file) } ?? false
    case .set, .term, .source, .basis, .segment, .survey, .role, .department, .stage, .channel,
      .path, .finding, .benchmark, .statistic, .transformation, .method, .result, .statement:
      return !faultyFiles.contains(setFile)
    }
  }

  /// The declared id an author probably meant. An id of the same moment (`M08-S1` is near
  /// `M08-S9`) is asked for before all others.
  func meant(by reference: Reference) -> String? {
    let declared = places[reference.kind, default: [:]].keys
    let family = reference.id.prefix { $0 != "-" }
    let near = family.count < reference.id.count ? declared.filter { $0.hasPrefix(family) } : []
    return NearMiss.names(for: reference.id, among: near).first
      ?? NearMiss.names(for: reference.id, among: declared).first
  }

  /// The declared id an author probably meant by one of whatever kind, those of the same
  /// moment before all others.
  func meant(by id: String) -> String? {
    let declared = Set(declarations.map(\.id))
    let family = id.prefix { $0 != "-" }
    let near = family.count < id.count ? declared.filter { $0.hasPrefix(family) } : []
    return NearMiss.names(for: id, among: near).first
      ?? NearMiss.names(for: id, among: declared).first
  }

  /// The other kinds that have the id.
  func kinds(named id: String) -> [EntityKind] {
    EntityKind.allCases.filter { place(of: id, as: $0) != nil }
  }

  /// Whether the id a reference names was probably given away: something of its kind and
  /// moment bears the id of another, and that is reported already.
  func isRenamed(_ reference: Reference) -> Bool {
    repeated.contains {
      $0.again.kind == reference.kind && $0.again.family == reference.id.prefix { $0 != "-" }
    }
  }

  /// An id of the same form that nothing bears or bore: `M01-S2` may give `M01-S7`.
  func freeID(like id: String) -> String {
    let stem = String(id.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    let taken = retired.union(declarations.map(\.id))
    let number = Int(id.dropFirst(stem.count)) ?? 1
    let numbers = (number + 1)...(number + 1 + taken.count)
    return numbers.lazy.map { "\(stem)\($0)" }.first { !taken.contains($0) } ?? id
  }

  /// In the order of the files, so that the first is the one an author reads first. Of a
  /// moment that is there twice only the moment is told: its file is a copy.
  private static func repeated(among declarations: [Declaration]) -> [Repeated] {
    let groups = Dictionary(grouping: declarations, by: \.id).values.filter { $0.count > 1 }
    let repeated = groups.flatMap { group in
      let ordered = group.sorted { $0.span < $1.span }
      return ordered.dropFirst().map { Repeated(first: ordered[0], again: $0) }
    }.sorted { $0.again.span < $1.again.span }
    let copies = Set(repeated.filter { $0.again.kind == .moment }.map(\.again.span.file))
    return repeated.filter { $0.again.kind == .moment || !copies.contains($0.again.span.file) }
  }
}

extension Declaration {
  /// The part of the id that names its moment.
  var family: Substring { id.prefix { $0 != "-" } }
}
