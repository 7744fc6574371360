import Findings

/// A customer segment (品牌).
public struct Segment: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Segment>>
  /// Its name.
  public let name: LocalizedText
  /// Its weight, in percent.
  public let weight: Located<Hundredths>
  /// How many were asked.
  public let sample: Located<Int>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Segment>>,
    name: LocalizedText,
    weight: Located<Hundredths>,
    sample: Located<Int>? = nil
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.sample = sample
  }
}

/// The survey behind the ratings.
public struct Survey: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Survey>>
  /// Who was asked.
  public let population: LocalizedText
  /// How recent the last visit had to be, in months.
  public let eligibilityMonths: Located<Int>
  /// The first day of fieldwork.
  public let fieldworkFrom: Located<CivilDate>?
  /// The last day of fieldwork.
  public let fieldworkTo: Located<CivilDate>?
  /// The lowest rating.
  public let scaleMin: Located<Tenths>
  /// The highest rating.
  public let scaleMax: Located<Tenths>
  /// What the scale measures.
  public let scaleMeaning: LocalizedText
  /// What the weights rest on.
  public let weightBasis: LocalizedText
  /// How far its numbers can be trusted.
  public let status: Located<DataStatus>
  /// A remark.
  public let note: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Survey>>,
    population: LocalizedText,
    eligibilityMonths: Located<Int>,
    fieldworkFrom: Located<CivilDate>? = nil,
    fieldworkTo: Located<CivilDate>? = nil,
    scaleMin: Located<Tenths>,
    scaleMax: Located<Tenths>,
    scaleMeaning: LocalizedText,
    weightBasis: LocalizedText,
    status: Located<DataStatus>,
    note: LocalizedText
  ) {
    self.id = id
    self.population = population
    self.eligibilityMonths = eligibilityMonths
    self.fieldworkFrom = fieldworkFrom
    self.fieldworkTo = fieldworkTo
    self.scaleMin = scaleMin
    self.scaleMax = scaleMax
    self.scaleMeaning = scaleMeaning
    self.weightBasis = weightBasis
    self.status = status
    self.note = note
  }
}

/// Where a fact comes from.
public struct Source: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Source>>
  /// How it was gathered.
  public let kind: Located<SourceKind>
  /// Whether it stands alone.
  public let weight: Located<SourceWeight>?
  /// What it is.
  public let citation: LocalizedText
  /// Its date, as far as known.
  public let date: Located<String>?
  /// A grade of reliability.
  public let grade: Located<String>?
  /// Whether its text is cut off.
  public let isTruncated: Bool
  /// A remark.
  public let note: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Source>>,
    kind: Located<SourceKind>,
    weight: Located<SourceWeight>? = nil,
    citation: LocalizedText,
    date: Located<String>? = nil,
    grade: Located<String>? = nil,
    isTruncated: Bool,
    note: LocalizedText
  ) {
    self.id = id
    self.kind = kind
    self.weight = weight
    self.citation = citation
    self.date = date
    self.grade = grade
    self.isTruncated = isTruncated
    self.note = note
  }
}

/// A law or rule that standards rest on.
public struct BasisDocument: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<BasisDocument>>
  /// What it is.
  public let kind: Located<BasisKind>
  /// Its name.
  public let citation: LocalizedText
  /// Whether the wording was checked at its source.
  public let isVerified: Bool

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<BasisDocument>>,
    kind: Located<BasisKind>,
    citation: LocalizedText,
    isVerified: Bool
  ) {
    self.id = id
    self.kind = kind
    self.citation = citation
    self.isVerified = isVerified
  }
}

/// A finding of the study (发现).
public struct StudyFinding: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<StudyFinding>>
  /// Its number.
  public let number: Located<Int>
  /// Its title.
  public let title: LocalizedText
  /// The moments it is about.
  public internal(set) var moments: [Located<ID<Moment>>]
  /// Whether it sums up others.
  public let isSummary: Bool

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<StudyFinding>>,
    number: Located<Int>,
    title: LocalizedText,
    moments: [Located<ID<Moment>>] = [],
    isSummary: Bool
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.moments = moments
    self.isSummary = isSummary
  }
}
