import Model
import Rendering

/// The cover of a book: what it is and which edition.
struct BookCover {
  let context: ViewContext
  /// What the book is called.
  let name: String
  /// The id of the book.
  let id: String
  /// Whether more stands below it than a few lines, so that it stands higher.
  var isHigh = false

  /// The first chapter: the cover, and on it what else is written, which the running head names.
  func chapter(_ heading: String? = nil, write: (inout BookFlow) -> Void = { _ in })
    -> BookChapter
  {
    BookChapter(anchor: "cover", name: heading ?? name, isControl: true, in: context) { flow in
      self.write(&flow)
      write(&flow)
    }
  }

  /// Writes the title and the control data.
  private func write(_ flow: inout BookFlow) {
    let facts = control.filter { !$0.text.isEmpty }
    let record: Record = [
      "isHigh": .flag(standsHigh),
      "control": .records(facts.map { ["term": .text($0.term), "text": .text($0.text)] }),
    ]
    flow.part("cover", record, height: height(facts, flow.type))
  }

  /// The data of a hall, too, take the room above the title.
  private var standsHigh: Bool { isHigh || context.variant.hall != nil }

  /// The room of the cover down to the control data, which stand in two columns, in points.
  private func height(_ facts: [(term: String, text: String)], _ type: BookType) -> Double {
    let lines = stride(from: 0, to: facts.count, by: 2).map { first in
      facts[first..<min(first + 2, facts.count)].map { fact in
        max(
          type.height(fact.term, .cell, width: 92), type.height(fact.text, .cell, width: 128)) + 9
      }.max() ?? 0
    }
    let width = BookSheet.width
    return (standsHigh ? 0 : 90)
      + type.height(
        context.words(context.catalogue.set.title), .title, width: width, breaking: .phrases)
      + 6
      + type.height(
        context.words(context.catalogue.set.subtitle), .lead, width: width, breaking: .phrases)
      + (standsHigh ? 27 : 37) + type.height(name, .chapter, width: width)
      + (standsHigh ? 31 : 37) + (standsHigh ? 14 : 26) + lines.reduce(0, +)
  }

  /// The hall the book is for: where it is, how it is reached, when it is open.
  private var hall: [(term: String, text: String)] {
    guard let edition = context.variant.hall else { return [] }
    let words = HallWords(edition: edition, context: context)
    return [
      (words.label("profile.name"), words.name), (words.label("profile.address"), words.address),
      (words.label("profile.phone"), edition.hall.phone.value),
      (words.label("profile.hours"), words.hours),
    ]
  }

  private var control: [(term: String, text: String)] {
    let set = context.catalogue.set
    let edition = set
    let mandate = set.mandate.map {
      context.joined([context.plain($0.issuer), context.told($0.number.value), $0.date.value])
    }
    return hall + [
      (context.labels("book.control.id"), id),
      (context.labels("edition.revision"), String(edition.revision.value)),
      (
        context.labels("edition.status"),
        context.labels("status.\(edition.status.value.rawValue)")
      ),
      (context.labels("edition.effective"), edition.effectiveFrom.value.description),
      (context.labels("book.control.until"), edition.effectiveTo?.value.description ?? ""),
      (context.labels("book.control.review"), edition.reviewBy.value.description),
      (
        context.labels("book.control.supersedes"),
        edition.supersedes.map { context.told($0.value) } ?? ""
      ),
      (
        context.labels("edition.owner"), EditionView.department(edition.owner.value, in: context)
      ),
      (
        context.labels("book.control.approver"),
        edition.approver.map { EditionView.department($0.value, in: context) } ?? ""
      ),
      (context.labels("book.control.mandate"), mandate ?? ""),
    ]
  }
}
