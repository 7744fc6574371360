import Findings
import Model
import Rendering

/// What a house style changes of the measures and the type of documents. Pages are laid out with it, and what
/// then has no room is found; a style sheet alone could only clip it.
public struct HouseStyle: Sendable {
  private var lengths: [String: [String: Length]] = [:]
  /// The fonts by whether they are for Han text: the name of the first, and the list with it.
  private var fonts: [Bool: (name: String, list: Typeface.Family)] = [:]

  /// The names of its own fonts, which pages ask for before all others; of those too that cannot
  /// be read.
  public private(set) var fontNames: [String] = []

  /// A style that changes nothing.
  public init() {}

  /// What a `measures.xml` says.
  ///
  /// - Parameters:
  ///   - measures: The measures it holds.
  ///   - fonts: The fonts it names.
  ///   - read: Reads the file of a font, by its path.
  ///   - findings: Takes in the measures there are not, the values they cannot have, and the
  ///     fonts that cannot be read.
  public init(
    _ measures: [HouseMeasure], fonts: [HouseFont] = [],
    reading read: (String) throws(HouseFont.Unreadable) -> [UInt8], findings: inout [Finding]
  ) {
    for measure in measures {
      if let finding = add(measure) { findings.append(finding) }
    }
    for font in fonts { add(font, reading: read, &findings) }
  }

  /// Whether it changes nothing.
  var isEmpty: Bool { lengths.isEmpty && fonts.isEmpty }

  /// The fonts that text is set in.
  func family(isHan: Bool) -> Typeface.Family {
    fonts[isHan]?.list ?? (isHan ? .cjk : .latin)
  }

  /// The same for templates.
  var fontRecord: Record {
    ["han": .optional(fonts[true]?.name), "latin": .optional(fonts[false]?.name)]
  }

  /// The styles there are: for each kind of document with measures of its own their names.
  static let styles: [(name: String, measures: [(name: String, length: Length)])] = [
    ("poster", WallMeasure.lengths(.poster)), ("panels", WallMeasure.lengths(.panel)),
    (BookMeasure.document, BookType.measures), (SheetMeasure.document, SheetType.measures),
    (IndexMeasure.document, IndexType.measures),
  ]

  /// A measure as the house has it; nil for one it does not change.
  subscript(name: String, of style: String) -> Length? { lengths[style]?[name] }

  /// How much larger or smaller than the built-in one a measure may be: with more, no page is one.
  private static let reach = 4.0

  private mutating func add(_ measure: HouseMeasure) -> Finding? {
    let (style, name) = (measure.style.value, measure.name.value)
    guard let known = Self.styles.first(where: { $0.name == style }) else {
      return Self.unknown(
        measure.style, among: Self.styles.map(\.name), Phrase("document", zh: "文档"))
    }
    guard let usual = known.measures.first(where: { $0.name == name })?.length else {
      return Self.unknown(
        measure.name, among: known.measures.map(\.name), Phrase("measure", zh: "尺寸"))
    }
    var values: [Double] = []
    for text in [measure.value, measure.latin ?? measure.value] {
      let number = text.value.prefix { $0.isNumber || $0 == "." }
      guard let value = Double(number), text.value.dropFirst(number.count) == usual.unit.rawValue
      else { return Self.wrong(text, of: name, usual) }
      let most = max(usual.han, usual.latin, 1)
      guard value <= most * Self.reach, usual.unit != .points || value >= most / Self.reach
      else { return Self.wrong(text, of: name, usual) }
      values.append(value)
    }
    lengths[style, default: [:]][name] = Length(usual.unit, values[0], values[1])
    return nil
  }

  private mutating func add(
    _ font: HouseFont, reading read: (String) throws(HouseFont.Unreadable) -> [UInt8],
    _ findings: inout [Finding]
  ) {
    fontNames.append(font.family.value)
    guard let tables = Self.tables(of: font, reading: read, &findings) else { return }
    let list = Typeface.Family(isHan: font.isHan, first: tables.regular, bold: tables.bold)
    fonts[font.isHan] = (font.family.value, list)
  }

  private static func unknown(_ word: Located<String>, among names: [String], _ kind: Phrase)
    -> Finding
  {
    let question = NearMiss.question(for: word.value, among: names)
    return Finding(
      "measure-unknown", .error,
      Phrase(
        "\(kind) '\(word.value)' has no measures\(question)",
        zh: "没有\(kind)“\(word.value)”\(question)"),
      at: word.span)
  }

  private static func wrong(_ value: Located<String>, of name: String, _ usual: Length) -> Finding {
    Finding(
      "measure-value", .error,
      Phrase(
        "measure '\(name)' cannot be '\(value.value)'; built in is \(usual.text(isHan: true))",
        zh: "尺寸“\(name)”不能是“\(value.value)”；内置值为 \(usual.text(isHan: true))"),
      at: value.span,
      hints: [
        Phrase(
          "keep its unit, and change it to at most \(Int(reach)) times as much",
          zh: "单位不变，最多改为内置值的 \(Int(reach)) 倍")
      ])
  }

  /// A `measures.xml` that changes nothing, to begin with.
  public static var file: String {
    let lines = styles.flatMap { style in
      style.measures.map { name, length in
        let latin = length.han == length.latin ? "" : " latin=\"\(length.text(isHan: false))\""
        let value = length.text(isHan: true)
        return "  <measure of=\"\(style.name)\" name=\"\(name)\" value=\"\(value)\"\(latin)/>\n"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <measures xmlns="urn:peakend:standards:1">
      \(lines.joined())</measures>

      """
  }
}
