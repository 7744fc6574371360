import Model

// What the index says, language by language.
extension DocumentIndex {
  /// A fact of the edition: its name and its value in a language.
  struct Fact {
    let name: (ViewContext) -> String
    let value: (ViewContext) -> String
  }

  /// The data of the edition.
  var facts: [Fact] {
    let edition = first.catalogue.set.edition
    let label = { (key: String) in { (context: ViewContext) in context.labels(key) } }
    let same = { (value: String) in { (_: ViewContext) in value } }
    let department = { (id: ID<Department>) in
      { (context: ViewContext) in EditionView.department(id, in: context) }
    }
    let facts: [(String, ((ViewContext) -> String)?)] = [
      ("index.set", same(edition.id.value.value)),
      ("edition.revision", same(String(edition.revision.value))),
      ("edition.status", { $0.labels("status.\(edition.status.value.rawValue)") }),
      ("edition.effective", same(edition.effectiveFrom.value.description)),
      ("index.until", edition.effectiveTo.map { same($0.value.description) }),
      ("index.review", same(edition.reviewBy.value.description)),
      ("index.supersedes", edition.supersedes.map { edition in { $0.told(edition.value) } }),
      ("edition.owner", department(edition.owner.value)),
      ("index.approver", edition.approver.map { department($0.value) }),
      ("index.as-of", daysAsked),
    ]
    return facts.compactMap { key, value in value.map { Fact(name: label(key), value: $0) } }
  }

  /// The days the sheets are for, if any were asked for.
  private var daysAsked: ((ViewContext) -> String)? {
    guard let day = first.days.first?.description, let last = first.days.last?.description else {
      return nil
    }
    guard day != last else { return { _ in day } }
    return { $0.labels("index.days", [("first", day), ("last", last)]) }
  }

  /// What a section is called.
  func name(of section: IndexSection, in context: ViewContext) -> String {
    switch section.subject {
    case .task(let task): context.labels("index.task.\(task.rawValue).name")
    case .variant(let variant):
      context.labels(
        "index.variant.\(variant.kind.rawValue)",
        [("name", context.name(of: variant) ?? "")])
    }
  }

  /// The sentence below the name of a section; variants have none.
  func lead(of section: IndexSection, in context: ViewContext) -> String? {
    switch section.subject {
    case .task(let task): context.labels("index.task.\(task.rawValue).lead")
    case .variant: nil
    }
  }

  /// What a kind is for; in a variant's section, where tasks are mixed, what is done with it.
  func purpose(of kind: IndexKind, in section: IndexSection, _ context: ViewContext) -> String {
    switch section.subject {
    case .task: context.labels("index.purpose.\(kind.name)")
    case .variant: context.labels("index.task.\(kind.task.rawValue).name")
    }
  }

  /// Which document of its kind an entry is, as a language calls it; nil if the language does
  /// not have it.
  func audience(of entry: IndexEntry, in context: ViewContext) -> String? {
    entry[context.language].map { $0.audience ?? context.labels("index.everybody") }
  }

  /// How many pages a document has.
  func pages(of document: DocumentSummary, in context: ViewContext) -> String {
    context.labels(
      document.pages == 1 ? "index.page" : "index.pages", [("n", String(document.pages))])
  }
}
