import Findings

/// How much one segment cares about something, on the scale of the survey.
public struct Rating: Sendable {
  /// The segment that was asked.
  public let segment: Located<ID<Segment>>
  /// Its rating.
  public let value: Located<Tenths>

  /// Made by whoever reads the sources.
  public init(
    segment: Located<ID<Segment>>,
    value: Located<Tenths>
  ) {
    self.segment = segment
    self.value = value
  }
}

/// What the customer needs at a moment (核心需求).
public struct Need: Identified, Sendable {
  /// Its id, such as `M08-N1`.
  public let id: Located<ID<Need>>
  /// The need in the customer's words.
  public let text: LocalizedText
  /// The line on the poster.
  public let short: LocalizedText
  /// The quality it asks for.
  public let dimension: Located<Dimension>
  /// A finer aspect of the dimension.
  public let aspect: Located<String>?
  /// How much each segment cares.
  public let ratings: [Rating]
  /// The weighted rating as typed by whoever copied it; pages print the computed one.
  public let weighted: Located<Hundredths>?
  /// How far the ratings can be trusted.
  public let status: Located<DataStatus>
  /// The sources that show it.
  public let evidence: [Located<ID<Source>>]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Need>>,
    text: LocalizedText,
    short: LocalizedText,
    dimension: Located<Dimension>,
    aspect: Located<String>? = nil,
    ratings: [Rating] = [],
    weighted: Located<Hundredths>? = nil,
    status: Located<DataStatus>,
    evidence: [Located<ID<Source>>] = []
  ) {
    self.id = id
    self.text = text
    self.short = short
    self.dimension = dimension
    self.aspect = aspect
    self.ratings = ratings
    self.weighted = weighted
    self.status = status
    self.evidence = evidence
  }
}
