import Findings
import Model

/// How the handbook puts things of the catalogue into words.
struct HandbookWords {
  let context: ViewContext

  /// A label of the handbook.
  func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("handbook.\(key)", values)
  }

  /// Words that lead to what has an anchor in the same chapter.
  func link(_ anchor: String, _ words: String) -> String { BookReference.link(anchor, words) }

  /// Words that lead to what has an anchor in another chapter, with the page it is on.
  func see(_ anchor: String, _ words: String) -> String {
    BookReference.link(anchor, words)
      + BookReference.page(of: anchor) { pageWords($0) }
  }

  /// The page behind words that lead there.
  func pageWords(_ page: String) -> String { context.labels("book.see", [("page", page)]) }

  /// Words that cite what is listed in another chapter. The page is told as this book's own, so
  /// that nobody looks for it in what is cited.
  func cite(_ anchor: String, _ words: String) -> String {
    BookReference.link(anchor, words)
      + BookReference.page(of: anchor) { context.labels("book.cite", [("page", $0)]) }
  }

  /// A source in some words, with its date.
  func cite(_ id: ID<Source>, _ words: String) -> String {
    let source = context.catalogue.set.sources.first { $0.id.value == id }
    return cite(id.value, context.joined([words, source?.date?.value].compactMap { $0 }))
  }

  /// A sentence that says where what stands above is from.
  func origin(_ id: ID<Source>, _ words: String) -> String {
    label("method.source", [("source", cite(id, words))])
  }

  /// Several statements in one sentence.
  func sentence(_ parts: [String]) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) {
      context.labels("book.pair", [("first", $0), ("next", $1)])
    }
  }

  /// Words with facts about them in brackets; only the words if there are none.
  func with(_ facts: [String], _ text: String) -> String {
    facts.isEmpty
      ? text
      : context.labels("book.with-facts", [("text", text), ("facts", context.joined(facts))])
  }

  /// A role's name.
  func role(_ id: ID<Role>) -> String {
    context.catalogue.role(id).map { context.plain($0.name) } ?? id.value
  }

  /// The names of roles, in a row.
  func roles(_ ids: [Located<ID<Role>>]) -> String {
    context.joined(ids.map { role($0.value) })
  }

  /// A level with its sign.
  func level(_ level: Level) -> String {
    let sign: String
    switch level {
    case .must, .mustNot: sign = context.labels("sign.required")
    case .should, .shouldNot, .may: sign = context.labels("sign.advised")
    }
    return sign + " " + context.labels("level.\(level.rawValue)")
  }

  /// What part a moment plays, with its sign; empty for an ordinary one.
  func badge(_ moment: Moment) -> String {
    let kind = moment.kind.value
    guard kind != .ordinary else { return "" }
    let rank = moment.peakRank.map { " \($0.value)" } ?? ""
    return context.labels("sign.\(kind.rawValue)") + " "
      + context.labels("kind.\(kind.rawValue)") + rank
  }

  /// A moment's number, two digits wide.
  func number(_ moment: Moment) -> String {
    let digits = String(moment.sequence.value)
    return digits.count < 2 ? "0" + digits : digits
  }

  /// A moment's number and name.
  func numbered(_ moment: Moment) -> String {
    number(moment) + " " + context.plain(moment.name)
  }

  /// The part of an id behind the id of its moment: `S1` of `M08-S1`.
  func tail(_ id: String, of moment: Moment) -> String {
    let head = moment.key + "-"
    return id.hasPrefix(head) ? String(id.dropFirst(head.count)) : id
  }

  /// Ids in a row, without the id of their moment, each leading to what it names; what belongs
  /// to another moment keeps the whole of its id and is told with its page.
  func tails<Kind>(_ ids: [Located<ID<Kind>>], of moment: Moment) -> String {
    context.joined(
      ids.map(\.value.value).map { id in
        let tail = tail(id, of: moment)
        return tail == id ? see(id, id) : link(id, tail)
      })
  }

  /// An experience value with its sign.
  func signed(_ value: Tenths) -> String {
    value.tenths > 0 ? "+" + value.fixed : value.fixed.replacing("-", with: "−")
  }

  /// How many were asked for the ratings, and when; and whether these are examples.
  func claim(of set: StandardSet) -> String {
    let survey = set.survey
    let samples = set.segments.compactMap { $0.sample?.value }
    let sample = samples.reduce(0, +)
    let dates = survey.fieldworkFrom.flatMap { from in
      survey.fieldworkTo.map { (from.value.description, $0.value.description) }
    }
    let facts = [
      sample > 0 ? label("claim.sample", [("sample", "\(sample)")]) : nil,
      dates.map { label("claim.dates", [("from", $0.0), ("to", $0.1)]) },
    ].compactMap { $0 }
    let isExample = survey.status.value == .illustrative
    return context.joined(
      (facts.isEmpty ? [label("claim.unknown")] : facts)
        + (isExample ? [label("illustrative")] : []))
  }

  /// How many were asked for a figure, and when, as far as its source says.
  func claim(of statistic: Statistic) -> String {
    let facts = [
      statistic.sample.map { label("claim.sample", [("sample", "\($0.value)")]) },
      statistic.date.map { label("claim.date", [("date", $0.value)]) },
    ].compactMap { $0 }
    return facts.isEmpty ? label("claim.unknown") : context.joined(facts)
  }

  /// The citation behind a source's id.
  func source(_ id: ID<Source>) -> String {
    let source = context.catalogue.set.sources.first { $0.id.value == id }
    return source.map { context.plain($0.citation) } ?? id.value
  }
}
