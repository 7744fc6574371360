import Findings
import Model
import Testing

@testable import Rules

@Suite("Rule examples")
struct ExampleTests {
  @Test("the frame of the examples is sound")
  func frame() throws {
    #expect(try Frame().findings().map { $0.message[.en] } == [])
  }

  @Test(
    "a failing example breaks its rule and no other, in words that keep to the grammar",
    arguments: Rule.all)
  func failing(rule: Rule) throws {
    let findings = try Frame(rule.failing.lines).findings(asOf: rule.exampleDay)
    #expect(!findings.isEmpty, "\(rule.code) finds nothing in its failing example")
    for finding in findings {
      #expect(finding.code == rule.code, "\(finding.line)")
      #expect(finding.severity == rule.severity)
      Self.expectGrammar(of: finding)
    }
  }

  @Test("a deprecated term comes with the one to write")
  func deprecatedTerm() throws {
    let rule = try #require(Rule.all.first { $0.code == "deprecated-term" })
    let findings = try Frame(rule.failing.lines).findings(asOf: rule.exampleDay)
    #expect(findings.flatMap(\.hints).map { $0[.en] } == ["write '营业厅' instead"])
  }

  @Test("a passing example breaks no rule", arguments: Rule.all)
  func passing(rule: Rule) throws {
    let findings = try Frame(rule.passing.lines).findings(asOf: rule.exampleDay)
    for finding in findings {
      Issue.record("\(rule.code): \(finding.code) at \(finding.span): \(finding.message[.en])")
    }
  }

  @Test(
    "a rule says everything in Chinese too, in Chinese signs",
    arguments: Rule.all)
  func chinese(rule: Rule) throws {
    for phrase in [rule.purpose, rule.explanation] {
      Self.expectChinese(phrase)
      #expect(phrase[.zhHans].last == "。", "\(phrase[.zhHans])")
    }
    for finding in try Frame(rule.failing.lines).findings(asOf: rule.exampleDay) {
      let phrases = [finding.message] + finding.notes.map(\.message) + finding.hints
      for phrase in phrases {
        Self.expectChinese(phrase)
        #expect(phrase[.zhHans].last != "。", "\(phrase[.zhHans])")
      }
      #expect(finding.message[.zhHans].count <= 60, "\(finding.message[.zhHans])")
    }
  }

  /// Chinese words, quoted “so”, with full-width signs behind them.
  private static func expectChinese(_ phrase: Phrase) {
    let words = phrase[.zhHans]
    #expect(words.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(words)")
    #expect(words.firstMatch(of: /[\u{4E00}-\u{9FFF}][,;:?!()]/) == nil, "\(words)")
    #expect(!words.contains("'"), "\(words)")
  }

  private static func expectGrammar(of finding: Finding) {
    let message = finding.message[.en]
    #expect(message.split(separator: " ").count <= 13, "more than 13 words: \(message)")
    #expect(message.first?.isLowercase == true, "\(message)")
    #expect(message.last != ".", "\(message)")
    #expect(message.count { $0 == "'" }.isMultiple(of: 2), "\(message)")
    #expect(!message.contains("--"), "\(message)")
    for phrase in ["could not", "please", "invalid", "can't"] {
      #expect(!message.lowercased().contains(phrase), "\(message)")
    }
    #expect(finding.hints.count <= 2)
    for hint in finding.hints { #expect(isAct(hint[.en]), "\(hint[.en])") }
    for note in finding.notes { #expect(note.span != nil, "\(note.message[.en])") }
  }

  /// Whether a hint starts with a verb, in the imperative, and is no sentence with a stop.
  private static func isAct(_ hint: String) -> Bool {
    let verbs: Set = [
      "add", "build", "change", "correct", "declare", "give", "keep", "leave", "lower", "make",
      "have", "move", "name", "number", "raise", "restore", "review", "say", "set", "survey",
      "take",
      "write",
    ]
    let verb = hint.prefix { $0 != " " }
    return verbs.contains(String(verb)) && hint.last != "."
  }
}

extension Rule: CustomTestStringConvertible {
  /// The code, by which a failing case is told from the others.
  public var testDescription: String { code }
}
