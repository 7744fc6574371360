import Findings
import Model
import Rendering

/// What the index searches in: its documents and the subjects they hold, as JSON that stands in
/// the page itself.
struct IndexSearch {
  let index: DocumentIndex

  /// The data. It stands in a script, so no sign in it may begin a tag.
  var text: String {
    let data = JSONValue.object([
      ("page", .string(index.context.labels("book.page"))),
      ("found", .string(index.label("search.found"))),
      ("none", .string(index.label("search.none"))),
      ("more", .string(index.label("search.more"))),
      ("documents", .lines(documents.map(record))),
      ("subjects", .lines(subjects)),
    ])
    return data.text.replacing(sign: "<", with: #"\u003c"#)
  }

  private var documents: [DocumentSummary] { index.sections.flatMap(\.rows) }

  /// A document: its id, what it is called, its file and its content code.
  private func record(_ document: DocumentSummary) -> JSONValue {
    let names = [index.kind(document.kind).name, index.audience(of: document)]
    return .object([
      ("id", .string(document.id)),
      (
        "name",
        .string(LanguageMarks.plain(names.joined(separator: index.context.isChinese ? "　" : " · ")))
      ),
      ("path", .string("\(index.path(document.path)).\(document.endings.first ?? "")")),
      ("code", .string(document.code)),
    ])
  }

  /// The subjects that some document holds: the id, its name, other words it is found by, those
  /// of other languages among them, and where it stands.
  private var subjects: [JSONValue] {
    let places = places
    let context = index.context
    return index.subjects.all.enumerated().compactMap { number, subject in
      guard let found = places[number] else { return nil }
      let name = subject.names.first?.words(in: context.language).map(context.unmarked) ?? ""
      let others = subject.names.flatMap(\.entries).map { context.unmarked($0.words.value) }
        .filter { $0 != name }
      return .object([
        ("id", .string(subject.key)), ("name", .string(name)),
        ("also", .string((others + [subject.slug].compactMap(\.self)).joined(separator: " "))),
        ("place", .string(subject.place)),
        ("in", .array(found)),
      ])
    }
  }

  /// Where each subject stands: the number of the document and the page, negative where no link
  /// can lead to it.
  private var places: [Int: [JSONValue]] {
    var places: [Int: [JSONValue]] = [:]
    for (number, document) in documents.enumerated() {
      for place in document.holdings.places {
        places[place.subject, default: []].append(
          .array([.number(number), .number(place.hasAnchor ? place.page : -place.page)]))
      }
    }
    return places
  }
}
