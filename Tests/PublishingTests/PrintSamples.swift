import TestSupport
import Diff
import EmbeddedAssets
import Model
import Publishing
import Reading
import Rendering
import Rules
import Views

/// The HTML pages of both samples as they are published, with what they promise to be.
enum PrintSamples {
  /// A page to be printed.
  struct PrintPage: Sendable, CustomStringConvertible {
    let set: String
    /// The kind of document.
    let kind: String
    let document: Document
    let html: String
    /// For each standard the page marks as its own: its id and the words it may be shown by.
    let standards: [(id: String, words: [String])]
    /// What browsers look at, for all tests.
    var look: Look

    var description: String { "\(set)/\(document.path)" }

    /// Whether it is printed on pages of another size than its sheets: larger ones with crop marks,
    /// or A4.
    var isOnLeaves: Bool { html.contains("class=\"leaf\"") }

    /// Whether each page shows a piece of a sheet.
    var isInPieces: Bool { isOnLeaves && document.paper == "A4" }

    /// Whether standards must be there: a role off stage has none of its own, and registers and
    /// rules speak of other things.
    var namesStandards: Bool {
      ["poster", "panels", "checklist"].contains(kind) || document.path.hasSuffix("/handbook")
    }
  }

  /// All pages, made once, for those who look at them in a browser.
  ///
  /// - Throws: What making them throws.
  static func all() throws -> [PrintPage] {
    try Slow.start("a browser")
    return try made.get()
  }

  private static let made = Swift.Result { try asked(pages()) }

  /// Every undated page of both samples in both languages with the index, and the duty
  /// manager's and the inspector's sheets for the first day in force, their busiest; what
  /// changed since an edition that asked for other numbers and lower levels; and the poster and
  /// the panels on the other papers, with crop marks and in pieces.
  private static func pages() throws -> [PrintPage] {
    let templates = try library()
    return try ["service-hall", "e-channel"].flatMap { set in
      let catalogue = try catalogue(of: set)
      let day = catalogue.set.effectiveFrom.value
      let dated = try contexts(catalogue, days: [day], roles: [ID("DM"), ID("QA")])
      let papers = Paper.allCases.filter { $0 != .a1 }
      var made = try documents(contexts(catalogue), of: Publisher.outputs, withIndex: true)
      made += documents(dated, of: [.checklist], withIndex: false)
      made += try documents(marked(set, catalogue), of: [.handbook, .changes], withIndex: false)
      made += try documents(
        contexts(catalogue, papers: papers), of: [.poster, .panels], withIndex: false)
      made += try documents(
        contexts(catalogue, finishing: Set(Finishing.allCases)), of: [.poster, .panels],
        withIndex: false)
      made += try variants(of: catalogue)
      return try made.map { try page($0.document, $0.kind, of: set, catalogue, templates) }
    }
  }

  /// Pages that are asked whether anybody is kept out of them. Contrast takes longer to look at
  /// than all the rest, and comes from the style sheet, which documents of a kind share: one of
  /// each kind is looked at in each language; so are colours, in Chinese.
  private static func asked(_ pages: [PrintPage]) throws -> [PrintPage] {
    var kinds: Set<String> = []
    return try pages.map { page in
      var page = page
      let isFirst = kinds.insert("\(page.kind) \(page.document.language)").inserted
      page.look.questions.append(try .accessibility(withContrast: isFirst))
      let hasColours = ColourVisionTests.kinds.contains(page.kind)
      guard isFirst, hasColours, page.document.language == "zh-Hans" else { return page }
      page.look.questions += [.colours, .signs]
      page.look.dotsPerInch = page.document.paper == "A4" ? 150 : 60
      return page
    }
  }

  /// What hangs and is filled in of every segment and every hall, and its handbooks.
  private static func variants(of catalogue: Catalogue) throws
    -> [(kind: String, document: Document)]
  {
    try Variant.all(of: catalogue).dropFirst().flatMap { variant in
      try documents(
        contexts(catalogue, variant: variant), of: [.poster, .panels, .checklist],
        withIndex: true)
        + documents(contexts(catalogue, variant: variant), of: [.handbook], withIndex: false)
    }
  }

