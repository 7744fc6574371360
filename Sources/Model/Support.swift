import Findings

/// What the back office promises (后台支撑).
public struct Support: Identified, Sendable {
  /// Its id, such as `M08-B1`.
  public let id: Located<ID<Support>>
  /// Hall staff out of sight, or a department.
  public let kind: Located<SupportKind>
  /// The department that promises.
  public let department: Located<ID<Department>>?
  /// The role that promises.
  public internal(set) var role: Located<ID<Role>>?
  /// The promise.
  public let commitment: LocalizedText
  /// The line on the poster.
  public let short: LocalizedText
  /// What it takes.
  public let resource: LocalizedText
  /// When staff call on it; empty if it is owed unasked.
  public let occasion: LocalizedText
  /// The time promised.
  public let slaValue: Located<Amount>?
  /// The unit of that time.
  public let slaUnit: Located<String>?
  /// The number to ring, where it is not that of the department.
  public let contact: Located<String>?
  /// The standards it makes possible.
  public internal(set) var standards: [Located<ID<Standard>>]
  /// The needs it makes possible.
  public internal(set) var needs: [Located<ID<Need>>]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Support>>,
    kind: Located<SupportKind>,
    department: Located<ID<Department>>? = nil,
    role: Located<ID<Role>>? = nil,
    commitment: LocalizedText,
    short: LocalizedText,
    resource: LocalizedText,
    occasion: LocalizedText = LocalizedText(),
    slaValue: Located<Amount>? = nil,
    slaUnit: Located<String>? = nil,
    contact: Located<String>? = nil,
    standards: [Located<ID<Standard>>] = [],
    needs: [Located<ID<Need>>] = []
  ) {
    self.id = id
    self.kind = kind
    self.department = department
    self.role = role
    self.commitment = commitment
    self.short = short
    self.resource = resource
    self.occasion = occasion
    self.slaValue = slaValue
    self.slaUnit = slaUnit
    self.contact = contact
    self.standards = standards
    self.needs = needs
  }
}

/// What the customer sees or takes along (有形证据).
public struct PhysicalEvidence: Identified, Sendable {
  /// Its id, such as `M08-E1`.
  public let id: Located<ID<PhysicalEvidence>>
  /// What it is.
  public let text: LocalizedText
  /// The line on the poster.
  public let short: LocalizedText
  /// Where it is.
  public let place: LocalizedText
  /// The department that provides it.
  public let owner: Located<ID<Department>>?
  /// How many there are.
  public let quantity: Located<Int>?
  /// Its edition.
  public let version: Located<String>?
  /// The first day it may hang.
  public let validFrom: Located<CivilDate>?
  /// The last day it may hang.
  public let validTo: Located<CivilDate>?
  /// The standards it belongs to.
  public internal(set) var standards: [Located<ID<Standard>>]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<PhysicalEvidence>>,
    text: LocalizedText,
    short: LocalizedText,
    place: LocalizedText,
    owner: Located<ID<Department>>? = nil,
    quantity: Located<Int>? = nil,
    version: Located<String>? = nil,
    validFrom: Located<CivilDate>? = nil,
    validTo: Located<CivilDate>? = nil,
    standards: [Located<ID<Standard>>] = []
  ) {
    self.id = id
    self.text = text
    self.short = short
    self.place = place
    self.owner = owner
    self.quantity = quantity
    self.version = version
    self.validFrom = validFrom
    self.validTo = validTo
    self.standards = standards
  }
}

/// What staff say, or do not say.
public struct ScriptLine: Identified, Sendable {
  /// Its id, such as `M08-Y1`.
  public let id: Located<ID<ScriptLine>>
  /// The words; a dialect is a language of its own.
  public let text: LocalizedText
  /// When they are said.
  public let situation: LocalizedText
  /// The standard it serves.
  public let standard: Located<ID<Standard>>?
  /// The need it serves.
  public let need: Located<ID<Need>>?
  /// The role that speaks.
  public internal(set) var speaker: Located<ID<Role>>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<ScriptLine>>,
    text: LocalizedText,
    situation: LocalizedText,
    standard: Located<ID<Standard>>? = nil,
    need: Located<ID<Need>>? = nil,
    speaker: Located<ID<Role>>? = nil
  ) {
    self.id = id
    self.text = text
    self.situation = situation
    self.standard = standard
    self.need = need
    self.speaker = speaker
  }
}
