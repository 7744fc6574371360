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
  /// there is told by a rule of its own.
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
  let directory: Directory
  /// The references that name nothing, in the order of the sources.
  let dangling: [Dangling]
  /// Who serves which need, and who proves which standard.
  let links: Links
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
  private let weights: [ID<Segment>: Int]

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
    let directory = Directory(inventory.declarations, of: catalogue.set, options: options)
    self.directory = directory
    decisions = Decisions(catalogue.set, directory: directory, options: options)
    // An empty id was told when it was read.
    let dangling = inventory.references.filter { !$0.id.isEmpty && !directory.resolves($0) }
      .map { Dangling(reference: $0, meant: directory.meant(by: $0)) }
    self.dangling = dangling.filter { directory.isWhole(for: $0.reference) }
    links = Links(catalogue, dangling: dangling)
    usage = Usage(directory, references: inventory.references, dangling: dangling)
    labelled = options.labelled
    repetitions = Repetitions(in: catalogue).found
    texts = inventory.texts
    wrongTags = WrongTag.all(
      in: texts, of: catalogue.set.languages.map(\.value), labelled: options.labelled)
    references = inventory.references
    words = WordFinders(catalogue.words, glossary: catalogue.set.glossary)
    // An id that is given twice is told by a rule of its own; here it counts once.
    weights = Dictionary(
      catalogue.set.segments.map { ($0.id.value, $0.weight.value.hundredths) },
      uniquingKeysWith: { first, _ in first })
  }

  var set: StandardSet { catalogue.set }

  /// The moments in which customers remember the visit: peaks and the end. Of several ends the
  /// last counts; the others are told by a rule of their own.
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

  /// Ratings weighted over the segments, as `Catalogue.weighted` does it.
  func weighted(_ ratings: [Rating]) -> WeightedRating {
    WeightedRating(
      exact: ratings.firsts(by: \.segment.value).reduce(0) {
        $0 + $1.value.value.tenths * (weights[$1.segment.value] ?? 0)
      })
  }

  /// The needs of a moment, the most important first; equals keep the author's order.
  func rankedNeeds(of moment: Moment) -> [Need] {
    let needs = moment.needs.firsts(by: \.id.value)
    let rated = needs.enumerated().map { ($0.offset, weighted($0.element.ratings)) }
    return rated.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
      .map { needs[$0.0] }
  }
}

extension Sequence {
  /// The elements without those whose key an earlier one has.
  func firsts<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
