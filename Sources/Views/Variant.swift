import Model

/// For whom documents are printed: for everybody, or for the customers of one segment (品牌).
/// A variant tells the standards as they stand for its readers, has a folder of its own, and
/// says on every page for whom it is.
public struct Variant: Sendable {
  /// What variants differ by; a kind of document exists for some of them.
  public enum Kind: String, CaseIterable, Sendable {
    /// For everybody.
    case whole
    /// For the customers of a segment.
    case segment
  }

  /// What it differs by from the others.
  public let kind: Kind
  /// The standards as its readers have them.
  public let catalogue: Catalogue
  /// The standards as everybody has them.
  let whole: Catalogue
  /// What tells its documents from those of others, in ids and in paths; empty for everybody's.
  let key: String
  /// What its pages call it; nil for everybody's.
  let name: LocalizedText?

  /// The standards as they were read.
  public static func whole(_ catalogue: Catalogue) -> Variant {
    Variant(kind: .whole, catalogue: catalogue, whole: catalogue, key: "", name: nil)
  }

  /// The standards in the order in which a segment's customers weigh them.
  public static func segment(_ segment: Segment, of catalogue: Catalogue) -> Variant {
    Variant(
      kind: .segment, catalogue: catalogue.weighed(by: segment), whole: catalogue,
      key: segment.key, name: segment.name)
  }

  /// Every variant there is of a catalogue, everybody's first.
  public static func all(of catalogue: Catalogue) -> [Variant] {
    [.whole(catalogue)] + catalogue.set.segments.map { .segment($0, of: catalogue) }
  }

  /// The folder of its documents below the output folder, with a slash at its end; empty for
  /// everybody's.
  var folder: String {
    switch kind {
    case .whole: ""
    case .segment: "segments/\(key)/"
    }
  }
}
