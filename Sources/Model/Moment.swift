import Findings

/// What the customer does at a moment.
public struct CustomerAction: Sendable {
  /// The whole of it.
  public let text: LocalizedText
  /// The line on the poster.
  public let short: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    text: LocalizedText,
    short: LocalizedText
  ) {
    self.text = text
    self.short = short
  }
}

/// How much a whole moment matters to the segments.
public struct Importance: Sendable {
  /// How much each segment cares.
  public let ratings: [Rating]
  /// The weighted rating as typed by whoever copied it; pages print the computed one.
  public let weighted: Located<Hundredths>?
  /// How far the numbers can be trusted.
  public let status: Located<DataStatus>

  /// Made by whoever reads the sources.
  public init(
    ratings: [Rating] = [],
    weighted: Located<Hundredths>? = nil,
    status: Located<DataStatus>
  ) {
    self.ratings = ratings
    self.weighted = weighted
    self.status = status
  }
}

/// A point of the experience curve, from -3 (let down) to 3 (delighted).
public struct Experience: Sendable {
  /// What is aimed at.
  public let target: Located<Tenths>
  /// What customers feel today.
  public let current: Located<Tenths>
  /// How far the numbers can be trusted.
  public let status: Located<DataStatus>
  /// What is to be remembered, in two phrases.
  public let caption: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    target: Located<Tenths>,
    current: Located<Tenths>,
    status: Located<DataStatus>,
    caption: LocalizedText
  ) {
    self.target = target
    self.current = current
    self.status = status
    self.caption = caption
  }
}

/// The four questions of an effective experience.
public struct Effectiveness: Sendable {
  /// The right customer.
  public let customer: LocalizedText
  /// The segments it is for.
  public let segments: [Located<ID<Segment>>]
  /// The most urgent need.
  public let topNeed: Located<ID<Need>>
  /// The brand value it conveys.
  public let brandValue: LocalizedText
  /// The memory it leaves.
  public let memory: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    customer: LocalizedText,
    segments: [Located<ID<Segment>>] = [],
    topNeed: Located<ID<Need>>,
    brandValue: LocalizedText,
    memory: LocalizedText
  ) {
    self.customer = customer
    self.segments = segments
    self.topNeed = topNeed
    self.brandValue = brandValue
    self.memory = memory
  }
}

/// A key moment of the visit (关键时刻).
public struct Moment: Identified, Sendable {
  /// Its id, such as `M08`.
  public let id: Located<ID<Moment>>
  /// Its place in the journey, from 1.
  public let sequence: Located<Int>
  /// Its name in file names and links.
  public let slug: Located<String>
  /// Its name.
  public let name: LocalizedText
  /// Other names the sources use.
  public let aliases: [LocalizedText]
  /// What it is like when it goes well.
  public let lead: LocalizedText
  /// The stage it belongs to.
  public let stage: Located<ID<Stage>>
  /// What part it plays in what customers remember.
  public let kind: Located<MomentKind>
  /// The number of a declared peak, from 1.
  public internal(set) var peakRank: Located<Int>?
  /// Whether the customer acts or is surrounded.
  public let type: Located<MomentType>
  /// The moment that an ambient one surrounds.
  public internal(set) var attachesTo: Located<ID<Moment>>?
  /// Whether the customer waits here.
  public let isWaitPoint: Bool
  /// How long it usually takes.
  public let standardMinutes: Located<Tenths>?
  /// How long it may take at most.
  public let maxMinutes: Located<Tenths>?
  /// How intense the feeling is, from -5 to 5.
  public let emotion: Located<Int>?
  /// Facilities without which a hall leaves it out.
  public let requires: [Located<ID<Facility>>]
  /// What the customer does.
  public let action: CustomerAction
  /// How much the whole moment matters.
  public let importance: Importance
  /// Its point of the experience curve.
  public let experience: Experience
  /// The four questions, for peaks and the end.
  public internal(set) var effectiveness: Effectiveness?
  /// Where it goes wrong.
  public let failPoints: [LocalizedText]
  /// What the customer needs, in the author's order.
  public internal(set) var needs: [Need]
  /// What staff do, in the author's order.
  public internal(set) var standards: [Standard]
  /// What staff say.
  public internal(set) var say: [ScriptLine]
  /// What staff do not say.
  public internal(set) var dontSay: [ScriptLine]
  /// What the customer sees or takes along.
  public internal(set) var evidence: [PhysicalEvidence]
  /// What the back office promises.
  public internal(set) var support: [Support]
  /// How it is checked.
  public internal(set) var checks: [Check]
  /// How it is practised.
  public internal(set) var drills: [Drill]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Moment>>,
    sequence: Located<Int>,
    slug: Located<String>,
    name: LocalizedText,
    aliases: [LocalizedText] = [],
    lead: LocalizedText,
    stage: Located<ID<Stage>>,
    kind: Located<MomentKind>,
    peakRank: Located<Int>? = nil,
    type: Located<MomentType>,
    attachesTo: Located<ID<Moment>>? = nil,
    isWaitPoint: Bool,
    standardMinutes: Located<Tenths>? = nil,
    maxMinutes: Located<Tenths>? = nil,
    emotion: Located<Int>? = nil,
    requires: [Located<ID<Facility>>] = [],
    action: CustomerAction,
    importance: Importance,
    experience: Experience,
    effectiveness: Effectiveness? = nil,
    failPoints: [LocalizedText] = [],
    needs: [Need] = [],
    standards: [Standard] = [],
    say: [ScriptLine] = [],
    dontSay: [ScriptLine] = [],
    evidence: [PhysicalEvidence] = [],
    support: [Support] = [],
    checks: [Check] = [],
    drills: [Drill] = []
  ) {
    self.id = id
    self.sequence = sequence
    self.slug = slug
    self.name = name
    self.aliases = aliases
    self.lead = lead
    self.stage = stage
    self.kind = kind
    self.peakRank = peakRank
    self.type = type
    self.attachesTo = attachesTo
    self.isWaitPoint = isWaitPoint
    self.standardMinutes = standardMinutes
    self.maxMinutes = maxMinutes
    self.emotion = emotion
    self.requires = requires
    self.action = action
    self.importance = importance
    self.experience = experience
    self.effectiveness = effectiveness
    self.failPoints = failPoints
    self.needs = needs
    self.standards = standards
    self.say = say
    self.dontSay = dontSay
    self.evidence = evidence
    self.support = support
    self.checks = checks
    self.drills = drills
  }
}

extension Moment {
  /// Whether it is declared as one of those that customers remember best.
  public var isPeak: Bool { kind.value == .peak }

  /// Whether it is declared as the one that ends the visit.
  public var isEnd: Bool { kind.value == .end }

  /// Whether it is declared as either: people remember a visit by its peak and its end.
  public var isPeakOrEnd: Bool { isPeak || isEnd }
}
