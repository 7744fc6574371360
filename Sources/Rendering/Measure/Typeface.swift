/// The typeface a page is set in: a list of fonts, of which each character takes the first that
/// has it.
public struct Typeface: Sendable, Hashable {
  /// The first font of the page's list. Noto Sans Arabic comes last in each.
  public enum Family: String, CaseIterable, Sendable {
    /// Noto Sans CJK SC, with its own Latin letters; what it lacks comes from Noto Sans.
    case cjk
    /// Noto Sans; Han characters and whatever it lacks come from Noto Sans CJK SC.
    case latin
  }

  /// The two weights in use.
  public enum Weight: String, CaseIterable, Sendable {
    /// 400.
    case regular
    /// 700.
    case bold
  }

  /// The family.
  public let family: Family
  /// The weight.
  public let weight: Weight

  /// A family in a weight.
  public init(_ family: Family, _ weight: Weight = .regular) {
    self.family = family
    self.weight = weight
  }

  /// How wide its characters are.
  var advances: Advances {
    switch (family, weight) {
    case (.cjk, .regular): Self.cjk
    case (.cjk, .bold): Self.boldCJK
    case (.latin, .regular): Self.latin
    case (.latin, .bold): Self.boldLatin
    }
  }

  private static let cjk = Advances(Noto.cjk, Noto.sans, Noto.arabic)
  private static let boldCJK = Advances(Noto.boldCJK, Noto.boldSans, Noto.boldArabic)
  private static let latin = Advances(Noto.sans, Noto.cjk, Noto.arabic)
  private static let boldLatin = Advances(Noto.boldSans, Noto.boldCJK, Noto.boldArabic)
}
