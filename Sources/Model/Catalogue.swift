import Findings

/// Everything a standards folder says, typed: the set, its moments in journey order and its
/// halls.
public struct Catalogue: Sendable {
  /// What the moments share.
  public let set: StandardSet
  /// The moments by their `seq`, then in file order.
  public let moments: [Moment]
  /// The halls, in file order; none where the standards are of no hall.
  public let halls: [Hall]
  /// The word lists the rules use.
  public let words: WordLists

  /// Which checks take turns where these standards are used; a hall that samples sets it.
  public var density = Rota.Density.full

  /// Which days are worked, and which seasons there are.
  public let calendar: WorkCalendar

  /// The kinds of days a schedule is proved for.
  let dayKinds: [DayKind]

  /// How much each segment weighs, in hundredths of a percent.
  let weights: [ID<Segment>: Int]

  private let momentIndex: [ID<Moment>: Int]
  private let needs: [ID<Need>: (moment: Int, need: Need)]
  private let standards: [ID<Standard>: (moment: Int, standard: Standard)]

  /// A catalogue of a set and its moments, in any order; `closedDays` are those on which its hall
  /// is closed. Of two things with one id the first is found by it.
  public init(
    set: StandardSet, moments: [Moment], halls: [Hall] = [], words: WordLists,
    closedOn closedDays: Set<Weekday> = []
  ) {
    self.set = set
    calendar = WorkCalendar(set.calendar, closedOn: closedDays)
    self.halls = halls
    self.words = words
    dayKinds = DayKind.all(of: set.provenDays, in: calendar)
    weights = Dictionary(
      set.segments.map { ($0.id.value, $0.weight.value.hundredths) },
      uniquingKeysWith: { first, _ in first })
    let ordered = moments.enumerated().sorted {
      ($0.element.sequence.value, $0.offset) < ($1.element.sequence.value, $1.offset)
    }.map(\.element)
    self.moments = ordered
    momentIndex = Dictionary(
      ordered.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    needs = Dictionary(
      ordered.enumerated().flatMap { at, moment in
        moment.needs.map { ($0.id.value, (at, $0)) }
      }, uniquingKeysWith: { first, _ in first })
    standards = Dictionary(
      ordered.enumerated().flatMap { at, moment in
        moment.standards.map { ($0.id.value, (at, $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The language of the texts that others are translated from.
  public var primaryLanguage: String { self.set.languages.first?.value ?? "zh-Hans" }

  /// The moment of an id.
  public func moment(_ id: ID<Moment>) -> Moment? { momentIndex[id].map { moments[$0] } }

  /// The need of an id.
  public func need(_ id: ID<Need>) -> Need? { needs[id]?.need }

  /// The moment a need belongs to.
  public func moment(of need: ID<Need>) -> Moment? { needs[need].map { moments[$0.moment] } }

  /// The standard of an id.
  public func standard(_ id: ID<Standard>) -> Standard? { standards[id]?.standard }

  /// The moment a standard belongs to.
  public func moment(of standard: ID<Standard>) -> Moment? {
    standards[standard].map { moments[$0.moment] }
  }

  /// The role of an id.
  public func role(_ id: ID<Role>) -> Role? { set.roles.first { $0.id.value == id } }

  /// The department of an id.
  public func department(_ id: ID<Department>) -> Department? {
    set.departments.first { $0.id.value == id }
  }

  /// The facility of an id.
  public func facility(_ id: ID<Facility>) -> Facility? {
    self.set.facilities.first { $0.id.value == id }
  }

  /// The season of an id.
  public func season(_ id: ID<Season>) -> Season? {
    calendar.seasons.first { $0.id.value == id }
  }

  /// The hall of an id.
  public func hall(_ id: ID<Hall>) -> Hall? { halls.first { $0.id.value == id } }

  /// The stage of an id.
  public func stage(_ id: ID<Stage>) -> Stage? { set.stages.first { $0.id.value == id } }
}
