import Findings
import Model

extension Segment {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      name: element.words("name"),
      weight: element.value("weight"),
      sample: element.optional("sample"))
  }
}

extension Survey {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      population: element.words("population"),
      eligibilityMonths: element.value("eligibility-months"),
      fieldworkFrom: element.optional("fieldwork-from"),
      fieldworkTo: element.optional("fieldwork-to"),
      scaleMin: element.value("scale-min"),
      scaleMax: element.value("scale-max"),
      scaleMeaning: element.words("scale-meaning"),
      weightBasis: element.words("weight-basis"),
      status: element.value("status"),
      note: element.words("note"))
  }
}

extension Source {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      kind: element.value("kind"),
      weight: element.optional("weight"),
      citation: element.words("citation"),
      date: element.optional("date"),
      grade: element.optional("grade"),
      isTruncated: element.flag("truncated"),
      note: element.words("note"))
  }
}

extension BasisDocument {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      kind: element.value("kind"),
      citation: element.words("citation"),
      isVerified: element.flag("verified", default: true))
  }
}

extension StudyFinding {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      number: element.value("number"),
      title: element.words("title"),
      moments: element.values(of: "concerns", "moment"),
      isSummary: element.flag("summary"))
  }
}

extension Benchmark {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      company: element.words("company"),
      brandValue: element.words("brand-value"),
      peaks: element.texts("peak"),
      ends: element.texts("end"),
      lows: element.texts("low"),
      isHedged: element.flag("hedged"),
      lessons: element.children("lesson").map {
        Lesson(moment: $0.optional("moment"), text: $0.words("text"))
      },
      source: element.optional("source"))
  }
}

extension Statistic {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      title: element.words("title"),
      parts: element.children("part").map {
        StatisticPart(
          label: $0.words("label"), percent: $0.value("percent"), isHeadline: $0.flag("headline"))
      },
      source: element.optional("source"),
      isAttributed: element.flag("attributed", default: true),
      sample: element.optional("sample"),
      date: element.optional("date"))
  }
}

extension Transformation {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      area: element.words("area"),
      from: element.words("from"),
      to: element.words("to"),
      note: element.words("note"))
  }
}

extension Method {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      title: element.words("title"),
      steps: element.texts("step"),
      source: element.optional("source"))
  }
}

extension Milestone {
  init(reading element: Element) {
    self.init(date: element.value("date"), text: element.words("text"))
  }
}

extension Model.Result {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      name: element.words("name"),
      unit: element.optional("unit"),
      baseline: element.optional("baseline"),
      after: element.optional("after"),
      source: element.optional("source"))
  }
}

extension Statement {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      topic: element.value("topic"),
      text: element.words("text"),
      source: element.optional("source"),
      isTruncated: element.flag("truncated"))
  }
}
