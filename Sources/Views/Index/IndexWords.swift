import Model

// What the index says.
extension DocumentIndex {
  /// A label of the index.
  func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("index.\(key)", values)
  }

  /// The data of the edition: their names and values.
  var facts: [(name: String, value: String)] {
    let edition = context.catalogue.set
    let department = { (id: ID<Department>) in EditionView.department(id, in: context) }
    let facts: [(String, String?)] = [
      ("index.set", edition.id.value.value),
      ("edition.revision", String(edition.revision.value)),
      ("edition.status", context.labels("status.\(edition.status.value.rawValue)")),
      ("edition.effective", edition.effectiveFrom.value.description),
      ("index.until", edition.effectiveTo?.value.description),
      ("index.review", edition.reviewBy.value.description),
      ("index.supersedes", edition.supersedes.map { context.told($0.value) }),
      ("edition.owner", department(edition.owner.value)),
      ("index.approver", edition.approver.map { department($0.value) }),
      ("index.as-of", daysAsked),
    ]
    return facts.compactMap { key, value in value.map { (context.labels(key), $0) } }
  }

  /// The days the sheets are for, if any were asked for.
  private var daysAsked: String? {
    guard let day = context.days.first?.description, let last = context.days.last?.description
    else { return nil }
    return day == last ? day : label("days", [("first", day), ("last", last)])
  }

  /// What a section is called.
  func name(of section: IndexSection) -> String { label("task.\(section.task.rawValue).name") }

  /// The sentence below the name of a section.
  func lead(of section: IndexSection) -> String { label("task.\(section.task.rawValue).lead") }

  /// What a kind is called, and what it is for.
  func kind(_ name: String) -> (name: String, purpose: String) {
    (context.labels("\(name).name"), label("purpose.\(name)"))
  }

  /// Which document of its kind one is.
  func audience(of document: DocumentSummary) -> String {
    document.audience ?? label("everybody")
  }

  /// The paper of a document, and how many sheets of it.
  func size(of document: DocumentSummary) -> String {
    let pages = label(document.pages == 1 ? "page" : "pages", [("n", String(document.pages))])
    return context.joined([document.paper, pages])
  }

  /// Where a document that hangs on a wall is printed; nil for what any office printer takes
  /// without a word.
  func printer(of document: DocumentSummary) -> String? {
    guard document.task == .wall else { return nil }
    return switch Paper(rawValue: document.paper) {
    case .a0, .a1, .a2: label("printer.shop")
    case .a3: label("printer.large")
    case nil: label("printer.office")
    }
  }

  /// What a variant is called.
  func name(of variant: Variant) -> String {
    label("variant.\(variant.kind.rawValue)", [("name", context.name(of: variant) ?? "")])
  }

  /// Where something stands, from the folder of the index.
  func path(_ path: String) -> String {
    path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The file of an index that was written like the documents here.
  func file(ofIndex path: String) -> String {
    "\(self.path(path)).\(documents.first?.endings.first ?? "html")"
  }
}
