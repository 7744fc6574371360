import Findings

/// A role of the hall (岗位).
public struct Role: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Role>>
  /// Its name in file names.
  public let slug: Located<String>
  /// Its name.
  public let name: LocalizedText
  /// Where it works.
  public let kind: Located<RoleKind>
  /// The minutes a day it has for checks.
  public internal(set) var checkMinutes: Located<Tenths>?
  /// The minutes a month it has for drills.
  public let trainingMinutes: Located<Tenths>?
  /// Whether its rounds are independent inspections, whose items are worth points.
  public let isScored: Bool
  /// The roles of a group.
  public internal(set) var members: [Located<ID<Role>>]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Role>>,
    slug: Located<String>,
    name: LocalizedText,
    kind: Located<RoleKind>,
    checkMinutes: Located<Tenths>? = nil,
    trainingMinutes: Located<Tenths>? = nil,
    isScored: Bool = false,
    members: [Located<ID<Role>>] = []
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.kind = kind
    self.checkMinutes = checkMinutes
    self.trainingMinutes = trainingMinutes
    self.isScored = isScored
    self.members = members
  }
}

/// A department behind the hall.
public struct Department: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Department>>
  /// Its name.
  public let name: LocalizedText
  /// Its name where room is short.
  public let short: LocalizedText
  /// The number under which staff reach it.
  public let contact: Located<String>?
  /// When it answers calls.
  public let hours: LocalizedText
  /// Whether number and hours are real or examples; nil if nothing is said of it.
  public let status: Located<DataStatus>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Department>>,
    name: LocalizedText,
    short: LocalizedText,
    contact: Located<String>? = nil,
    hours: LocalizedText = LocalizedText(),
    status: Located<DataStatus>? = nil
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.contact = contact
    self.hours = hours
    self.status = status
  }
}

/// A stage of the visit.
public struct Stage: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Stage>>
  /// Its place in the visit.
  public let order: Located<Int>
  /// Its name.
  public let name: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Stage>>,
    order: Located<Int>,
    name: LocalizedText
  ) {
    self.id = id
    self.order = order
    self.name = name
  }
}

/// An electronic channel.
public struct Channel: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Channel>>
  /// Its name.
  public let name: LocalizedText
  /// What it does well.
  public let strengths: [LocalizedText]
  /// What is wrong with it.
  public let problems: [LocalizedText]
  /// What it can do.
  public let capabilities: [Located<Capability>]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Channel>>,
    name: LocalizedText,
    strengths: [LocalizedText] = [],
    problems: [LocalizedText] = [],
    capabilities: [Located<Capability>] = []
  ) {
    self.id = id
    self.name = name
    self.strengths = strengths
    self.problems = problems
    self.capabilities = capabilities
  }
}

/// A way customers take through the moments; it ends at the end moment.
public struct Path: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Path>>
  /// Its name.
  public let name: LocalizedText
  /// The moments, in order.
  public internal(set) var steps: [Located<ID<Moment>>]
  /// A moment that is the peak of this path.
  public internal(set) var localPeak: Located<ID<Moment>>?
  /// Its share of visits, in percent.
  public internal(set) var visitShare: Located<Hundredths>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Path>>,
    name: LocalizedText,
    steps: [Located<ID<Moment>>] = [],
    localPeak: Located<ID<Moment>>? = nil,
    visitShare: Located<Hundredths>? = nil
  ) {
    self.id = id
    self.name = name
    self.steps = steps
    self.localPeak = localPeak
    self.visitShare = visitShare
  }
}

/// A phase of roll-out.
public struct RolloutPhase: Sendable {
  /// Which.
  public let phase: Located<Phase>
  /// Its name.
  public let name: LocalizedText
  /// What is done.
  public let text: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    phase: Located<Phase>,
    name: LocalizedText,
    text: LocalizedText
  ) {
    self.phase = phase
    self.name = name
    self.text = text
  }
}
