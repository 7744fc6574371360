/// The typeface a page is set in: a list of fonts, of which each character takes the first that
/// has it.
public struct Typeface: Sendable, Hashable {
  /// The page's list of fonts. Noto Sans Arabic comes last in each.
  public struct Family: Sendable, Hashable {
    /// Noto Sans CJK SC, with its own Latin letters; what it lacks comes from Noto Sans.
    public static let cjk = Family(isHan: true)
    /// Noto Sans; Han characters and whatever it lacks come from Noto Sans CJK SC.
    public static let latin = Family(isHan: false)
    /// The lists there are without a font of a house.
    public static let builtIn = [cjk, latin]

    /// Whether it is the list for text in Han characters.
    public let isHan: Bool
    /// The advances with the fonts of a house, which come first.
    private let own: OwnAdvances?

    private init(isHan: Bool) {
      self.isHan = isHan
      own = nil
    }

    /// A list whose first font is that of a house, in both weights.
    public init(isHan: Bool, first regular: FontTable, bold: FontTable) {
      self.isHan = isHan
      let base = isHan ? Self.cjk : Self.latin
      own = OwnAdvances(
        regular: Advances(own: regular, before: base.advances(.regular)),
        bold: Advances(own: bold, before: base.advances(.bold)))
    }

    /// How wide its characters are in a weight.
    func advances(_ weight: Weight) -> Advances {
      if let own { return weight == .regular ? own.regular : own.bold }
      return switch (isHan, weight) {
      case (true, .regular): Typeface.cjk
      case (true, .bold): Typeface.boldCJK
      case (false, .regular): Typeface.latin
      case (false, .bold): Typeface.boldLatin
      }
    }
  }

  /// The advances of a list with the fonts of a house. Two are the same only if they are one,
  /// for nobody compares fonts.
  private final class OwnAdvances: Sendable, Hashable {
    let regular: Advances
    let bold: Advances

    init(regular: Advances, bold: Advances) {
      self.regular = regular
      self.bold = bold
    }

    static func == (left: OwnAdvances, right: OwnAdvances) -> Bool { left === right }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
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
  var advances: Advances { family.advances(weight) }

  private static let cjk = Advances(Noto.cjk, Noto.sans, Noto.arabic)
  private static let boldCJK = Advances(Noto.boldCJK, Noto.boldSans, Noto.boldArabic)
  private static let latin = Advances(Noto.sans, Noto.cjk, Noto.arabic)
  private static let boldLatin = Advances(Noto.boldSans, Noto.boldCJK, Noto.boldArabic)
}
