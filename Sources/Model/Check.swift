import Findings

/// One observation that proves standards (检查项).
public struct Check: Identified, Sendable {
  /// Its id, such as `M08-C1`.
  public let id: Located<ID<Check>>
  /// Who checks.
  public internal(set) var role: Located<ID<Role>>
  /// The post whose duty it is, where in a hall another one does it.
  public internal(set) var duty: ID<Role>?
  /// A card read at a pause, or a walk.
  public let species: Located<Species>
  /// The time of day it belongs to.
  public let when: Located<TimeOfDay>
  /// How often it is due.
  public let frequency: Located<Frequency>
  /// How often a day, for daily checks; once, if absent.
  public let times: Located<Int>?
  /// The day, for weekly checks.
  public internal(set) var weekday: Located<Weekday>?
  /// Which working day of the month, for monthly checks.
  public let workingDay: Located<Int>?
  /// How it is made.
  public let method: Located<CheckMethod>
  /// Minutes each time.
  public let minutes: Located<Tenths>
  /// The question, answered yes or no.
  public let question: LocalizedText
  /// The standards it proves: a box each.
  public internal(set) var probes: [Located<ID<Standard>>]
  /// How many are sampled.
  public let sample: Located<Int>?
  /// The season it is due in.
  public let season: Located<ID<Season>>?
  /// Points that replace the computed ones.
  public let weight: Located<Int>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Check>>,
    role: Located<ID<Role>>,
    species: Located<Species>,
    when: Located<TimeOfDay>,
    frequency: Located<Frequency>,
    times: Located<Int>? = nil,
    weekday: Located<Weekday>? = nil,
    workingDay: Located<Int>? = nil,
    method: Located<CheckMethod>,
    minutes: Located<Tenths>,
    question: LocalizedText,
    probes: [Located<ID<Standard>>] = [],
    sample: Located<Int>? = nil,
    season: Located<ID<Season>>? = nil,
    weight: Located<Int>? = nil
  ) {
    self.id = id
    self.role = role
    self.species = species
    self.when = when
    self.frequency = frequency
    self.times = times
    self.weekday = weekday
    self.workingDay = workingDay
    self.method = method
    self.minutes = minutes
    self.question = question
    self.probes = probes
    self.sample = sample
    self.season = season
    self.weight = weight
  }
}

/// How a moment is practised (演练).
public struct Drill: Identified, Sendable {
  /// Its id, such as `M08-D1`.
  public let id: Located<ID<Drill>>
  /// Its title.
  public let title: LocalizedText
  /// Who takes part.
  public internal(set) var roles: [Located<ID<Role>>]
  /// The scene.
  public let scenario: LocalizedText
  /// The steps, in order.
  public let steps: [LocalizedText]
  /// When it is passed.
  public let pass: LocalizedText
  /// How long it takes.
  public let minutes: Located<Tenths>
  /// How often it is held.
  public let cadence: Located<Cadence>
  /// The standards it practises.
  public internal(set) var covers: [Located<ID<Standard>>]
  /// Questions to talk over afterwards.
  public let debrief: [LocalizedText]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Drill>>,
    title: LocalizedText,
    roles: [Located<ID<Role>>] = [],
    scenario: LocalizedText,
    steps: [LocalizedText] = [],
    pass: LocalizedText,
    minutes: Located<Tenths>,
    cadence: Located<Cadence>,
    covers: [Located<ID<Standard>>] = [],
    debrief: [LocalizedText] = []
  ) {
    self.id = id
    self.title = title
    self.roles = roles
    self.scenario = scenario
    self.steps = steps
    self.pass = pass
    self.minutes = minutes
    self.cadence = cadence
    self.covers = covers
    self.debrief = debrief
  }
}
