import Findings
import Model
import Publishing
import Reading
import Views

/// An edition with the codes of all its documents.
struct EditionCodes {
  /// What the edition is called: a folder, or a git revision.
  let name: String
  let catalogue: Catalogue
  let codes: ContentCodes
  private let sources: EditionSources

  /// Makes every document of an edition, for everybody and for each variant, in each language.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - days: The days for which dated sheets are made too.
  ///   - assets: The labels of the languages.
  ///   - former: An edition with the same days and labels; what is made from the same files as
  ///     there is not made again.
  /// - Throws: A `Refusal` if the edition cannot be read, a `Status` if a language has no labels.
  init(
    _ edition: ReadEdition, on days: [CivilDate] = [], _ assets: PageAssets,
    after former: EditionCodes? = nil
  ) throws {
    let catalogue = try edition.catalogue()
    let sources = EditionSources(edition.reading.sources.contents)
    let same = former.map { SameSources($0.sources, sources) }
    let contexts = try Self.contexts(of: catalogue, on: days, assets)
    let codes = ContentCodes(of: contexts, after: former?.codes) { same?.hold($0) ?? false }
    self.init(name: edition.name, catalogue: catalogue, codes: codes, sources: sources)
  }

  private init(name: String, catalogue: Catalogue, codes: ContentCodes, sources: EditionSources) {
    (self.name, self.catalogue, self.codes, self.sources) = (name, catalogue, codes, sources)
  }

  /// Two editions with the codes of what may differ: a document that is made from the same files
  /// in both is counted and not made.
  ///
  /// - Parameters:
  ///   - old: One edition.
  ///   - new: Another one.
  ///   - assets: The labels of the languages.
  /// - Returns: The two in the same order.
  /// - Throws: A `Refusal` if one cannot be read, a `Status` if a language has no labels.
  static func differing(_ old: ReadEdition, _ new: ReadEdition, _ assets: PageAssets) throws
    -> (EditionCodes, EditionCodes)
  {
    let catalogues = (try old.catalogue(), try new.catalogue())
    let sources = (
      EditionSources(old.reading.sources.contents), EditionSources(new.reading.sources.contents)
    )
    let same = SameSources(sources.0, sources.1)
    func codes(_ catalogue: Catalogue) throws -> ContentCodes {
      ContentCodes(of: try contexts(of: catalogue, on: [], assets), leavingOut: same.hold)
    }
    return (
      EditionCodes(
        name: old.name, catalogue: catalogues.0, codes: try codes(catalogues.0), sources: sources.0),
      EditionCodes(
        name: new.name, catalogue: catalogues.1, codes: try codes(catalogues.1), sources: sources.1)
    )
  }

  private static func contexts(
    of catalogue: Catalogue, on days: [CivilDate], _ assets: PageAssets
  ) throws -> [ViewContext] {
    let languages = assets.labels(among: catalogue.set.languages.map(\.value))
    return try Variant.all(of: catalogue).flatMap { variant in
      try catalogue.set.languages.flatMap { tag in
        let labels = try assets.labels(tag.value)
        return (days.isEmpty ? [[]] : [[], days]).map { days in
          ViewContext(
            variant: variant, labels: labels, languages: languages, days: days,
            rules: RuleReference.groups)
        }
      }
    }
  }

  /// Which edition it is, in words.
  var words: Phrase {
    let edition = catalogue.set
    let (revision, day) = (edition.revision.value, edition.effectiveFrom.value)
    return Phrase(
      "revision \(revision), effective \(day) (\(name))", zh: "修订 \(revision)，\(day) 生效（\(name)）")
  }
}
