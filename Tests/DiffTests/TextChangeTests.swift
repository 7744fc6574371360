import Testing

@testable import Diff

@Suite("Marks of changed words")
struct TextChangeTests {
  @Test(
    "words of English, characters of Chinese and numbers are marked whole",
    arguments: [
      ("within 10 min", "within 15 min", "within [-10-]{+15+} min"),
      ("应不超过10分钟", "应不超过15分钟", "应不超过[-10-]{+15+}分钟"),
      ("应说明原因", "应先说明原因", "应{+先+}说明原因"),
      ("tell the reason", "tell", "tell[- the reason-]"),
      ("greet the guest", "see off a customer", "[-greet the guest-]{+see off a customer+}"),
      ("同样", "同样", "同样"), ("", "新", "{+新+}"), ("旧", "", "[-旧-]"),
    ])
  func runs(old: String, new: String, marked: String) {
    #expect(Self.marked(WordMarks.runs(from: old, to: new)) == marked)
  }

  @Test(
    "both texts can be read from the marks",
    arguments: [
      ("柜台日均等候应不超过10分钟，等满20分钟的不超过5%。", "柜台日均等候应在8分钟以内，满20分钟的不超过3%。"),
      ("Walk the area every 10 min.", "Every 10 min, walk it and say how long."), ("", ""),
    ])
  func whole(old: String, new: String) {
    let runs = WordMarks.runs(from: old, to: new)
    #expect(runs.filter { $0.kind != .added }.map(\.words).joined() == old)
    #expect(runs.filter { $0.kind != .removed }.map(\.words).joined() == new)
    for (one, next) in zip(runs, runs.dropFirst()) { #expect(one.kind != next.kind) }
  }

  static func marked(_ runs: [TextRun]) -> String {
    runs.map { run in
      switch run.kind {
      case .same: run.words
      case .removed: "[-\(run.words)-]"
      case .added: "{+\(run.words)+}"
      }
    }.joined()
  }
}
