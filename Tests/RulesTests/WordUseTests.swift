import Findings
import Model
import Testing

@testable import Rules

/// What the table of uses says of each kind of word, tried on every word of the lists.
@Suite("Words that are used, and words that are mentioned")
struct WordUseTests {
  private static let catalogue = try? TestFolder.read(StandardsFolderFiles.hall).catalogue
  static let finders = WordFinders(catalogue?.words ?? WordLists(), glossary: [])

  private func isFound(_ kind: WordKind, _ word: String, in text: String, _ language: String)
    -> Bool
  {
    let place = Span(file: "set.xml", line: 1)
    let scanned = ScannedText(.init(language: language, words: Located(text, at: place)))
    return Self.finders.hits(kind, in: scanned).contains {
      scanned.written($0.range).lowercased() == word.lowercased()
    }
  }

  /// The words of a kind that count by themselves, wherever they stand.
  private func words(_ kind: WordKind, _ language: String) -> [String] {
    (Self.catalogue?.words.words(kind, in: language) ?? [])
      .filter { !$0.opensClause && !$0.text.value.hasPrefix("…") }.map(\.text.value)
      .filter { isFound(kind, $0, in: $0, language) }
  }

  private static let kinds: [WordKind] = [.vague, .hurry, .legal, .sales, .joining, .openQuestion]

  @Test("in quotation marks", arguments: kinds, ["zh-Hans", "en"])
  func quoted(kind: WordKind, language: String) {
    let isEnglish = language == "en"
    for word in words(kind, language) {
      let named = isEnglish ? "Strike out “\(word)” on the board." : "牌上删去“\(word)”两字。"
      #expect(isFound(kind, word, in: named, language) == (kind.use.quoted == .used), "\(named)")
      let said = isEnglish ? "Say “well, \(word)” to guests." : "应说“好，\(word)”。"
      #expect(isFound(kind, word, in: said, language) == (kind.use.quoted != .mentioned), "\(said)")
      let forbidden = isEnglish ? "Never say “well, \(word)”." : "不得说“好，\(word)”。"
      #expect(
        isFound(kind, word, in: forbidden, language) == (kind.use.quoted == .used), "\(forbidden)")
    }
  }

  @Test("in a title", arguments: kinds, ["zh-Hans", "en"])
  func titles(kind: WordKind, language: String) {
    for word in words(kind, language) {
      let title = "《\(word)》"
      #expect(isFound(kind, word, in: title, language) != kind.use.sparesTitles, "\(title)")
    }
  }

  @Test("behind a negation", arguments: kinds, ["zh-Hans", "en"])
  func negated(kind: WordKind, language: String) {
    for word in words(kind, language) {
      let text = language == "en" ? "Do not use \(word)" : "不得用 \(word)"
      #expect(isFound(kind, word, in: text, language) != kind.use.sparesNegated, "\(text)")
    }
  }

  @Test("inside longer words of letters", arguments: kinds)
  func letters(kind: WordKind) {
    for word in words(kind, "en") where word.first!.isLetter && word.last!.isLetter {
      for text in ["x\(word)", "\(word)x", "pre-\(word)", "\(word)-like"] {
        #expect(!isFound(kind, word, in: text, "en"), "\(text)")
      }
    }
  }

  @Test(
    "inside other words of ICU's dictionary",
    arguments: [
      ("及时", "登记姓名以及时间"), ("到位", "人员到位置后"), ("主动", "检查主动脉"), ("同时", "在同时间段"),
      ("热情", "看热情况"), ("较", "比较两款"), ("规范", "按规范书"),
    ])
  func dictionary(word: String, text: String) {
    for kind in [WordKind.vague, .joining] {
      #expect(!isFound(kind, word, in: text, "zh-Hans"), "\(text)")
    }
  }

  @Test(
    "an ending makes another word of a term",
    arguments: [("核对用户名。", 0), ("核对用户名单。", 1), ("打开用户端。", 0), ("问候用户。", 1), ("在用户期间。", 1)])
  func endings(text: String, count: Int) {
    let place = Span(file: "set.xml", line: 1)
    func form(_ words: String) -> LocalizedText {
      LocalizedText([.init(language: "zh-Hans", words: Located(words, at: place))])
    }
    let term = GlossaryTerm(
      id: Located(ID("T"), at: place), preferred: form("客户"), variants: LocalizedText([]),
      deprecated: form("用户"), exceptions: LocalizedText([]), note: LocalizedText([]))
    let finders = WordFinders(Self.catalogue?.words ?? WordLists(), glossary: [term])
    let scanned = ScannedText(.init(language: "zh-Hans", words: Located(text, at: place)))
    #expect(finders.deprecatedTerms(in: scanned).count == count)
  }

  @Test(
    "terms count as words, with their plurals, and not in words that hold them",
    arguments: [
      ("Hand subscribers the list.", 1), ("The Subscriber’s card.", 1), ("A subscription.", 0),
      ("Read “Our subscribers”.", 0), ("Tell the account subscriber.", 0), ("SUBSCRIBERS", 1),
    ])
  func terms(text: String, count: Int) throws {
    let place = Span(file: "set.xml", line: 1)
    func form(_ words: String) -> LocalizedText {
      LocalizedText([.init(language: "en", words: Located(words, at: place))])
    }
    let term = GlossaryTerm(
      id: Located(ID("T"), at: place), preferred: form("guest"), variants: LocalizedText([]),
      deprecated: form("subscriber"), exceptions: form("account subscriber"),
      note: LocalizedText([]))
    let finders = WordFinders(WordLists(), glossary: [term])
    let scanned = ScannedText(.init(language: "en", words: Located(text, at: place)))
    #expect(finders.deprecatedTerms(in: scanned).count == count)
  }
}
