import Findings
import Rendering
import Testing

@testable import Publishing

@Suite("What a document says otherwise")
struct EntryWordsTests {
  private static func content(_ words: String..., marks: Bool...) -> ViewValue {
    .list(words.map(ViewValue.text) + marks.map(ViewValue.flag))
  }

  @Test(
    "is told in its own words, and arrangement only where they are the same",
    arguments: [
      (content("等候≤20秒"), content("等候≤30秒"), "it says otherwise: 等候≤20秒 → 等候≤30秒"),
      (
        content("within 20 s"), content("within 30 s"),
        "it says otherwise: within 20 s → within 30 s"
      ),
      (content("one", "two"), content("one"), "it no longer says: two"),
      (content("one"), content("one", "three"), "it says more: three"),
      (content("section", "第1条"), content("box", "第2条"), "it says otherwise: 第1条 → 第2条"),
      (
        content("见\u{1}M02\u{2}排队\u{3}"), content("见\u{1}M03\u{2}交费\u{3}"),
        "it says otherwise: 见排队 → 见交费"
      ),
      (content("one", "two"), content("two", "one"), "only its arrangement changed"),
      (content("one", "2.5"), content("one", "3"), "it says otherwise: 2.5 → 3"),
      (content("M 12,30 L 4"), content("M 12,31 L 4"), "figures or a drawing changed"),
      (
        content("<g><path d=\"M1 H2\"/></g>"), content("<g><path d=\"M1 H3\"/></g>"),
        "figures or a drawing changed"
      ),
      (
        content("<text x=\"1\">排队</text>"), content("<text x=\"2\">等候</text>"),
        "it says otherwise: 排队 → 等候"
      ),
      (content("1", "2", "3", "4"), content("5", "6", "7", "8"), "figures or a drawing changed"),
      (content("one", marks: true), content("one", marks: false), "what is marked in it changed"),
      (content("a|b word"), content("ab word"), "only its arrangement changed"),
    ])
  func told(old: ViewValue, new: ViewValue, words: String) {
    let changes = EntryWords(content: old).changes(to: EntryWords(content: new), in: "en")
    #expect(changes.map { $0[.en] } == [words])
  }
}
