import Findings

/// Why a font file cannot be read.
public struct FontError: Error, Sendable, Hashable {
  /// What is wrong, without a full stop.
  public let reason: Phrase

  static let foreign = FontError(
    reason: Phrase("it is no TrueType or OpenType font", zh: "它不是 TrueType 或 OpenType 字体"))
  static let cutShort = FontError(
    reason: Phrase("it points beyond its end", zh: "它指向自身末尾之后"))
  static let variable = FontError(
    reason: Phrase(
      "it is a variable font, which tells the widths of one weight only",
      zh: "它是可变字体，只写明一种字重的宽度"))
  static let entangled = FontError(
    reason: Phrase("its letters join in too many ways", zh: "它的字母连写方式过多"))

  static func lacking(_ table: String) -> FontError {
    FontError(reason: Phrase("it has no sound table '\(table)'", zh: "它没有可用的表“\(table)”"))
  }

  static func lacking(member: Int) -> FontError {
    FontError(reason: Phrase("it holds no font number \(member)", zh: "它不含第 \(member) 号字体"))
  }
}
