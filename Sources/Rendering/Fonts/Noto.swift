import EmbeddedAssets

/// The fonts that pages name, as the folder `Fonts` lists them. Each list is read once, when it is
/// first asked for. What counts one em by itself is not in it.
enum Noto {
  static let cjk = table("noto-sans-cjk-sc-regular")
  static let boldCJK = table("noto-sans-cjk-sc-bold")
  static let sans = table("noto-sans-regular")
  static let boldSans = table("noto-sans-bold")
  static let arabic = table("noto-sans-arabic-regular")
  static let boldArabic = table("noto-sans-arabic-bold")

  private static func table(_ name: String) -> FontTable {
    EmbeddedAssets.bytes("Fonts/\(name).txt").map(FontTable.init) ?? FontTable()
  }
}
