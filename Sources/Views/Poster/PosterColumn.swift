import Model

/// A service point on the poster.
struct OnstageAction: Sendable {
  let standard: Standard
  /// Its number within its moment.
  let number: Int
  /// Its short line as it stands behind the word for its level.
  let act: String
  /// Its short line as it stands alone.
  let words: String

  /// Whether it must or must not be done.
  var isBinding: Bool { standard.level.value.posterRank == 0 }
}

/// A promise of the back office on the poster.
struct PosterPromise: Sendable {
  /// Who gives it.
  let by: String
  let words: String
  /// The time it names; empty if it names none.
  let time: String
}

extension PosterPromise {
  /// As wide as the time in words, where the labels of a language are not at hand: none of them has
  /// a longer word for a unit of time, and any other unit is printed as it is written.
  static func timeStandIn(_ support: Commitment) -> String {
    guard let value = support.slaValue, let unit = support.slaUnit?.value else { return "" }
    let isNamed = HandbookWords.namedUnits.contains(unit)
    let words = unit == "workday" ? "working days" : isNamed ? "months" : unit
    return value.value.short + " " + words
  }
}

/// Standards that somebody out of sight checks.
struct PosterCheck: Sendable {
  let frequency: Frequency
  /// The numbers of the standards within their moment.
  let numbers: String
}

/// What a moment says on the poster in one language; how much of it is printed depends on the
/// room.
struct PosterColumn: Sendable {
  let moment: Moment
  /// Words in brackets before the name, printed small.
  let qualifier: String
  let name: String
  /// What is to be remembered, line by line.
  let caption: [String]
  let action: String
  /// The needs that weigh most.
  let needs: [(words: String, rating: WeightedRating)]
  let evidence: [String]
  /// Every standard, those to keep first when room is short.
  let points: [OnstageAction]
  /// Support by people on the spot, out of the customer's sight.
  let backstage: [PosterPromise]
  let checks: [PosterCheck]
  let support: [PosterPromise]

  /// The needs a poster shows.
  static let fewNeeds = 3

  /// A moment in a language, with the needs that weigh most.
  init(_ moment: Moment, in context: ViewContext, mostNeeds: Int = fewNeeds) {
    self.moment = moment
    (qualifier, name) = Self.split(context.words(moment.name))
    caption = context.words(moment.experience.caption).split(separator: "|").map(String.init)
    action = context.words(moment.action.short)
    needs = context.catalogue.rankedNeeds(of: moment).prefix(mostNeeds).map {
      (context.words($0.short), context.catalogue.weighted($0.ratings))
    }
    evidence = moment.physicalEvidence.map { context.words($0.short) }
    points = Self.points(of: moment, in: context)
    backstage = Self.promises(.backstage, of: moment, in: context)
    checks = Self.checks(of: moment, in: context)
    support = Self.promises(.support, of: moment, in: context)
  }

  /// `（人工柜台）|业务办理` as its bracketed part and the rest.
  private static func split(_ name: String) -> (qualifier: String, name: String) {
    let parts = name.split(separator: "|", maxSplits: 1).map(String.init)
    guard parts.count == 2, let first = parts[0].first, "（(".contains(first) else {
      return ("", name)
    }
    return (parts[0], parts[1])
  }

  /// The standards that backstage roles check, by how often; each once, where it is checked
  /// most often.
  private static func checks(of moment: Moment, in context: ViewContext) -> [PosterCheck] {
    var checked: Set<ID<Standard>> = []
    return Frequency.allCases.compactMap { frequency in
      let probes = moment.checks.filter { check in
        check.frequency.value == frequency
          && context.catalogue.role(check.role.value)?.kind.value == .backstage
      }.flatMap(\.probes).map(\.value)
      let numbers = moment.standards.enumerated().filter { _, standard in
        probes.contains(standard.id.value) && checked.insert(standard.id.value).inserted
      }.map { "\($0.offset + 1)" }
      return numbers.isEmpty
        ? nil : PosterCheck(frequency: frequency, numbers: numbers.joined(separator: ", "))
    }
  }

  /// The department or the role that gives support.
  private static func giver(of support: Commitment, in context: ViewContext) -> String {
    let department = support.department.flatMap { context.catalogue.department($0.value) }
    let role = support.role.flatMap { context.catalogue.role($0.value) }
    return context.words(department?.short ?? role?.name ?? LocalizedText())
  }

  private static func points(of moment: Moment, in context: ViewContext) -> [OnstageAction] {
    let points = moment.standards.enumerated().map { index, standard in
      OnstageAction(
        standard: standard, number: index + 1, act: context.words(standard.short),
        words: context.line(of: standard))
    }
    return points.filter(\.standard.isRedLine)
      + points.filter { !$0.standard.isRedLine }.inOrderOfLevel
  }

  private static func promises(_ kind: SupportKind, of moment: Moment, in context: ViewContext)
    -> [PosterPromise]
  {
    let words = HandbookWords(context: context)
    return moment.support.filter { $0.kind.value == kind }.map { support in
      PosterPromise(
        by: giver(of: support, in: context), words: context.words(support.short),
        time: context.isMeasuring
          ? PosterPromise.timeStandIn(support) : words.time(of: support))
    }
  }
}

extension [OnstageAction] {
  /// What must be done first, then what should, then what may; equals as the author wrote them.
  var inOrderOfLevel: [OnstageAction] {
    let levels = Level.allCases.map(\.posterRank)
    return (0...(levels.max() ?? 0)).flatMap { rank in
      filter { $0.standard.level.value.posterRank == rank }.sorted { $0.number < $1.number }
    }
  }
}

extension Level {
  /// 0 for requirements, 1 for recommendations, 2 for permissions.
  var posterRank: Int {
    switch self {
    case .must, .mustNot: 0
    case .should, .shouldNot: 1
    case .may: 2
    }
  }
}

extension WeightedRating {
  /// The value with one decimal, halves rounded up.
  var toTenth: Tenths { Tenths(tenths: (exact + 5_000) / 10_000) }
}
