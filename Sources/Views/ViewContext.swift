import Diff
import Findings
import Model
import Rendering

/// What every view is made from: the standards, a language and the days asked for.
public struct ViewContext: Sendable {
  /// For whom the documents are, and the standards as they stand for these readers.
  public let variant: Variant
  /// The words of the page in the language of the document.
  public let labels: Labels
  /// Those of every language of the set, this one too: what a page shows is the same in all.
  private let languages: [Labels]
  /// What the house changes of the measures of pages.
  let house: HouseStyle
  /// The days the sheets are for, the first day first; undated, if there are none.
  public let days: [CivilDate]
  /// The roles whose own documents are wanted; all, if empty.
  public let roles: [ID<Role>]
  /// The papers that posters and panels are wanted on.
  public let papers: [Paper]
  /// What is done to posters and panels after they are printed.
  public let finishing: Set<Finishing>
  /// The rules the standards are checked by, for the rule reference; without any there is none.
  public let rules: [RuleGroup]
  /// What changed since an older edition, if one is compared with.
  public let changes: EditionDiff?
  /// What a handbook marks as changed since that edition.
  let marks: ChangeMarks?
  /// The labels as templates see them, made once for all documents of the language.
  let labelValue: ViewValue

  /// The standards.
  public var catalogue: Catalogue { variant.catalogue }

  /// A context for everybody's documents in the language of `labels`.
  public init(
    catalogue: Catalogue, labels: Labels, languages: [Labels] = [],
    house: HouseStyle = HouseStyle(),
    days: [CivilDate] = [], roles: [ID<Role>] = [], papers: [Paper] = [.a1],
    finishing: Set<Finishing> = [], rules: [RuleGroup] = [], changes: EditionDiff? = nil
  ) {
    self.init(
      variant: .whole(catalogue), labels: labels, languages: languages, house: house, days: days,
      roles: roles, papers: papers, finishing: finishing, rules: rules, changes: changes)
  }

  /// A context for the documents of a variant in the language of `labels`; `languages` holds the
  /// labels of every language of the set, where it has more than that one.
  public init(
    variant: Variant, labels: Labels, languages: [Labels] = [], house: HouseStyle = HouseStyle(),
    days: [CivilDate] = [], roles: [ID<Role>] = [], papers: [Paper] = [.a1],
    finishing: Set<Finishing> = [], rules: [RuleGroup] = [], changes: EditionDiff? = nil
  ) {
    self.variant = variant
    self.labels = labels
    self.languages = languages.isEmpty ? [labels] : languages
    self.house = house
    self.days = days
    self.roles = roles
    self.papers = papers
    self.finishing = finishing
    self.rules = rules
    self.changes = changes
    marks = changes.map(ChangeMarks.init)
    labelValue = LabelView.value(of: labels)
  }

  /// This context in every language of the set.
  var inAllLanguages: [ViewContext] {
    languages.map { labels in
      labels.tag == language
        ? self : ViewContext(variant: variant, labels: labels, languages: languages, house: house)
    }
  }

  /// The sheets of a kind that hangs on a wall, divided once for all languages.
  func wallSheets(_ kind: WallStyle.Kind) -> [WallSheet] {
    variant.sheets.of(kind) {
      WallDivision(kind, of: catalogue.moments, in: inAllLanguages).sheets
    }
  }

  /// Where a document of this name stands below the output folder, without an ending.
  func path(_ name: String) -> String { "\(variant.folder)\(language)/\(name)" }

  /// The id of a document with this ending, such as `FWT-BP`, or `FWT-gotone-BP` for a segment.
  func documentID(_ ending: String) -> String {
    ([catalogue.set.id.value.value, variant.key, ending].filter { !$0.isEmpty })
      .joined(separator: "-")
  }

  /// What a variant is called; nil for everybody's.
  func name(of variant: Variant) -> String? {
    variant.names.isEmpty ? nil : joined(variant.names.map(plain))
  }

  /// The title of the set, with the names of the variant.
  var title: String {
    variant.names.reduce(plain(catalogue.set.title)) {
      labels("variant.title", [("set", $0), ("name", plain($1))])
    }
  }

  /// The language of the document.
  public var language: String { labels.tag }

  /// What the program says of itself, in the language of the document; in English where it does
  /// not speak that.
  func words(_ phrase: Phrase) -> String { told(phrase[Language(rawValue: language) ?? .en]) }

  /// Whether the language is written without blanks between words.
  public var isChinese: Bool { Self.isChinese(language) }

  private static func isChinese(_ language: String) -> Bool {
    language == "zh" || language.hasPrefix("zh-")
  }

  /// The words in the language of the document. Where they are missing, the first language
  /// stands in with a mark that a reader cannot overlook, and a page says what language it is.
  ///
  /// A soft break `|` between Latin words stands for the blank there, so it comes out with one.
  public func words(_ text: LocalizedText) -> String {
    if let words = text.words(in: language) {
      return told(Self.spaced(words, in: language), in: language)
    }
    guard let entry = text.entries.first else { return "" }
    // Who wrote these words thought of the room that another language has, so they may be broken
    // at every blank.
    let words = Self.spaced(entry.words.value, in: entry.language)
      .replacing(" |", with: " ").replacing(" ", with: " |")
    return labels("untranslated") + (isChinese ? "|" : " |") + told(words, in: entry.language)
  }

  /// Words in a language, which a page of another says of them. What words in Latin letters, say,
  /// name in Han is Chinese.
  func told(_ words: String, in tag: String) -> String {
    guard tag == language else { return LanguageMarks.mark(words, as: tag) }
    return Self.isWrittenInHan(tag) ? words : LanguageMarks.markHan(in: words, as: chinese)
  }

  /// Words that every language writes alike, such as source text and names of documents.
  func told(_ words: String) -> String { told(words, in: language) }

  /// The Chinese of the standards.
  private var chinese: String {
    catalogue.set.languages.map(\.value).first { $0.hasPrefix("zh") } ?? "zh-Hans"
  }

  private static func isWrittenInHan(_ language: String) -> Bool {
    ["zh", "ja", "ko"].contains(language.prefix { $0 != "-" })
  }

  /// The words without the marks where a line may be broken: for running text and titles.
  public func plain(_ text: LocalizedText) -> String {
    unmarked(words(text))
  }

  /// What a standard asks for in a few words. The short line of a prohibition names the act, so
  /// the word for the level is set before it.
  func line(of standard: Standard) -> String {
    line(words(standard.short), at: standard.level.value)
  }

  /// A short line as it is printed for a level.
  func line(_ short: String, at level: Level) -> String {
    guard level.forbids else { return short }
    return labels("level.line.\(level.rawValue)", [("act", short)])
  }

  /// The same without the marks where a line may be broken.
  func plainLine(of standard: Standard) -> String { unmarked(line(of: standard)) }

  /// Words as `words` gives them without their soft-break marks.
  public func unmarked(_ words: String) -> String {
    String(decoding: words.utf8.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
  }

  /// Several words in a row, as a list in running text, or as the label of another pair has it.
  public func joined(_ words: [String], by pair: String = "list.pair") -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { labels(pair, [("first", $0), ("next", $1)]) }
  }

  private static func spaced(_ words: String, in language: String) -> String {
    guard !isWrittenInHan(language), words.utf8.contains(UInt8(ascii: "|")) else { return words }
    return words.utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
      .joined(separator: " |")
  }
}
