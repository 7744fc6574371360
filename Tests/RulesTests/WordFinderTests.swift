import Findings
import Model
import Testing

@testable import Rules

@Suite("Words in texts")
struct WordFinderTests {
  private func finder(_ words: (String, [String])...) -> WordFinder {
    WordFinder(words.map { Self.listed($0, $1) })
  }

  private static func listed(_ word: String, _ exceptions: [String]) -> ListedWord {
    func located(_ word: String) -> Located<String> {
      Located(word, at: Span(file: "words.xml", line: 1))
    }
    return ListedWord(text: located(word), exceptions: exceptions.map(located))
  }

  private func found(_ finder: WordFinder, in text: String) -> [String] {
    finder.hits(in: ScannedText.scalars(of: text)).map {
      "\($0.word.text.value) \($0.range.lowerBound)"
    }
  }

  @Test("an exception counts only where it stands")
  func exceptions() {
    let prompt = finder(("及时", ["以及时间", "及时雨"]))
    #expect(found(prompt, in: "以及时间") == [])
    #expect(found(prompt, in: "及时登记姓名以及时间") == ["及时 0"])
    #expect(found(prompt, in: "以及时间，及时雨，再及时") == ["及时 10"])
  }

  @Test("the longest word hides those inside it")
  func longest() {
    let modal = finder(("应", ["响应"]), ("不应", ["供不应求"]))
    #expect(found(modal, in: "不应推荐，应响应") == ["不应 0", "应 5"])
    #expect(found(modal, in: "供不应求") == ["应 2"])
  }

  /// What the words of a text are by their definition, looked for from every place to every other.
  private static func defined(_ words: [(String, [String])], in text: String) -> [String] {
    let all = Array(text)
    func stands(_ word: String, _ at: Int) -> Bool { all[at...].starts(with: word) }
    var found: [String] = []
    var at = 0
    while at < all.count {
      let hit = words.filter { word, exceptions in
        stands(word, at)
          && !exceptions.contains { exception in
            (0...at).contains { from in
              stands(exception, from) && from + exception.count >= at + word.count
            }
          }
      }.map(\.0).max { $0.count < $1.count }
      if let hit { found.append("\(hit) \(at)") }
      at += hit?.count ?? 1
    }
    return found
  }

  @Test("words, longer words and exceptions are what they are by definition", arguments: 0..<300)
  func definition(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func text(_ length: Int) -> String {
      String(
        (0..<length).map { _ in
          ["应", "当", "响", "，"][random(length > 20 ? 4 : 3)] as Character
        })
    }
    var words: [String: [String]] = [:]
    for _ in 0..<6 { words[text(1 + random(3))] = (0..<random(3)).map { _ in text(1 + random(6)) } }
    let listed = words.map { ($0.key, $0.value) }
    let finder = WordFinder(listed.map { Self.listed($0, $1) })
    let written = text(60)
    #expect(found(finder, in: written) == Self.defined(listed, in: written), "\(listed) \(written)")
  }

  @Test("Latin words end where their letters end, in either case")
  func latin() {
    let words = finder(("often", ["how often"]), ("etc.", []), ("good", ["good morning"]))
    #expect(found(words, in: "Often softened, oftentimes, OFTEN.") == ["often 0", "often 28"])
    #expect(found(words, in: "How often? Good Morning, goods, good") == ["good 32"])
    #expect(found(words, in: "pens, etc.") == ["etc. 6"])
  }

  @Test(
    "every false alarm the content once gave stays silent",
    arguments: [
      "登记姓名以及时间", "排队等候", "等级相等、平等", "比较两款", "人员到位", "响应、供应、适应、对应、相应、反应",
      "应用、应收、应答、应急、应付", "便宜适宜的事宜", "许可、认可、可用、可以、可见",
    ])
  func falseAlarms(text: String) throws {
    let words = try #require(try TestFolder.read(Self.hall).catalogue).words
    let finders = WordFinders(words, glossary: [])
    let place = Span(file: "set.xml", line: 1)
    let scanned = ScannedText(.init(language: "zh-Hans", words: Located(text, at: place)))
    for kind in [WordKind.vague, .modal, .legal, .hurry] {
      let hits = finders.hits(kind, in: scanned)
      #expect(hits.isEmpty, "\(hits.map { scanned.written($0.range) })")
    }
  }

  private static let hall = StandardsFolderFiles.hall

  @Test("no word of the lists is hidden by an exception of its own length")
  func lists() throws {
    let words = try #require(try TestFolder.read(Self.hall).catalogue).words
    for list in words.lists {
      for word in list.words {
        for exception in word.exceptions.map(\.value) {
          #expect(
            exception.lowercased().contains(word.text.value.lowercased())
              && exception.count > word.text.value.count,
            "'\(exception)' is no longer word than '\(word.text.value)'")
        }
      }
    }
  }
}
