import Findings

/// The document that commissioned the work.
public struct Mandate: Sendable {
  /// Its number.
  public let number: Located<String>
  /// Its date, as far as the source gives it.
  public let date: Located<String>
  /// Its title.
  public let title: LocalizedText
  /// Who issued it.
  public let issuer: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    number: Located<String>,
    date: Located<String>,
    title: LocalizedText,
    issuer: LocalizedText
  ) {
    self.number = number
    self.date = date
    self.title = title
    self.issuer = issuer
  }
}

/// One line of the change log.
public struct Change: Sendable {
  /// The revision.
  public let revision: Located<Int>
  /// The day.
  public let date: Located<CivilDate>
  /// How far it reaches.
  public let grade: Located<ChangeClass>
  /// The department that made it.
  public let by: Located<ID<Department>>
  /// What changed.
  public let what: LocalizedText
  /// Why.
  public let why: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    revision: Located<Int>,
    date: Located<CivilDate>,
    grade: Located<ChangeClass>,
    by: Located<ID<Department>>,
    what: LocalizedText,
    why: LocalizedText
  ) {
    self.revision = revision
    self.date = date
    self.grade = grade
    self.by = by
    self.what = what
    self.why = why
  }
}

/// An id that was published once and is not used again.
public struct RetiredID: Sendable {
  /// The id.
  public let id: Located<String>
  /// The revision that retired it.
  public let revision: Located<Int>
  /// Why.
  public let note: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<String>,
    revision: Located<Int>,
    note: LocalizedText
  ) {
    self.id = id
    self.revision = revision
    self.note = note
  }
}

/// The control data of an edition.
public struct Edition: Sendable {
  /// The id of the set; document ids start with it.
  public let id: Located<ID<StandardSet>>
  /// What is described: `hall` or `e-channel`.
  public let domain: Located<String>
  /// The languages of the documents, the first language first.
  public let languages: [Located<String>]
  /// The revision.
  public let revision: Located<Int>
  /// How far the edition has come.
  public let status: Located<SetStatus>
  /// The first day it is in force.
  public let effectiveFrom: Located<CivilDate>
  /// The last day it is in force.
  public let effectiveTo: Located<CivilDate>?
  /// The day by which it is reviewed.
  public let reviewBy: Located<CivilDate>
  /// The edition it replaces.
  public let supersedes: Located<String>?
  /// The department that owns it.
  public let owner: Located<ID<Department>>
  /// The department that approved it.
  public let approver: Located<ID<Department>>?

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<StandardSet>>,
    domain: Located<String>,
    languages: [Located<String>] = [],
    revision: Located<Int>,
    status: Located<SetStatus>,
    effectiveFrom: Located<CivilDate>,
    effectiveTo: Located<CivilDate>? = nil,
    reviewBy: Located<CivilDate>,
    supersedes: Located<String>? = nil,
    owner: Located<ID<Department>>,
    approver: Located<ID<Department>>? = nil
  ) {
    self.id = id
    self.domain = domain
    self.languages = languages
    self.revision = revision
    self.status = status
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.reviewBy = reviewBy
    self.supersedes = supersedes
    self.owner = owner
    self.approver = approver
  }
}

