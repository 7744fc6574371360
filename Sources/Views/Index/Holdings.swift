import Rendering

/// On which page of a document each subject stands.
struct Holdings: Sendable {
  /// A subject and where it is found.
  struct Place: Sendable {
    /// The number of the subject.
    let subject: Int
    /// The page, from 1.
    let page: Int
    /// Whether a link can lead there.
    let hasAnchor: Bool
  }

  /// The places in the order of the subjects.
  let places: [Place]

  /// What of the subjects a document holds: whatever stands under its id, or under a link to it.
  /// An id within a sentence, in a list of others or in an example only cites it. A list of the body
  /// named `sheets` or `pages` is one of pages; a document without one is a single page.
  ///
  /// Ids stand in contents and overviews too, so a part of a moment is where it stands first
  /// from the page on where the moment begins; and a moment without an anchor is where the
  /// first of its parts is.
  init(of document: Document, _ subjects: IndexSubjects) {
    var mentions = Mentions(numbers: subjects.numbers)
    if let body = document.root["body"] { mentions.read(body) }
    let anchors = document.anchors
    var pages: [Int: Int] = [:]
    for (number, subject) in subjects.all.enumerated() {
      let found = mentions.pages[number] ?? []
      let start = anchors[subject.place] ?? 1
      let page =
        subject.key == subject.place && anchors[subject.key] != nil
        ? anchors[subject.key] : found.first { $0 >= start } ?? found.first
      guard let page else { continue }
      pages[number] = page
      guard let moment = subjects.numbers[subject.place], anchors[subject.place] == nil else {
        continue
      }
      pages[moment] = min(pages[moment] ?? page, page)
    }
    places = subjects.all.indices.compactMap { number in
      pages[number].map {
        Place(
          subject: number, page: $0, hasAnchor: anchors[subjects.all[number].place] != nil)
      }
    }
  }
}

/// The subjects that stand in a body, page by page.
struct Mentions {
  /// The number of each subject by its id.
  let numbers: [String: Int]
  /// For each subject the pages on which it stands, in order.
  private(set) var pages: [Int: [Int]] = [:]
  /// The pages met.
  private(set) var count = 0

  init(numbers: [String: Int]) { self.numbers = numbers }

  /// Reads a value with everything in it.
  mutating func read(_ value: ViewValue) {
    switch value {
    case .text(let words):
      for name in Document.names(in: words) {
        if let number = numbers[name] { note(number) }
      }
    case .list(let items): for item in items { read(item) }
    case .record(let record):
      for name in record.names { read(record[name] ?? .absent, named: name) }
    case .flag, .absent: break
    }
  }

  private mutating func read(_ value: ViewValue, named name: String) {
    guard case .list(let items) = value, Self.pageLists.contains(name) else {
      return read(value)
    }
    for item in items {
      count += 1
      read(item)
    }
  }

  private static let pageLists = ["sheets", "pages"]

  private mutating func note(_ number: Int) {
    let page = max(1, count)
    if pages[number]?.last != page { pages[number, default: []].append(page) }
  }
}
