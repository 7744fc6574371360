import Model
import Rendering

extension HandbookFront {
  /// The cover: what this is, which edition, and how to use it.
  var cover: HandbookChapter {
    HandbookChapter(anchor: "cover", name: words.label("use.title"), in: context) { flow in
      let facts = control.filter { !$0.text.isEmpty }
      let record: Record = [
        "control": .records(facts.map { ["term": .text($0.term), "text": .text($0.text)] })
      ]
      flow.part("cover", record, height: coverHeight(facts, flow.type))
      flow.section(words.label("use.title"))
      flow.bullets((1...6).map { words.label("use.\($0)") })
    }
  }

  /// The room of the cover down to the control data, which stand in two columns, in points.
  private func coverHeight(_ facts: [(term: String, text: String)], _ type: HandbookType) -> Double
  {
    let lines = stride(from: 0, to: facts.count, by: 2).map { first in
      facts[first..<min(first + 2, facts.count)].map { fact in
        max(
          type.height(fact.term, .cell, width: 92), type.height(fact.text, .cell, width: 128)) + 9
      }.max() ?? 0
    }
    let width = HandbookSheet.width
    return 90 + type.height(context.words(set.title), .title, width: width, breaking: .phrases)
      + 6 + type.height(context.words(set.subtitle), .lead, width: width, breaking: .phrases)
      + 37 + type.leading(.chapter) + 37 + 26 + lines.reduce(0, +)
  }

  private var control: [(term: String, text: String)] {
    let edition = set.edition
    let mandate = set.mandate.map {
      context.joined([context.plain($0.issuer), $0.number.value, $0.date.value])
    }
    return [
      (words.label("control.id"), edition.id.value.value + "-HB"),
      (context.labels("edition.revision"), String(edition.revision.value)),
      (
        context.labels("edition.status"),
        context.labels("status.\(edition.status.value.rawValue)")
      ),
      (context.labels("edition.effective"), edition.effectiveFrom.value.description),
      (words.label("control.until"), edition.effectiveTo?.value.description ?? ""),
      (words.label("control.review"), edition.reviewBy.value.description),
      (words.label("control.supersedes"), edition.supersedes?.value ?? ""),
      (
        context.labels("edition.owner"), EditionView.department(edition.owner.value, in: context)
      ),
      (
        words.label("control.approver"),
        edition.approver.map { EditionView.department($0.value, in: context) } ?? ""
      ),
      (words.label("control.mandate"), mandate ?? ""),
    ]
  }
}
