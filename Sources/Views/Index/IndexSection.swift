import Rendering

/// Documents that are listed together.
struct IndexSection: Sendable {
  /// What they have in common.
  enum Subject: Sendable {
    /// What is done with them.
    case task(DocumentTask)
    /// For whom they are.
    case variant(Variant)
  }

  let subject: Subject
  /// The documents, those of a kind together.
  let rows: [IndexEntry]

  /// A section of documents; nil if there are none.
  init?(_ subject: Subject, of documents: [DocumentSummary]) {
    guard !documents.isEmpty else { return nil }
    self.subject = subject
    rows = IndexEntry.entries(of: documents)
  }

  /// Some of the rows, kind by kind.
  func groups(in range: Range<Int>) -> [(kind: IndexKind, entries: [IndexEntry])] {
    rows[range].reduce(into: []) { groups, entry in
      if groups.last?.kind == entry.kind {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((entry.kind, [entry]))
      }
    }
  }

  /// Whether the first of its kind stands in a row.
  func startsGroup(_ row: Int) -> Bool { row == 0 || rows[row - 1].kind != rows[row].kind }

  /// Where links lead.
  var anchor: String {
    switch subject {
    case .task(let task): task.rawValue
    case .variant(let variant): "\(variant.kind.rawValue)-\(variant.key)"
    }
  }
}

/// A kind of document as the index knows it.
struct IndexKind: Hashable, Sendable {
  /// The name of the kind, such as `poster`.
  let name: String
  /// What a hall does with it.
  let task: DocumentTask
}

/// A document in all languages.
struct IndexEntry: Sendable {
  /// The same document in each language that has it, in the order they were made.
  let editions: [DocumentSummary]

  var kind: IndexKind { IndexKind(name: editions[0].kind, task: editions[0].task) }
  var id: String { editions[0].id }
  var paper: String { editions[0].paper }

  /// The document in a language.
  subscript(language: String) -> DocumentSummary? {
    editions.first { $0.language == language }
  }

  /// Documents with what they are in other languages, kinds together. An id is the same on
  /// every paper and every day; the path differs, but for the language in it.
  static func entries(of documents: [DocumentSummary]) -> [IndexEntry] {
    var kinds: [String] = []
    var keys: [String: [String]] = [:]
    var editions: [String: [DocumentSummary]] = [:]
    for document in documents {
      let name = document.path.dropFirst("\(document.variant.folder)\(document.language)/".count)
      let key = "\(document.kind) \(document.variant.folder)\(name)"
      if keys[document.kind] == nil { kinds.append(document.kind) }
      if editions[key] == nil { keys[document.kind, default: []].append(key) }
      editions[key, default: []].append(document)
    }
    return kinds.flatMap { kind in
      (keys[kind] ?? []).compactMap { editions[$0].map(IndexEntry.init) }
    }
  }
}
