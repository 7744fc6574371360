import Findings
import Model

/// A catalogue and what the rules ask of it again and again, worked out once.
struct Facts: Sendable {
  let catalogue: Catalogue
  /// The day the documents are made for, the first if there are several, and the last: what
  /// begins is asked of the first, what ends of the last.
  let asOf: CivilDate?
  let lastDay: CivilDate?
  /// The moments in journey order. A copy of a moment, id and all, is left out: that it is
  /// there is reported by a rule of its own.
  let moments: [Moment]
  /// Every standard, every check, in journey order.
  let standards: [Standard]
  let checks: [Check]
  /// The checks of each post, in journey order.
  let checksByRole: [ID<Role>: [Check]]
  /// What each hall makes of the standards, in file order.
  let editions: [HallEdition]
  /// The declared peaks, and the moments declared as end, in journey order.
  let peaks: [Moment]
  let ends: [Moment]
  /// Which ids there are.
  let directory: DeclaredIDs
  /// The references that name nothing, in the order of the sources.
  let dangling: [Dangling]
  /// Who serves which need, and who proves which standard.
  let links: ServiceChain
  /// What is declared for others to name, and named by nobody.
  let usage: Usage
  /// The language tags that are slips.
  let wrongTags: [WrongTag]
  /// The languages that have page labels, if that is known.
  let labelled: [String]?
  /// What is said a second time in one element.
  let repetitions: [Repetitions.Repetition]
  /// Every text, and the words that are looked for in it.
  let texts: [AuthoredText]
  let words: WordFinders
  /// What the set decides about findings.
  let decisions: Decisions
  /// What the rules found, for those that are asked last; empty for the others.
  var found: [Finding] = []

  private let references: [Reference]

  init(_ catalogue: Catalogue, options: Rules.Options) {
    self.catalogue = catalogue
    asOf = options.asOf
    lastDay = options.lastDay
    moments = catalogue.moments.firsts(by: \.id.value)
    standards = moments.flatMap(\.standards)
    checks = moments.flatMap(\.checks)
    checksByRole = Dictionary(grouping: checks, by: \.role.value)
    editions = catalogue.halls.map(catalogue.edition)
    peaks = moments.filter(\.isPeak)
    ends = moments.filter(\.isEnd)
    let inventory = Inventory(of: catalogue)
    let directory = DeclaredIDs(inventory.declarations, of: catalogue.set, options: options)
    self.directory = directory
    decisions = Decisions(catalogue.set, directory: directory, options: options)
    // An empty id was reported when it was read.
    let dangling = inventory.references.filter { !$0.id.isEmpty && !directory.resolves($0) }
      .map { Dangling(reference: $0, meant: directory.meant(by: $0)) }
    self.dangling = dangling.filter { directory.isWhole(for: $0.reference) }
    links = ServiceChain(catalogue, dangling: dangling)
    usage = Usage(directory, references: inventory.references, dangling: dangling)
    labelled = options.labelled
    repetitions = Repetitions(in: catalogue).found
    texts = inventory.texts
    wrongTags = WrongTag.all(
      in: texts, of: catalogue.set.languages.map(\.value), labelled: options.labelled)
    references = inventory.references
    words = WordFinders(catalogue.words, glossary: catalogue.set.glossary)
  }

  var set: StandardSet { catalogue.set }

  /// The moments in which customers remember the visit: peaks and the end. Of several ends the
  /// last counts; the others are reported by a rule of their own.
  var peakEnds: [Moment] {
    let end = ends.last?.id.value
    return moments.filter { $0.isPeak || $0.id.value == end }
  }

  /// The ids that elements name, and those of the elements that name them.
  func neighbours(of subjects: Set<String>) -> Set<String> {
    references.reduce(into: []) { near, reference in
      if subjects.contains(reference.subject) { near.insert(reference.id) }
      if subjects.contains(reference.id) { near.insert(reference.subject) }
    }
  }
}
