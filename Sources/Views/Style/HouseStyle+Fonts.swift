import Findings
import Model
import Rendering

extension HouseStyle {
  /// The most bytes a font may have.
  public static let fontLimit = 64 << 20

  /// The widths of the two weights of a font; nil, after telling why, if one cannot be read.
  static func tables(
    of font: HouseFont, reading read: (String) throws(HouseFont.Unreadable) -> [UInt8],
    _ findings: inout [Finding]
  ) -> (regular: FontTable, bold: FontTable)? {
    var tables: [FontTable] = []
    for file in [font.regular, font.bold] {
      do throws(HouseFont.Unreadable) {
        tables.append(try table(of: file, reading: read))
      } catch {
        findings.append(unreadable(file, error.reason))
      }
    }
    guard let regular = tables.first, let bold = tables.last, tables.count == 2 else { return nil }
    return (regular, bold)
  }

  private static func table(
    of file: HouseFont.File, reading read: (String) throws(HouseFont.Unreadable) -> [UInt8]
  ) throws(HouseFont.Unreadable) -> FontTable {
    let bytes = try read(file.path.value)
    do throws(FontError) { return try FontTable(file: bytes, member: file.member) } catch {
      throw HouseFont.Unreadable(
        reason: Phrase("cannot be used: \(error.reason)", zh: "不能使用：\(error.reason)"))
    }
  }

  private static func unreadable(_ file: HouseFont.File, _ reason: Phrase) -> Finding {
    let path = file.path.value
    return Finding(
      "font-unreadable", .error, Phrase("font '\(path)' \(reason)", zh: "字体“\(path)”\(reason)"),
      at: file.path.span,
      hints: [
        Phrase(
          "name a TrueType or OpenType font of one weight, by its path below the templates",
          zh: "请指明一个单一字重的 TrueType 或 OpenType 字体，写它在模板文件夹中的路径")
      ])
  }
}
