import Findings
import FoundationEssentials
import Model
import Testing

@testable import Rules

/// A fragment that says in place what is found in it.
///
/// A comment `expect 14-22 error[code]: message` speaks of the columns 14 to 22 of the next
/// line that is no such comment; `expect +1 14-22 …` of the line after that, for tags that run
/// over several lines. What is not expected must not be found. A case with `lang="zh-Hans"`
/// expects messages in Chinese.
struct CorpusCase: CustomTestStringConvertible {
  let file: String
  let name: String
  let asOf: CivilDate?
  /// The language the expected messages are in.
  let language: Language
  let first: Int
  let lines: [String]

  var testDescription: String { "\(file): \(name)" }

  /// What the comments ask for, as `line:column-column severity[code]: message`.
  var expected: [String] {
    lines.indices.compactMap { index in
      let pattern = /^\s*<!-- expect (?:\+(\d+) )?(\d+-\d+) (.+) -->$/
      guard let match = lines[index].wholeMatch(of: pattern) else { return nil }
      let next = lines[index...].firstIndex { !$0.contains("<!-- expect ") } ?? index
      let further = match.1.flatMap { Int($0) } ?? 0
      return "\(next + first + further):\(match.2) \(match.3)"
    }
  }

  /// Every case of every file of the corpus.
  static let all: [CorpusCase] = {
    let folder = TestFolder.path + "/Corpus"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().flatMap { cases(in: folder, name: $0) }
  }()

  private static func cases(in folder: String, name: String) -> [CorpusCase] {
    let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
    let lines = text.lines
    let scanner = FragmentScanner(lines)
    return scanner.elements(in: lines.indices).flatMap { scanner.elements(in: $0.content) }
      .map { element in
        CorpusCase(
          file: name, name: element.attributes["name"] ?? "",
          asOf: element.attributes["as-of"].flatMap(CivilDate.init),
          language: element.attributes["lang"].flatMap(Language.init) ?? .en,
          first: element.content.lowerBound + 1, lines: Array(lines[element.content]))
      }
  }
}

@Suite("Annotated sources")
struct CorpusTests {
  @Test("hold what they say and nothing else", arguments: CorpusCase.all)
  func findings(of one: CorpusCase) throws {
    let frame = try Frame(one.lines, first: one.first)
    let found = try frame.findings(asOf: one.asOf).map { finding -> String in
      let span = finding.span
      let place = frame.origin(of: span).map(String.init) ?? "\(span.file) \(span.line)"
      let columns = "\(span.column)-\(span.column + span.length - 1)"
      return
        "\(place):\(columns) \(finding.severity.rawValue)[\(finding.code)]: \(finding.message[one.language])"
    }
    let expected = one.expected
    for extra in found where !expected.contains(extra) { Issue.record("unexpected \(extra)") }
    for missing in expected where !found.contains(missing) { Issue.record("missing \(missing)") }
  }

  @Test("the corpus is there, and every rule is broken in it at least once")
  func whole() {
    let codes = Set(
      CorpusCase.all.flatMap(\.expected).compactMap { $0.firstMatch(of: /\[(.+?)\]/)?.1 })
    for rule in Rule.all { #expect(codes.contains(Substring(rule.code)), "\(rule.code)") }
    #expect(codes.count == Rule.all.count)
  }
}
