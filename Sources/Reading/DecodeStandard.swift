import Findings
import Model

extension Standard {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      level: element.value("level"),
      role: element.value("role"),
      text: element.words("text"),
      short: element.words("short"),
      criterion: element.words("criterion"),
      why: element.words("why"),
      isRedLine: element.flag("red-line"),
      isRecovery: element.flag("recovers"),
      measures: element.children("measure").map(Measure.init(reading:)),
      covers: element.children("covers").map(Coverage.init(reading:)),
      bases: element.children("basis").map(Basis.init(reading:)),
      keyPoints: element.children("key-point").map(KeyPoint.init(reading:)),
      conditions: element.children("condition").map(Condition.init(reading:)),
      dependsOn: element.values(of: "depends-on", "support"),
      channels: element.list("channels"),
      sevenP: element.optional("seven-p"),
      requires: element.list("requires"),
      scope: element.list("scope"),
      sinceRevision: element.optional("since-revision"))
  }
}

extension Measure {
  init(reading element: Element) {
    self.init(
      metric: element.value("metric"),
      comparison: element.value("op"),
      value: element.value("value"),
      unit: element.value("unit"),
      sample: element.optional("sample"),
      passPercent: element.optional("pass-percent"),
      sourceSystem: element.optional("source-system"))
  }
}

extension Coverage {
  init(reading element: Element) {
    self.init(need: element.value("need"), isElsewhere: element.flag("also"))
  }
}

extension Basis {
  init(reading element: Element) {
    self.init(
      kind: element.value("kind"),
      document: element.optional("ref"),
      article: element.optional("article"))
  }
}

extension KeyPoint {
  init(reading element: Element) {
    self.init(
      step: element.words("step"),
      point: element.words("point"),
      reason: element.words("reason"))
  }
}

extension Condition {
  init(reading element: Element) {
    self.init(kind: element.value("kind"), value: element.value("value"))
  }
}
