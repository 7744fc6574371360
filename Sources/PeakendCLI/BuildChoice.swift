import Diff
import Findings
import Model
import Publishing
import Views

/// Which documents a build is asked for.
struct BuildChoice {
  var documents: [String]
  var formats: [Format]
  var locales: [String]
  var roles: [String]
  var segments: [String]
  var allSegments: Bool
  var halls: [String]
  var allHalls: Bool
  var papers: [Paper]
  var finishing: Set<Finishing>
  /// The days as they were typed.
  var date: String?
  var days: [CivilDate]

  /// The kinds and the formats.
  var selection: Selection { Selection(kinds: documents, formats: formats) }

  /// What the documents are made from.
  func contexts(for catalogue: Catalogue, _ assets: PageAssets, changes: EditionDiff?) throws
    -> [ViewContext]
  {
    let all = catalogue.set.languages.map(\.value)
    let wanted = all.filter { locales.isEmpty || locales.contains($0) }
    let languages = assets.labels(among: all)
    return try variants(of: catalogue).flatMap { variant in
      try wanted.map { tag in
        ViewContext(
          variant: variant, labels: try assets.labels(tag), languages: languages,
          house: assets.house, days: days,
          roles: roles.map { ID<Role>($0) },
          papers: papers.isEmpty ? [.a1] : Paper.allCases.filter(papers.contains),
          finishing: finishing, rules: RuleReference.groups, changes: changes)
      }
    }
  }

  /// Everybody's documents unless some variants are named, then those of the variants asked for.
  private func variants(of catalogue: Catalogue) -> [Variant] {
    let wanted = catalogue.set.segments.filter { allSegments || segments.contains($0.key) }
    return (segments.isEmpty && halls.isEmpty ? [.whole(catalogue)] : [])
      + wanted.map { .segment($0, of: catalogue) }
      + halls(of: catalogue).flatMap(catalogue.variants)
  }

  /// The halls whose documents are asked for, in file order.
  func halls(of catalogue: Catalogue) -> [Hall] {
    catalogue.halls.filter { allHalls || halls.contains($0.key) }
  }

  /// Refuses names that the standards do not declare.
  func requireDeclared(in catalogue: Catalogue, _ speech: LanguageOption) throws {
    try speech.require(
      locales, among: catalogue.set.languages.map(\.value),
      Phrase("language", zh: "语言"))
    try speech.require(
      segments, among: catalogue.set.segments.map(\.key),
      Phrase("customer segment", zh: "客户品牌"))
    try speech.require(halls, among: catalogue.halls.map(\.key), Phrase("hall", zh: "营业厅"))
    try speech.require(roles, among: catalogue.set.roles.map(\.key), Phrase("role", zh: "岗位"))
  }
}

extension BuildChoice {
  /// Why a choice leaves nothing to write.
  enum Emptiness {
    /// On another day, or undated, there would be documents.
    case day(String)
    /// These options, as they were typed, exclude each other.
    case options([String])

    /// It in words.
    var words: Phrase {
      switch self {
      case .day(let date):
        Phrase(
          "nothing is due on \(date) with these choices; no file was written",
          zh: "按所选条件，\(date)没有要做的内容，没有写入文件")
      case .options(let options) where options.count == 1:
        Phrase(
          "\(options[0]) leaves no document to write; leave it out, or choose another",
          zh: "用了 \(options[0]) 就没有可写的文档；请去掉它，或另作选择")
      case .options(let options):
        Phrase(
          """
          \(Phrase.series(options)) leave no document to write; leave one of them out, or \
          choose another
          """,
          zh: "\(Phrase.series(options)) 合在一起没有可写的文档；请去掉其中之一，或另作选择")
      }
    }
  }

  /// Finds out why it leaves nothing: each option that was used is left out in turn, to see
  /// whether there are documents then.
  ///
  /// - Parameter contexts: What the documents of a choice are made from.
  /// - Returns: The options to blame.
  func reason(_ contexts: (BuildChoice) throws -> [ViewContext]) rethrows -> Emptiness {
    let culprits = try withoutOne.filter { _, choice in
      Publisher.hasDocuments(try contexts(choice), choice.selection)
    }
    let options = (culprits.isEmpty ? withoutOne : culprits).map(\.option)
    if let date, options.contains(Self.typed("date", date)) { return .day(date) }
    return .options(options)
  }

  /// The choice without each of the options that were used.
  private var withoutOne: [(option: String, choice: BuildChoice)] {
    var all: [(String, BuildChoice)] = []
    func leaveOut(_ option: String, _ values: [String], _ change: (inout BuildChoice) -> Void) {
      guard !values.isEmpty else { return }
      var choice = self
      change(&choice)
      all.append((values.map { Self.typed(option, $0) }.joined(separator: " "), choice))
    }
    leaveOut("document", documents) { $0.documents = [] }
    leaveOut("format", formats.map(\.rawValue)) { $0.formats = [] }
    leaveOut("role", roles) { $0.roles = [] }
    leaveOut("segment", segments) { $0.segments = [] }
    leaveOut("hall", halls) { $0.halls = [] }
    leaveOut("date", [date].compactMap(\.self)) { $0.days = [] }
    return all
  }

  private static func typed(_ option: String, _ value: String) -> String {
    "--\(option) \(value)"
  }
}

extension Phrase {
  /// A list that ends with its last but one and its last joined by a word.
  fileprivate static func series(_ words: [String]) -> Phrase {
    guard let last = words.last, words.count > 1 else {
      return Phrase(verbatim: words.joined())
    }
    let others = list(words.dropLast())
    return Phrase("\(others) and \(last)", zh: "\(others)与 \(last)")
  }
}
