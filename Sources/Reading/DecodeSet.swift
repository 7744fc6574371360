import Findings
import Model

extension StandardSet {
  init(reading element: Element) {
    self.init(
      span: element.nameSpan,
      edition: Edition(reading: element),
      title: element.words("title"),
      subtitle: element.words("subtitle"),
      mandate: element.children("mandate").first.map(Mandate.init(reading:)),
      glossary: element.group("glossary", "term").map(GlossaryTerm.init(reading:)),
      sources: element.group("sources", "source").map(Source.init(reading:)),
      bases: element.group("bases", "basis-document").map(BasisDocument.init(reading:)),
      segments: element.group("segments", "segment").map(Segment.init(reading:)),
      survey: Survey(reading: element.only("survey")),
      roles: element.group("roles", "role").map(Role.init(reading:)),
      departments: element.group("departments", "department").map(Department.init(reading:)),
      stages: element.group("stages", "stage").map(Stage.init(reading:)),
      channels: element.group("channels", "channel").map(Channel.init(reading:)),
      facilities: element.group("facilities", "facility").map(Facility.init(reading:)),
      paths: element.group("paths", "path").map(Path.init(reading:)),
      findings: element.group("findings", "finding").map(StudyFinding.init(reading:)),
      benchmarks: element.group("benchmarks", "benchmark").map(Benchmark.init(reading:)),
      statistics: element.group("statistics", "statistic").map(Statistic.init(reading:)),
      transformations: element.group("transformations", "transformation")
        .map(Transformation.init(reading:)),
      methods: element.group("methods", "method").map(Method.init(reading:)),
      milestones: element.group("milestones", "milestone").map(Milestone.init(reading:)),
      results: element.group("results", "result").map(Model.Result.init(reading:)),
      statements: element.group("statements", "statement").map(Statement.init(reading:)),
      rollout: element.group("rollout", "rollout-phase").map(RolloutPhase.init(reading:)),
      scoring: Scoring(reading: element.only("scoring")),
      calendar: WorkCalendar(reading: element.only("calendar")),
      rotaDays: element.only("rota").optional("within-days"),
      retentionMonths: element.only("records").optional("retention-months"),
      retiredIDs: element.group("retired-ids", "retired").map(RetiredID.init(reading:)),
      severities: element.group("severities", "severity").map(SeverityChoice.init(reading:)),
      waivers: element.group("waivers", "waiver").map(Waiver.init(reading:)),
      acceptances: element.group("accepted-changes", "accepted")
        .map(Acceptance.init(reading:)),
      changeLog: element.group("change-log", "change").map(Change.init(reading:)))
  }
}

extension Edition {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      domain: element.value("domain"),
      languages: element.list("languages"),
      revision: element.value("revision"),
      status: element.value("status"),
      effectiveFrom: element.value("effective-from"),
      effectiveTo: element.optional("effective-to"),
      reviewBy: element.value("review-by"),
      supersedes: element.optional("supersedes"),
      owner: element.value("owner"),
      approver: element.optional("approver"))
  }
}

extension Mandate {
  init(reading element: Element) {
    self.init(
      number: element.value("number"),
      date: element.value("date"),
      title: element.words("title"),
      issuer: element.words("issuer"))
  }
}

extension GlossaryTerm {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      preferred: element.words("preferred"),
      variants: element.words("variant"),
      deprecated: element.words("deprecated"),
      exceptions: element.words("except"),
      note: element.words("note"))
  }
}

extension Scoring {
  init(reading element: Element) {
    self.init(
      kinds: Self.factors(in: element.children("kind-factor"), by: "kind"),
      levels: Self.factors(in: element.children("level-factor"), by: "level"))
  }

  /// The factors stated, each thing's first; a second one is a fault that rules report.
  private static func factors<Key: Readable & Hashable>(in elements: [Element], by key: String)
    -> [Located<Key>: Int]
  {
    Dictionary(
      elements.map { ($0.value(key), ($0.value("factor") as Located<Int>).value) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension WorkCalendar {
  init(reading element: Element) {
    self.init(
      holidays: element.children("holiday").map(Holiday.init(reading:)),
      workingDays: element.values(of: "working-day", "date"),
      seasons: element.children("season").map(Season.init(reading:)),
      status: element.optional("status"),
      note: element.words("note"))
  }
}

extension Holiday {
  init(reading element: Element) {
    self.init(
      from: element.value("from"), to: element.value("to"), name: element.words("name"))
  }
}

extension RetiredID {
  init(reading element: Element) {
    self.init(
      id: element.value("id"), revision: element.value("revision"), note: element.words("note"))
  }
}

extension SeverityChoice {
  init(reading element: Element) {
    self.init(rule: element.value("rule"), severity: element.value("is"))
  }
}

extension Acceptance {
  init(reading element: Element) {
    self.init(
      element: element.value("element"),
      field: element.value("field"),
      grade: element.value("grade"),
      revision: element.value("revision"),
      approver: element.value("approver"),
      date: element.value("date"),
      reason: element.words("reason"))
  }
}

extension Waiver {
  init(reading element: Element) {
    self.init(
      span: element.nameSpan,
      rule: element.value("rule"),
      element: element.value("element"),
      approver: element.value("approver"),
      from: element.value("from"),
      until: element.value("until"),
      reason: element.words("reason"))
  }
}

extension Change {
  init(reading element: Element) {
    self.init(
      revision: element.value("revision"),
      date: element.value("date"),
      grade: element.value("class"),
      by: element.value("by"),
      what: element.words("what"),
      why: element.words("why"))
  }
}
