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
      ("languages", .array(index.contexts.map(language))),
      ("documents", .lines(entries.map(document))),
      ("subjects", .lines(subjects)),
    ])
    return data.text.replacing(sign: "<", with: #"\u003c"#)
  }

  private var entries: [IndexEntry] { index.sections.flatMap(\.rows) }

  /// A language: its tag, its name, and what the search says in it.
  private func language(_ context: ViewContext) -> JSONValue {
    .object([
      ("tag", .string(context.language)),
      ("name", .string(context.labels.name)),
      ("page", .string(context.labels("book.page"))),
      ("found", .string(context.labels("index.search.found"))),
      ("none", .string(context.labels("index.search.none"))),
      ("more", .string(context.labels("index.search.more"))),
    ])
  }

  /// A document: its id, what it is called in each language, other words it is found by, and
  /// for each language its file and its content code.
  private func document(_ entry: IndexEntry) -> JSONValue {
    .object([
      ("id", .string(entry.id)),
      (
        "names",
        .array(index.contexts.map { .string(LanguageMarks.plain(name(of: entry, in: $0))) })
      ),
      (
        "files",
        .array(
          index.contexts.map { context in
            guard let document = entry[context.language], let ending = document.endings.first
            else { return .null }
            return .array([
              .string("\(document.path(from: index.folder)).\(ending)"), .string(document.code),
            ])
          })
      ),
    ])
  }

  /// The kind, for whom it is, and the variant where it is not everybody's.
  private func name(of entry: IndexEntry, in context: ViewContext) -> String {
    let variant = entry.editions[0].variant
    let isOwn = variant.folder == index.folder
    let scope = isOwn ? nil : context.name(of: variant)
    let audience =
      index.audience(of: entry, in: context) ?? entry.editions[0].audience
      ?? context.labels("index.everybody")
    return ([scope, context.labels("\(entry.kind.name).name"), audience].compactMap(\.self))
      .joined(separator: context.isChinese ? "　" : " · ")
  }

  /// The subjects that some document holds: the id, the words it is found by, its name in each
  /// language, and where it stands.
  private var subjects: [JSONValue] {
    let places = places
    return index.subjects.all.enumerated().compactMap { number, subject in
      guard let found = places[number] else { return nil }
      let names = index.contexts.map { context in
        subject.names.first?.words(in: context.language).map(context.unmarked) ?? ""
      }
      let others = subject.names.dropFirst().flatMap { name in
        index.contexts.compactMap { name.words(in: $0.language).map(index.first.unmarked) }
      }
      return .object([
        ("id", .string(subject.key)), ("names", .array(names.map(JSONValue.string))),
        ("also", .string((others + [subject.slug].compactMap(\.self)).joined(separator: " "))),
        ("place", .string(subject.place)),
        ("in", .array(found)),
      ])
    }
  }

  /// Where each subject stands: the number of the document, and for each language the page, 0
  /// where it does not stand there, and negative where no link can lead to it.
  private var places: [Int: [JSONValue]] {
    var places: [Int: [JSONValue]] = [:]
    for (number, entry) in entries.enumerated()
    where entry.editions[0].variant.folder == index.folder {
      var pages: [Int: [Int]] = [:]
      for (column, context) in index.contexts.enumerated() {
        for place in entry[context.language]?.holdings.places ?? [] {
          let none = [Int](repeating: 0, count: index.contexts.count)
          pages[place.subject, default: none][column] = place.hasAnchor ? place.page : -place.page
        }
      }
      for (subject, pages) in pages {
        places[subject, default: []].append(
          .array([.number(number)] + pages.map(JSONValue.number)))
      }
    }
    return places
  }
}
