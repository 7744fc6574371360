import Findings

/// A number of a criterion, declared once.
public struct Measure: Sendable {
  /// What is measured.
  public let metric: Located<String>
  /// How a measured value is compared.
  public let comparison: Located<Comparison>
  /// The value it is compared with.
  public let value: Located<Amount>
  /// The unit of the value.
  public let unit: Located<String>
  /// How many are sampled.
  public let sample: Located<Int>?
  /// The share of the sample that must pass, in percent.
  public let passPercent: Located<Hundredths>?
  /// Where the number is read.
  public let sourceSystem: Located<String>?

  /// Made by whoever reads the sources.
  public init(
    metric: Located<String>,
    comparison: Located<Comparison>,
    value: Located<Amount>,
    unit: Located<String>,
    sample: Located<Int>? = nil,
    passPercent: Located<Hundredths>? = nil,
    sourceSystem: Located<String>? = nil
  ) {
    self.metric = metric
    self.comparison = comparison
    self.value = value
    self.unit = unit
    self.sample = sample
    self.passPercent = passPercent
    self.sourceSystem = sourceSystem
  }
}

/// A need that a standard serves.
public struct Coverage: Sendable {
  /// The need.
  public let need: Located<ID<Need>>
  /// Whether the author says that it belongs to another moment.
  public let isElsewhere: Bool

  /// Made by whoever reads the sources.
  public init(
    need: Located<ID<Need>>,
    isElsewhere: Bool
  ) {
    self.need = need
    self.isElsewhere = isElsewhere
  }
}

/// What a standard rests on.
public struct Basis: Sendable {
  /// The kind of basis.
  public let kind: Located<BasisKind>
  /// The law or rule.
  public let document: Located<ID<BasisDocument>>?
  /// Its article.
  public let article: Located<String>?

  /// Made by whoever reads the sources.
  public init(
    kind: Located<BasisKind>,
    document: Located<ID<BasisDocument>>? = nil,
    article: Located<String>? = nil
  ) {
    self.kind = kind
    self.document = document
    self.article = article
  }
}

/// A step of the work, its key point and the reason.
public struct KeyPoint: Sendable {
  /// The step.
  public let step: LocalizedText
  /// The key point.
  public let point: LocalizedText
  /// The reason.
  public let reason: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    step: LocalizedText,
    point: LocalizedText,
    reason: LocalizedText
  ) {
    self.step = step
    self.point = point
    self.reason = reason
  }
}

/// When a standard applies.
public struct Condition: Sendable {
  /// The kind of condition.
  public let kind: Located<ConditionKind>
  /// What has to hold.
  public let value: Located<String>

  /// Made by whoever reads the sources.
  public init(
    kind: Located<ConditionKind>,
    value: Located<String>
  ) {
    self.kind = kind
    self.value = value
  }
}

/// What staff must, should or may do about a need (现场服务要点).
public struct Standard: Identified, Sendable {
  /// Its id, such as `M08-S1`.
  public let id: Located<ID<Standard>>
  /// How binding it is.
  public let level: Located<Level>
  /// Who does it.
  public internal(set) var role: Located<ID<Role>>
  /// The standard in one sentence.
  public let text: LocalizedText
  /// The line on the poster.
  public let short: LocalizedText
  /// What an observer sees or measures when it is met.
  public let criterion: LocalizedText
  /// Why it matters.
  public let why: LocalizedText
  /// Whether one failure fails the inspection.
  public let isRedLine: Bool
  /// Whether it sets in to recover the moment when it goes wrong.
  public let isRecovery: Bool
  /// The numbers of the criterion.
  public let measures: [Measure]
  /// The needs it serves.
  public internal(set) var covers: [Coverage]
  /// What it rests on.
  public let bases: [Basis]
  /// Steps with key points and reasons.
  public let keyPoints: [KeyPoint]
  /// When it applies; always, if empty.
  public let conditions: [Condition]
  /// Support it cannot do without.
  public internal(set) var dependsOn: [Located<ID<Support>>]
  /// The channels it holds for.
  public let channels: [Located<ID<Channel>>]
  /// The element of the marketing mix.
  public let sevenP: Located<SevenP>?
  /// Facilities without which a hall leaves it out.
  public let requires: [Located<ID<Facility>>]
  /// The grades of hall it holds for; all, if empty.
  public let scope: [Located<HallGrade>]
  /// The revision that brought it in.
  public let sinceRevision: Located<Int>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Standard>>,
    level: Located<Level>,
    role: Located<ID<Role>>,
    text: LocalizedText,
    short: LocalizedText,
    criterion: LocalizedText,
    why: LocalizedText,
    isRedLine: Bool,
    isRecovery: Bool = false,
    measures: [Measure] = [],
    covers: [Coverage] = [],
    bases: [Basis] = [],
    keyPoints: [KeyPoint] = [],
    conditions: [Condition] = [],
    dependsOn: [Located<ID<Support>>] = [],
    channels: [Located<ID<Channel>>] = [],
    sevenP: Located<SevenP>? = nil,
    requires: [Located<ID<Facility>>] = [],
    scope: [Located<HallGrade>] = [],
    sinceRevision: Located<Int>? = nil
  ) {
    self.id = id
    self.level = level
    self.role = role
    self.text = text
    self.short = short
    self.criterion = criterion
    self.why = why
    self.isRedLine = isRedLine
    self.isRecovery = isRecovery
    self.measures = measures
    self.covers = covers
    self.bases = bases
    self.keyPoints = keyPoints
    self.conditions = conditions
    self.dependsOn = dependsOn
    self.channels = channels
    self.sevenP = sevenP
    self.requires = requires
    self.scope = scope
    self.sinceRevision = sinceRevision
  }
}
