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
    var contexts: [ViewContext] = []
    for variant in Variant.all(of: catalogue) {
      for tag in catalogue.set.edition.languages {
        let labels = try assets.labels(tag.value)
        for days in days.isEmpty ? [[]] : [[], days] {
          contexts.append(
            ViewContext(
              variant: variant, labels: labels, days: days, rules: RuleReference.groups))
        }
      }
    }
    name = edition.name
    self.catalogue = catalogue
    let sources = EditionSources(edition.reading.sources.contents)
    let same = former.map { SameSources($0.sources, sources) }
    codes = ContentCodes(of: contexts, after: former?.codes) { same?.hold($0) ?? false }
    self.sources = sources
  }

  /// Which edition it is, in words.
  var words: Phrase {
    let edition = catalogue.set.edition
    let (revision, day) = (edition.revision.value, edition.effectiveFrom.value)
    return Phrase(
      "revision \(revision), effective \(day) (\(name))", zh: "修订 \(revision)，\(day) 生效（\(name)）")
  }
}
