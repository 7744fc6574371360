import Model

/// For whom documents are printed: for everybody, for the customers of one segment (品牌), or for
/// one hall (营业厅). A variant tells the standards as they stand for its readers, has a folder of
/// its own, and says on every page for whom it is.
public struct Variant: Sendable {
  /// What variants differ by; a kind of document exists for some of them.
  public enum Kind: String, CaseIterable, Sendable {
    /// For everybody.
    case whole
    /// For the customers of a segment.
    case segment
    /// For a hall.
    case hall
  }

  /// What it differs by from the others.
  public let kind: Kind
  /// The standards as its readers have them.
  public let catalogue: Catalogue
  /// The standards as everybody has them, or everybody in the hall.
  let whole: Catalogue
  /// The hall it is printed for, if it is for one; a segment's may be for a hall too.
  public let hall: HallEdition?
  /// What tells its documents from those of others, in ids and in paths; empty for everybody's.
  public let key: String
  /// What its pages call it, the widest first; none for everybody's.
  let names: [LocalizedText]
  /// The folder of its documents below the output folder, with a slash at its end; empty for
  /// everybody's.
  let folder: String
  /// Its sheets that hang on a wall, divided once for all languages.
  let sheets = WallSheets()

  private init(
    kind: Kind, catalogue: Catalogue, whole: Catalogue, hall: HallEdition?, key: String,
    names: [LocalizedText], folder: String
  ) {
    self.kind = kind
    self.catalogue = catalogue
    self.whole = whole
    self.hall = hall
    self.key = key
    self.names = names
    self.folder = folder
  }

  /// The standards as they were read.
  public static func whole(_ catalogue: Catalogue) -> Variant {
    Variant(
      kind: .whole, catalogue: catalogue, whole: catalogue, hall: nil, key: "", names: [],
      folder: "")
  }

  /// The standards in the order in which a segment's customers weigh them.
  public static func segment(_ segment: Segment, of catalogue: Catalogue) -> Variant {
    Variant.whole(catalogue).weighed(by: segment)
  }

  /// Every variant there is of a catalogue, everybody's first.
  public static func all(of catalogue: Catalogue) -> [Variant] {
    [.whole(catalogue)] + catalogue.set.segments.map { .segment($0, of: catalogue) }
      + catalogue.halls.flatMap(catalogue.variants)
  }

  /// The standards as a hall keeps them.
  public static func hall(_ edition: HallEdition) -> Variant {
    Variant(
      kind: .hall, catalogue: edition.catalogue, whole: edition.catalogue, hall: edition,
      key: edition.hall.key,
      names: [edition.hall.name], folder: "halls/\(edition.hall.slug.value)/")
  }

  /// The standards as a hall keeps them, in the order in which a segment's customers weigh them:
  /// those of a hall in the individual phase of roll-out belong to it.
  public static func segment(_ segment: Segment, of edition: HallEdition) -> Variant {
    Variant.hall(edition).weighed(by: segment)
  }

  private func weighed(by segment: Segment) -> Variant {
    Variant(
      kind: .segment, catalogue: catalogue.weighed(by: segment), whole: whole, hall: hall,
      key: [key, segment.key].filter { !$0.isEmpty }.joined(separator: "-"),
      names: names + [segment.name], folder: folder + "segments/\(segment.key)/")
  }
}

extension Catalogue {
  /// Whose documents a hall has: its own, and in the individual phase of roll-out those of every
  /// segment too: the roll-out goes on from halls to brands.
  public func variants(of hall: Hall) -> [Variant] {
    let edition = edition(of: hall)
    switch hall.phase.value {
    case .individual:
      return [.hall(edition)] + self.set.segments.map { .segment($0, of: edition) }
    case .explicit, .implicit: return [.hall(edition)]
    }
  }
}
