import Model

/// What readers look for in documents: moments, and everything in them that has an id; and the
/// codes of rules.
struct IndexSubjects: Sendable {
  /// One of them.
  struct Subject: Sendable {
    /// Its id, or its code.
    let key: String
    /// The words it is known by in each language, and other words it is found by.
    let names: [LocalizedText]
    /// A name in file names and links, by which it is found too.
    let slug: String?
    /// The id under which documents have a place for it: that of its moment, or its own.
    let place: String
  }

  /// The subjects in journey order, behind them the rules.
  let all: [Subject]
  /// The place of each in that order.
  let numbers: [String: Int]

  /// What readers of a context's documents may look for.
  init(of context: ViewContext) {
    let moments = context.catalogue.moments.flatMap { moment in
      [
        Subject(
          key: moment.key,
          names: [moment.name] + moment.aliases
            + [context.catalogue.stage(moment.stage.value)?.name].compactMap(\.self),
          slug: moment.slug.value, place: moment.key)
      ]
        + Self.parts(of: moment).map {
          Subject(key: $0.key, names: $0.names, slug: nil, place: moment.key)
        }
    }
    let rules = context.rules.flatMap(\.entries).map {
      Subject(key: $0.code, names: [], slug: nil, place: $0.code)
    }
    all = moments + rules
    numbers = Dictionary(
      all.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func parts(of moment: Moment) -> [(key: String, names: [LocalizedText])] {
    moment.needs.map { ($0.key, [$0.short]) }
      + moment.standards.map { ($0.key, [$0.short]) }
      + moment.support.map { ($0.key, [$0.short]) }
      + moment.checks.map { ($0.key, []) }
      + moment.drills.map { ($0.key, [$0.title]) }
  }
}
