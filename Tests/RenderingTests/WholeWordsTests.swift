import Testing

@testable import Rendering

/// Lines end between whole words, and numbers stay with what they count.
@Suite struct WholeWordsTests {
  /// Each place where a line may end is shown as `|`, each blank that holds as `_`.
  @Test(arguments: [
    ("现场补卡不超过3分钟", "现场|补卡|不|超过|3分钟"),
    ("库存≥100张，缺了两天内补齐", "库存|≥100张，|缺|了|两天内|补齐"),
    ("等候 ≤ 20 s", "等候 |≤_20_s"),
    ("Answered in ≤20 s, at most 3 min or 90 %", "Answered |in |≤20_s, |at |most |3_min |or |90_%"),
    ("within 10 minutes", "within |10 |minutes"),
    ("7–10天，2026年7月", "7–10天，|2026年|7月"),
    ("补|卡", "补|卡"), ("", ""), (" ", " "),
    ("Call the 客服热线 first", "Call |the |客服|热线 |first"),
  ])
  func linesEndBetweenWholeWords(_ text: String, _ shown: String) {
    let marked = WholeWords.marked(text).replacing(" ", with: " |").replacing("\u{A0}", with: "_")
    #expect(Self.trimmed(marked) == Self.trimmed(shown))
    let whole = WholeWords(text)
    #expect(
      whole.stops.count == (text.isEmpty ? 0 : Self.trimmed(shown).split(separator: "|").count))
    #expect(whole.stops.last ?? 0 == text.unicodeScalars.count { $0 != "|" })
  }

  private static func trimmed(_ text: String) -> String {
    text.last == "|" ? String(text.dropLast()) : text
  }

  /// What is marked once says the same when it is marked again, and nothing is lost.
  @Test(arguments: ["现场补卡不超过3分钟", "等候 ≤ 20 s", "Seen in 客服热线, 5 times"])
  func markingTwiceIsMarkingOnce(_ text: String) {
    let marked = WholeWords.marked(LanguageMarks.markHan(in: text, as: "zh-Hans"))
    #expect(WholeWords.marked(marked) == marked)
    let plain = LanguageMarks.plain(marked).replacing("\u{A0}", with: " ").filter { $0 != "|" }
    #expect(plain == text)
  }

  /// What is measured is what the page prints: as many pieces as places to break.
  @Test(arguments: ["店面小卡片常备当期版，缺了两天内补齐", "Shown at the counter for 24 h"])
  func measuredAsPrinted(_ text: String) {
    let printed = HTMLEscape.phrases(text).replacing(" ", with: "<wbr>").split(separator: "<wbr>")
    #expect(printed.count == WholeWords(text).stops.count)
    let narrow = SetText([.init(text)], in: .cjk).lines(0.1)
    #expect(narrow >= printed.count)
  }
}
