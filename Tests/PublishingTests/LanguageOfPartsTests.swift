import Findings
import Foundation
import Model
import Publishing
import Rendering
import Testing
import Views

/// WCAG 3.1.2: words in another language than their page say which.
@Suite struct LanguageOfPartsTests {
  @Test(.timeLimit(.minutes(30)), arguments: ["service-hall", "e-channel"])
  func everyPart(of set: String) async throws {
    let pages = try PrintSamples.all().filter { $0.set == set && $0.document.language == "en" }
    try await check(pages)
  }

  @Test(.timeLimit(.minutes(30)), arguments: PrintSamples.lacks)
  func everyPartThatStandsIn(of set: String, lacking lack: PrintSamples.Lack) async throws {
    let pages = try PrintSamples.pages(of: set, in: lack.language, lacking: lack)
    #expect(try await HTMLChecker.faults(in: pages.map { ("\($0)", $0.html) }) == [])
    try await check(pages, leastDeclared: 1)
  }

  private func check(_ pages: [PrintSamples.PrintPage], leastDeclared: Int = 0) async throws {
    #expect(Set(pages.map(\.kind)) == Set(Publisher.outputs.map(\.name) + ["index"]))
    try await Printouts.check(pages) { page, printout in
      let question = Question.parts(Foreign.to(page.document.language))
      let found = try Self.found(printout.answer(to: question))
      #expect(found.undeclared == [], "\(page)")
      #expect(found.declared >= leastDeclared, "\(page) has nothing in another language")
    }
  }

  /// Words that stand in are written as their own language writes them.
  @Test(arguments: [
    ("en", "zh-Hans", "来|厅", "[untranslated] |来|厅"),
    ("zh-Hans", "en", "Find|the hall", "【未译】|Find |the |hall"),
    ("en", "en", "Find|the hall", "Find |the hall"), ("zh-Hans", "zh-Hans", "来|厅", "来|厅"),
  ])
  func standIns(on page: String, in language: String, _ words: String, _ expected: String) throws {
    let contexts = try PrintSamples.contexts(PrintSamples.catalogue(of: "e-channel"))
    let context = try #require(contexts.first { $0.language == page })
    let entry = LocalizedText.Entry(
      language: language, words: Located(words, at: Span(file: "set.xml", line: 1)))
    let said = context.words(LocalizedText([entry]))
    #expect(LanguageMarks.plain(said) == expected)
    #expect((said == expected) == (page == language), "\(said)")
  }

  /// The probe itself.
  @Test(arguments: [
    ("<p>来了</p>", 1, 0), ("<p lang=\"zh-Hans\">来了 <i>走了</i></p>", 0, 2),
    ("<p>he <bdi lang=\"zh-Hans\">来了</bdi> and 走了</p>", 1, 1),
    ("<svg><desc>来了</desc><text lang=\"zh\"><tspan lang=\"en\">走了</tspan></text></svg>", 2, 0),
    ("<script type=\"application/json\">\"来了\"</script>", 0, 0),
  ])
  func theProbeSeesWhatSaysNothing(_ markup: String, _ undeclared: Int, _ declared: Int)
    async throws
  {
    let page = "<!DOCTYPE html><html lang=\"en\"><title>x</title><body>\(markup)</body></html>"
    let answer = try await PressRoom.withPress {
      try await $0.answer(to: .parts(.chinese), in: page)
    }
    let found = try Self.found(answer)
    #expect(found.undeclared.count == undeclared && found.declared == declared, "\(found)")
  }

  /// What a page says in another language without saying so, and how much it says of the rest.
  private struct Found: Decodable {
    let undeclared: [String]
    let declared: Int
  }

  private static func found(_ answer: String) throws -> Found {
    try JSONDecoder().decode(Found.self, from: Data(answer.utf8))
  }
}

/// Which words belong to another language, and what tag they need.
struct Foreign: Sendable {
  /// A regular expression of the browser.
  let words: String
  let tag: String
  /// The elements in which they may stand as they are.
  let exceptions: String

  /// Any Han in a page of another language.
  static let chinese = Foreign(
    words: #"\p{Script=Han}"#, tag: "zh", exceptions: "script, style")
  /// English sentences; names, ids and source text in Latin letters are at home in Chinese.
  static let english = Foreign(
    words: "([A-Za-z]{2,},? ){4}", tag: "en", exceptions: "script, style, code")

  /// The language that pages in a language speak beside their own.
  static func to(_ language: String) -> Foreign { language == "en" ? .chinese : .english }
}

extension Question {
  /// What a page says in another language without saying so, and how much it says of the rest.
  static func parts(_ foreign: Foreign) -> Question {
    let probe = """
      (() => {
      const foreign = /\(foreign.words)/u, undeclared = new Set();
      let declared = 0;
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let n; n = walk.nextNode();) {
        if (!n.data.trim() || n.parentElement.closest('\(foreign.exceptions)')) continue;
        const tag = n.parentElement.closest('[lang]').getAttribute('lang');
        if (tag.split('-')[0] === '\(foreign.tag)') declared++;
        else if (foreign.test(n.data)) undeclared.add(n.parentElement.localName + ': ' + n.data.trim().slice(0, 60));
      }
      return JSON.stringify({ undeclared: [...undeclared].slice(0, 9), declared });
      })()
      """
    return Question(name: "parts in another language", scripts: [probe])
  }
}