  /// Contexts of some roles with many changes since an older edition.
  static func marked(
    _ set: String, _ catalogue: Catalogue, roles: [ID<Role>] = [ID("CS"), ID("AG")]
  ) throws -> [ViewContext] {
    let older = try self.catalogue(of: set) { text in
      text.replacing("10", with: "12").replacing("level=\"must\"", with: "level=\"should\"")
    }
    return try contexts(
      catalogue, days: [], roles: roles,
      changes: EditionDiff(from: older, to: catalogue))
  }

  static func documents(
    _ contexts: [ViewContext], of outputs: [DocumentKind], withIndex: Bool
  ) -> [(kind: String, document: Document)] {
    var list = IndexedDocuments()
    var made: [(kind: String, document: Document)] = []
    for context in contexts {
      for output in outputs {
        for document in output.plans(context).map({ $0.make() }) {
          list.add(document, output, in: context, endings: ["html", "txt"])
          made.append((output.name, document))
        }
      }
    }
    return made + (withIndex ? list.indexes(contexts).map { ("index", $0) } : [])
  }

  static func page(
    _ document: Document, _ kind: String, of set: String, _ catalogue: Catalogue,
    _ templates: TemplateLibrary
  ) throws -> PrintPage {
    let html = try templates.render("\(document.template).html", document.root)
    let ids = html.split(separator: "data-id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    let standards = ids.compactMap { catalogue.standard(ID($0)) }.map { standard in
      let words = [standard.short, standard.text].compactMap {
        $0.words(in: document.language) ?? $0.entries.first?.words.value
      }
      return (standard.key, [standard.key] + words)
    }
    var page = PrintPage(
      set: set, kind: kind, document: document, html: html, standards: standards, look: Look())
    // Beside a sheet stands what is read in the hand, and no telephone shows that.
    let paper = page.isOnLeaves ? nil : Paper(rawValue: document.paper)
    page.look.leastType = paper.map(leastType(on:)) ?? 8
    page.look.onTelephone = paper == nil && !page.isOnLeaves
    page.look.questions = [.heights, .parts(Foreign.to(document.language))]
    return page
  }

  /// The least type on a paper that hangs on a wall, in points: what can be read from where
  /// people stand.
  private static func leastType(on paper: Paper) -> Double {
    switch paper {
    case .a0: 28
    case .a1: 20
    case .a2: 14
    case .a3: 10
    }
  }

  static func contexts(
    _ catalogue: Catalogue, variant: Variant? = nil, days: [CivilDate] = [],
    roles: [ID<Role>] = [], papers: [Paper] = [.a1], finishing: Set<Finishing> = [],
    changes: EditionDiff? = nil
  ) throws -> [ViewContext] {
    try catalogue.set.languages.map { language in
      ViewContext(
        variant: variant ?? .whole(catalogue), labels: try Embedded.labels(language.value),
        languages: Embedded.labels(of: catalogue), days: days, roles: roles, papers: papers,
        finishing: finishing, rules: [SourceFault.group] + Rule.families.map(\.group),
        changes: changes)
    }
  }

  static func catalogue(of set: String, edit: (String) -> String = { $0 }) throws
    -> Catalogue
  {
    let files = EmbeddedAssets.files.filter { $0.path.hasPrefix("Standards/\(set)/") }
      .compactMap { SourceFile(path: $0.path, text: edit($0.contents)) }
    guard let catalogue = try Embedded.reader().read(files).catalogue else {
      throw Missing(what: set)
    }
    return catalogue
  }

  static func library() throws -> TemplateLibrary {
    try TemplateLibrary(files: EmbeddedAssets.templates.map { ($0.path, $0.contents) })
  }

  private static func text(_ path: String) -> String { EmbeddedAssets.file(path) ?? "" }

  struct Missing: Error { let what: String }
}
