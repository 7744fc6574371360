import Findings
import Model
import Testing

@testable import Diff

@Suite("A changed text in a line")
struct BriefTests {
  private static let long =
    "Greet every customer within 10 s of the door, and show the way to the counter they need."

  @Test(
    "is whole if it is short, else what differs with a few words around it",
    arguments: [
      ("≤20 s", "≤30 s", "≤20 s → ≤30 s"), ("可信|赖", "可靠", "可信赖 → 可靠"),
      (
        long, long.replacing("10 s", with: "20 s"),
        "…within [-10-]{+20+} s of the…"
      ),
      (
        long, nil,
        "Greet every customer within 10 s of the door, and show the way to the counter th…"
      ),
      (nil, "new", "new"),
    ] as [(String?, String?, String)])
  func brief(old: String?, new: String?, words: String) {
    let nowhere = Span(file: "", line: 0)
    let change = TextChange(
      language: "en", old: old.map { Located($0, at: nowhere) },
      new: new.map { Located($0, at: nowhere) })
    #expect(change.brief == words)
  }
}
