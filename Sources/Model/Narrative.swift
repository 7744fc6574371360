import Findings

/// What a moment of ours learns from another company.
public struct Lesson: Sendable {
  /// The moment.
  public let moment: Located<ID<Moment>>?
  /// The words.
  public let text: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    moment: Located<ID<Moment>>? = nil,
    text: LocalizedText
  ) {
    self.moment = moment
    self.text = text
  }
}

/// A company to learn from.
public struct Benchmark: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Benchmark>>
  /// Its name.
  public let company: LocalizedText
  /// The brand value it conveys.
  public let brandValue: LocalizedText
  /// Its peaks.
  public let peaks: [LocalizedText]
  /// Its ends; the source may give none.
  public let ends: [LocalizedText]
  /// The lows its customers tolerate.
  public let lows: [LocalizedText]
  /// Whether the source itself says perhaps.
  public let isHedged: Bool
  /// What moments of ours learn from it.
  public internal(set) var lessons: [Lesson]
  /// Where it is told.
  public let source: Located<ID<Source>>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Benchmark>>,
    company: LocalizedText,
    brandValue: LocalizedText,
    peaks: [LocalizedText] = [],
    ends: [LocalizedText] = [],
    lows: [LocalizedText] = [],
    isHedged: Bool,
    lessons: [Lesson] = [],
    source: Located<ID<Source>>? = nil
  ) {
    self.id = id
    self.company = company
    self.brandValue = brandValue
    self.peaks = peaks
    self.ends = ends
    self.lows = lows
    self.isHedged = isHedged
    self.lessons = lessons
    self.source = source
  }
}

/// One part of a figure.
public struct StatisticPart: Sendable {
  /// What it counts.
  public let label: LocalizedText
  /// Its share, in percent.
  public let percent: Located<Hundredths>
  /// Whether it is the figure to remember.
  public let isHeadline: Bool

  /// Made by whoever reads the sources.
  public init(
    label: LocalizedText,
    percent: Located<Hundredths>,
    isHeadline: Bool
  ) {
    self.label = label
    self.percent = percent
    self.isHeadline = isHeadline
  }
}

/// A figure printed as a chart; its parts add up to 100.
public struct Statistic: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Statistic>>
  /// Its title.
  public let title: LocalizedText
  /// Its parts, in printed order.
  public let parts: [StatisticPart]
  /// Where it is from.
  public let source: Located<ID<Source>>?
  /// Whether the source says who measured it.
  public let isAttributed: Bool
  /// How many were asked.
  public let sample: Located<Int>?
  /// When it was measured, as far as it is known.
  public let date: Located<String>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Statistic>>,
    title: LocalizedText,
    parts: [StatisticPart] = [],
    source: Located<ID<Source>>? = nil,
    isAttributed: Bool,
    sample: Located<Int>? = nil,
    date: Located<String>? = nil
  ) {
    self.id = id
    self.title = title
    self.parts = parts
    self.source = source
    self.isAttributed = isAttributed
    self.sample = sample
    self.date = date
  }
}

/// What is to change, from what to what.
public struct Transformation: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Transformation>>
  /// Where.
  public let area: LocalizedText
  /// From what.
  public let from: LocalizedText
  /// To what.
  public let to: LocalizedText
  /// A remark.
  public let note: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Transformation>>,
    area: LocalizedText,
    from: LocalizedText,
    to: LocalizedText,
    note: LocalizedText
  ) {
    self.id = id
    self.area = area
    self.from = from
    self.to = to
    self.note = note
  }
}

/// How the standards were found.
public struct Method: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Method>>
  /// Its title.
  public let title: LocalizedText
  /// The steps, in order.
  public let steps: [LocalizedText]
  /// Where it is told.
  public let source: Located<ID<Source>>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Method>>,
    title: LocalizedText,
    steps: [LocalizedText] = [],
    source: Located<ID<Source>>? = nil
  ) {
    self.id = id
    self.title = title
    self.steps = steps
    self.source = source
  }
}

/// What happened when.
public struct Milestone: Sendable {
  /// When, as far as the source gives it.
  public let date: Located<String>
  /// The words.
  public let text: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    date: Located<String>,
    text: LocalizedText
  ) {
    self.date = date
    self.text = text
  }
}

/// What was achieved.
public struct Result: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Result>>
  /// What it is.
  public let name: LocalizedText
  /// Its unit.
  public let unit: Located<String>?
  /// The value before.
  public let baseline: Located<Amount>?
  /// The value after.
  public let after: Located<Amount>?
  /// Where it is told.
  public let source: Located<ID<Source>>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Result>>,
    name: LocalizedText,
    unit: Located<String>? = nil,
    baseline: Located<Amount>? = nil,
    after: Located<Amount>? = nil,
    source: Located<ID<Source>>? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.baseline = baseline
    self.after = after
    self.source = source
  }
}

/// What the method says.
public struct Statement: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Statement>>
  /// What it is about.
  public let topic: Located<Topic>
  /// The words.
  public let text: LocalizedText
  /// Where it is told.
  public let source: Located<ID<Source>>?
  /// Whether the source is cut off there.
  public let isTruncated: Bool

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Statement>>,
    topic: Located<Topic>,
    text: LocalizedText,
    source: Located<ID<Source>>? = nil,
    isTruncated: Bool
  ) {
    self.id = id
    self.topic = topic
    self.text = text
    self.source = source
    self.isTruncated = isTruncated
  }
}

/// A term of the trade.
public struct GlossaryTerm: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<GlossaryTerm>>
  /// The term to use.
  public let preferred: LocalizedText
  /// Other accepted forms, several to a language.
  public let variants: LocalizedText
  /// Forms not to be used, several to a language.
  public let deprecated: LocalizedText
  /// Longer words in which a deprecated form is harmless, several to a language.
  public let exceptions: LocalizedText
  /// A remark.
  public let note: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<GlossaryTerm>>,
    preferred: LocalizedText,
    variants: LocalizedText,
    deprecated: LocalizedText,
    exceptions: LocalizedText,
    note: LocalizedText
  ) {
    self.id = id
    self.preferred = preferred
    self.variants = variants
    self.deprecated = deprecated
    self.exceptions = exceptions
    self.note = note
  }
}