/// What the moments share, and the control data of the edition.
public struct StandardSet: Sendable {
  /// Where the set starts in its file.
  public let span: Span
  /// The control data.
  public let edition: Edition
  /// The title on every document.
  public let title: LocalizedText
  /// The subtitle.
  public let subtitle: LocalizedText
  /// The document that commissioned the work.
  public let mandate: Mandate?
  /// The terms, in printed order.
  public let glossary: [GlossaryTerm]
  /// Where facts and numbers come from.
  public let sources: [Source]
  /// Laws and rules.
  public let bases: [BasisDocument]
  /// The customer segments of the survey.
  public internal(set) var segments: [Segment]
  /// The survey behind the ratings.
  public let survey: Survey
  /// The roles of the hall.
  public internal(set) var roles: [Role]
  /// The departments behind it.
  public let departments: [Department]
  /// The stages of a visit, in the author's order.
  public internal(set) var stages: [Stage]
  /// The electronic channels.
  public let channels: [Channel]
  /// What halls may have or lack.
  public internal(set) var facilities: [Facility]
  /// The ways customers take.
  public internal(set) var paths: [Path]
  /// The findings of the study.
  public internal(set) var findings: [StudyFinding]
  /// Companies to learn from.
  public internal(set) var benchmarks: [Benchmark]
  /// Figures printed as charts.
  public let statistics: [Statistic]
  /// What is to change, from what to what.
  public let transformations: [Transformation]
  /// How the standards were found.
  public let methods: [Method]
  /// What happened when.
  public let milestones: [Milestone]
  /// What was achieved.
  public let results: [Result]
  /// What the method says.
  public let statements: [Statement]
  /// The phases of roll-out.
  public let rollout: [RolloutPhase]
  /// How inspections are scored.
  public let scoring: Scoring
  /// Days off and swapped working days.
  public internal(set) var calendar: WorkCalendar
  /// Within how many days each check that takes turns comes again; without it none does.
  public let rotaDays: Located<Int>?
  /// How long filled sheets are kept.
  public let retentionMonths: Located<Int>?
  /// Ids not used again.
  public let retiredIDs: [RetiredID]
  /// Rules that weigh otherwise for this set.
  public let severities: [SeverityChoice]
  /// Findings that do not count for a time.
  public internal(set) var waivers: [Waiver]
  /// Changes against the edition before that were accepted.
  public let acceptances: [Acceptance]
  /// What each revision changed, the latest first.
  public let changeLog: [Change]

  /// Made by whoever reads the sources.
  public init(
    span: Span,
    edition: Edition,
    title: LocalizedText,
    subtitle: LocalizedText,
    mandate: Mandate? = nil,
    glossary: [GlossaryTerm] = [],
    sources: [Source] = [],
    bases: [BasisDocument] = [],
    segments: [Segment] = [],
    survey: Survey,
    roles: [Role] = [],
    departments: [Department] = [],
    stages: [Stage] = [],
    channels: [Channel] = [],
    facilities: [Facility] = [],
    paths: [Path] = [],
    findings: [StudyFinding] = [],
    benchmarks: [Benchmark] = [],
    statistics: [Statistic] = [],
    transformations: [Transformation] = [],
    methods: [Method] = [],
    milestones: [Milestone] = [],
    results: [Result] = [],
    statements: [Statement] = [],
    rollout: [RolloutPhase] = [],
    scoring: Scoring,
    calendar: WorkCalendar,
    rotaDays: Located<Int>? = nil,
    retentionMonths: Located<Int>? = nil,
    retiredIDs: [RetiredID] = [],
    severities: [SeverityChoice] = [],
    waivers: [Waiver] = [],
    acceptances: [Acceptance] = [],
    changeLog: [Change] = []
  ) {
    self.span = span
    self.edition = edition
    self.title = title
    self.subtitle = subtitle
    self.mandate = mandate
    self.glossary = glossary
    self.sources = sources
    self.bases = bases
    self.segments = segments
    self.survey = survey
    self.roles = roles
    self.departments = departments
    self.stages = stages
    self.channels = channels
    self.facilities = facilities
    self.paths = paths
    self.findings = findings
    self.benchmarks = benchmarks
    self.statistics = statistics
    self.transformations = transformations
    self.methods = methods
    self.milestones = milestones
    self.results = results
    self.statements = statements
    self.rollout = rollout
    self.scoring = scoring
    self.calendar = calendar
    self.rotaDays = rotaDays
    self.retentionMonths = retentionMonths
    self.retiredIDs = retiredIDs
    self.severities = severities
    self.waivers = waivers
    self.acceptances = acceptances
    self.changeLog = changeLog
  }
}
