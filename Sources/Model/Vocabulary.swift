// The closed vocabularies of the source format. Raw values are the words of the schema.

/// How far an edition has come.
public enum SetStatus: String, CaseIterable, Sendable {
  case draft
  case review
  case pilot
  case published
  case superseded
  case withdrawn
}

/// How far a number can be trusted.
public enum DataStatus: String, CaseIterable, Sendable {
  case measured
  case illustrative
  case qualitative
}

/// What part a moment plays in what customers remember.
public enum MomentKind: String, CaseIterable, Sendable {
  case ordinary
  case peak
  case end
  case low
}

/// Whether the customer acts, or is surrounded.
public enum MomentType: String, CaseIterable, Sendable {
  case action
  case ambient
}

/// The quality a need asks for: the four the sources name.
public enum Dimension: String, CaseIterable, Sendable {
  case convenience
  case safety
  case attitude
  case environment
}

/// How binding a standard is, by GB/T 1.1.
public enum Level: String, CaseIterable, Sendable {
  case must
  case mustNot = "must-not"
  case should
  case shouldNot = "should-not"
  case may
}

/// An element of the marketing mix.
public enum SevenP: String, CaseIterable, Sendable {
  case product
  case price
  case place
  case promotion
  case people
  case process
  case environment
}

/// What a standard rests on.
public enum BasisKind: String, CaseIterable, Sendable {
  case law
  case group
  case survey
  case practice
}

/// How a measured value is compared.
public enum Comparison: String, CaseIterable, Sendable {
  case atMost = "at-most"
  case atLeast = "at-least"
  case exactly
}

/// The two kinds of check, which are never mixed on a card.
public enum Species: String, CaseIterable, Sendable {
  case pausePoint = "pause-point"
  case round
}

/// The time of day a check belongs to, in the order of the day.
public enum TimeOfDay: String, CaseIterable, Sendable {
  case preOpen = "pre-open"
  case inHours = "in-hours"
  case peak
  case handover
  case dusk
  case close
  case event
}

/// How often a check is due.
public enum Frequency: String, CaseIterable, Sendable {
  case daily
  case weekly
  case monthly
  case perEvent = "per-event"
}

/// A day of the week, Monday first.
public enum Weekday: String, CaseIterable, Sendable {
  case mon
  case tue
  case wed
  case thu
  case fri
  case sat
  case sun
}

/// How a check is made.
public enum CheckMethod: String, CaseIterable, Sendable {
  case look
  case operate
  case time
  case records
  case testCall = "test-call"
  case listen
  case ask
}

/// How often a drill is held.
public enum Cadence: String, CaseIterable, Sendable {
  case weekly
  case monthly
  case quarterly
  case halfYearly = "half-yearly"
  case yearly
}

/// Where a role works.
public enum RoleKind: String, CaseIterable, Sendable {
  case onstage
  case backstage
  case group
}

/// Who gives support.
public enum SupportKind: String, CaseIterable, Sendable {
  case backstage
  case support
}

/// How a piece of evidence was gathered.
public enum SourceKind: String, CaseIterable, Sendable {
  case observation
  case simulatedCustomer = "simulated-customer"
  case customerInterview = "customer-interview"
  case frontlineInterview = "frontline-interview"
  case managementInterview = "management-interview"
  case quantitativeSurvey = "quantitative-survey"
  case deskStudy = "desk-study"
  case benchmark
  case regulation
}

/// Whether evidence stands alone.
public enum SourceWeight: String, CaseIterable, Sendable {
  case primary
  case corroborating
}

/// How far a change reaches.
public enum ChangeClass: String, CaseIterable, Sendable {
  case editorial
  case minor
  case major
}

/// Whom a change between two editions touches, the widest last.
public enum ChangeGrade: String, CaseIterable, Sendable {
  case editorial
  case trace
  case check
  case staff
  case customer
}

/// A stage of roll-out.
public enum Phase: String, CaseIterable, Sendable {
  case explicit
  case individual
  case implicit
}

/// How large a hall is (厅级).
public enum HallGrade: String, CaseIterable, Sendable {
  case flagship
  case standard
  case small
}

/// What a statement is about.
public enum Topic: String, CaseIterable, Sendable {
  case coreService = "core-service"
  case theory
  case insight
  case momentOfTruth = "moment-of-truth"
  case benchmark
  case goal
  case background
  case achievement
  case rollout
  case marketingMix = "marketing-mix"
  case benefit
  case problem
  case principle
  case scoring
  /// What the set adds to its sources, said so that nobody takes it for theirs.
  case ofThisSet = "of-this-set"
}

/// What a channel can do.
public enum Capability: String, CaseIterable, Sendable {
  case show
  case `try`
  case order
  case settle
  case help
}

/// What a standard depends on before it applies.
public enum ConditionKind: String, CaseIterable, Sendable {
  case weather
  case season
  case segment
  case peakHour = "peak-hour"
}

/// What a word list is for.
public enum WordKind: String, CaseIterable, Sendable {
  case vague
  case hurry
  case modal
  case legal
  case joining
  case limit
  case ahead
  case visible
  case sales
  case pressure
  case openQuestion = "open-question"
  case closedQuestion = "closed-question"
  case ageing
  case dateMark = "date-mark"
  case `public`
  case negation
  case denial
  case saying
  case offer
  case product
  case asked
  case fixture
  case failure
  case feeling
  case addressee
  case wordEnding = "word-ending"
  case placeholder
}
