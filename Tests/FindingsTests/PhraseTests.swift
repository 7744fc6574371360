import Findings
import Testing

@Suite("What a phrase says")
struct PhraseTests {
  private static let kind = Phrase("peak", zh: "峰值")
  private static let name = Phrase("\(kind) moment", zh: "\(kind)时刻")

  private struct Case: Sendable {
    let phrase: Phrase
    let en: String
    let zh: String

    init(_ phrase: Phrase, _ en: String, _ zh: String) {
      self.phrase = phrase
      self.en = en
      self.zh = zh
    }
  }

  private static let cases = [
    Case(Phrase("plain", zh: "平"), "plain", "平"),
    Case(Phrase("\(kind)", zh: "\(kind)"), "peak", "峰值"),
    Case(Phrase("the \(kind) 'a'", zh: "“a”是\(kind)"), "the peak 'a'", "“a”是峰值"),
    Case(Phrase("a \(name), a \(kind)", zh: "\(name)"), "a peak moment, a peak", "峰值时刻"),
    Case(Phrase("\(Phrase(verbatim: "7")) min", zh: "\(7)分钟"), "7 min", "7分钟"),
    Case(
      Phrase("\("ab".dropLast()) \(2) \(Character("c"))", zh: "\(UInt8(3))\("d")"),
      "a 2 c", "3d"),
    Case(
      Phrase(
        """
        one \(kind), \
        two
        """, zh: "一个\(kind)"), "one peak, two", "一个峰值"),
    Case(Phrase.list([kind, name]), "peak, peak moment", "峰值、峰值时刻"),
    Case(Phrase.list(["a", "b"]), "a, b", "a、b"),
  ]

  @Test("is in the language of its words, other phrases in them as well", arguments: cases)
  private func language(_ sample: Case) {
    #expect(sample.phrase[.en] == sample.en)
    #expect(sample.phrase[.zhHans] == sample.zh)
  }
}
