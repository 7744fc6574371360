import Findings
import Model
import Testing

@testable import Rules

/// The words the standards department asks for, and what each is to be written as.
private let vagueWords: [(language: String, words: [String])] = [
  (
    "zh-Hans",
    [
      "及时", "尽快", "尽量", "尽可能", "适当", "适时", "适中", "适量", "必要时", "视情况", "酌情", "一般", "原则上", "基本上",
      "良好", "优质", "到位", "积极", "热情", "主动", "耐心", "妥善", "合理", "规范", "较", "若干", "定期", "经常", "加强",
      "提高", "确保", "相关", "有关", "等等", "之类", "大约", "马上", "立即", "第一时间",
    ]
  ),
  (
    "en",
    [
      "as soon as possible", "promptly", "timely", "where possible", "as appropriate",
      "if necessary", "adequate", "reasonable", "good", "friendly", "proper", "regularly", "often",
      "several", "etc.", "and so on", "ensure", "try to", "best effort", "immediately",
      "user-friendly",
    ]
  ),
]

@Suite("The lists of words")
struct WordListTests {
  private static let words: WordLists? = {
    let files = StandardsFolderFiles.hall
    return try? TestFolder.read(files).catalogue?.words
  }()

  private func scanned(_ text: String, _ language: String) -> ScannedText {
    let place = Span(file: "set.xml", line: 1)
    return ScannedText(.init(language: language, words: Located(text, at: place)))
  }

  private func hints(_ kind: WordKind, in text: String, _ language: String) throws -> [String] {
    let finders = WordFinders(try #require(Self.words), glossary: [])
    let text = scanned(text, language)
    return finders.hits(kind, in: text).map { FoundWord($0, in: text).hint[.en] }
  }

  @Test(
    "every vague word is found where it stands alone, with a rewrite",
    arguments: vagueWords.flatMap { language, words in words.map { (language, $0) } })
  func vague(language: String, word: String) throws {
    let finders = WordFinders(try #require(Self.words), glossary: [])
    let hits = finders.hits(.vague, in: scanned(word, language))
    #expect(hits.map(\.word.text.value) == [word])
    #expect(hits.first?.word.rewrite?.value.isEmpty == false)
  }

  @Test(
    "a word that asks for speed, a share or a count is rewritten with a blank and its unit",
    arguments: [
      ("及时", "分钟"), ("尽快", "分钟"), ("积极", "分钟"), ("马上", "分钟"), ("第一时间", "分钟"), ("立即", "秒"),
      ("妥善", "小时"), ("合理", "分钟"), ("定期", "天"), ("经常", "小时"), ("适时", "分钟"), ("必要时", "分钟"),
      ("尽量", "次"), ("尽可能", "次"), ("一般", "次"), ("加强", "次"), ("基本上", "%"), ("提高", "%"), ("较", "%"),
      ("适当", "个"), ("适量", "份"), ("若干", "个"), ("相关", "项"), ("有关", "项"), ("等等", "项"), ("之类", "项"),
    ])
  func units(word: String, unit: String) throws {
    let hints = try hints(.vague, in: word, "zh-Hans")
    #expect(hints.count == 1 && hints[0].contains("__") && hints[0].contains(unit), "\(hints)")
  }

  @Test(
    "a rewrite goes on with the author's words",
    arguments: [
      ("及时告知客户，缺失=0", "zh-Hans", "write '在__分钟内告知客户' instead"),
      ("三件用品摆放到位，缺项=0", "zh-Hans", "write '三件用品摆放，缺项=0' instead"),
      ("到位", "zh-Hans", "write '缺项=0' instead"),
      ("大约8分钟", "zh-Hans", "write '≤8分钟' instead"),
      ("必要时，增开台席", "zh-Hans", "write '等候满__分钟时' instead"),
      ("Replies go promptly.", "en", "write 'Replies go within __ min' instead"),
      ("if necessary call the manager", "en", "write 'when __ call the manager' instead"),
      ("friendly staff", "en", "write 'with a look, a smile and a greeting' instead"),
      (
        "及时把今天没有办成的原因和下次要带的证件材料逐条写在一次性告知单上", "zh-Hans", "write '在__分钟内' instead"
      ),
    ])
  func rewrites(text: String, language: String, hint: String) throws {
    #expect(try hints(.vague, in: text, language) == [hint])
  }

  @Test(
    "a word that a time excuses is found only in sentences without one",
    arguments: [
      ("立即问候", 1), ("立即问候，10秒内", 0), ("立即问候。离席3分钟。", 1), ("10秒内；立即问候", 1), ("0.5分钟内立即问候", 0),
    ])
  func excused(text: String, count: Int) throws {
    #expect(try hints(.vague, in: text, "zh-Hans").count == count)
  }

  @Test("every kind of list is there in both languages", arguments: WordKind.allCases)
  func kinds(kind: WordKind) throws {
    for language in ["zh-Hans", "en"] {
      #expect(try #require(Self.words).words(kind, in: language).isEmpty == false, "\(language)")
    }
  }
}
