import Findings
import Model

extension Moment {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      sequence: element.value("seq"),
      slug: element.value("slug"),
      name: element.words("name"),
      aliases: element.texts("alias"),
      lead: element.words("lead"),
      stage: element.value("stage"),
      kind: element.value("kind"),
      peakRank: element.optional("peak-rank"),
      type: element.value("type"),
      attachesTo: element.optional("attaches-to"),
      isWaitPoint: element.flag("wait-point"),
      standardMinutes: element.optional("standard-minutes"),
      maxMinutes: element.optional("max-minutes"),
      emotion: element.optional("emotion"),
      requires: element.list("requires"),
      action: CustomerAction(reading: element.only("customer-action")),
      importance: Importance(reading: element.only("importance")),
      experience: Experience(reading: element.only("experience")),
      effectiveness: element.children("effectiveness").first.map(Effectiveness.init(reading:)),
      failPoints: element.texts("fail-point"),
      needs: element.children("need").map(Need.init(reading:)),
      standards: element.children("standard").map(Standard.init(reading:)),
      say: element.children("say").map(ScriptLine.init(reading:)),
      dontSay: element.children("dont-say").map(ScriptLine.init(reading:)),
      evidence: element.children("physical-evidence").map(PhysicalEvidence.init(reading:)),
      support: element.children("support").map(Support.init(reading:)),
      checks: element.children("check").map(Check.init(reading:)),
      drills: element.children("drill").map(Drill.init(reading:)))
  }
}

extension CustomerAction {
  init(reading element: Element) {
    self.init(text: element.words("text"), short: element.words("short"))
  }
}

extension Importance {
  init(reading element: Element) {
    self.init(
      ratings: element.children("rating").map(Rating.init(reading:)),
      weighted: element.optional("weighted"),
      status: element.value("status"))
  }
}

extension Experience {
  init(reading element: Element) {
    self.init(
      target: element.value("target"),
      current: element.value("current"),
      status: element.value("status"),
      caption: element.words("short"))
  }
}

extension Effectiveness {
  init(reading element: Element) {
    self.init(
      customer: element.words("customer"),
      segments: element.list("segments"),
      topNeed: element.value("top-need"),
      brandValue: element.words("brand-value"),
      memory: element.words("memory"))
  }
}

extension Rating {
  init(reading element: Element) {
    self.init(segment: element.value("segment"), value: element.value("value"))
  }
}

extension Need {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      text: element.words("text"),
      short: element.words("short"),
      dimension: element.value("dimension"),
      aspect: element.optional("aspect"),
      ratings: element.children("rating").map(Rating.init(reading:)),
      weighted: element.optional("weighted"),
      status: element.value("status"),
      evidence: element.values(of: "evidence", "source"))
  }
}

extension ScriptLine {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      text: element.words("text"),
      situation: element.words("situation"),
      standard: element.optional("standard"),
      need: element.optional("need"),
      speaker: element.optional("speaker"))
  }
}

extension PhysicalEvidence {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      text: element.words("text"),
      short: element.words("short"),
      place: element.words("place"),
      owner: element.optional("owner"),
      quantity: element.optional("quantity"),
      version: element.optional("version"),
      validFrom: element.optional("valid-from"),
      validTo: element.optional("valid-to"),
      standards: element.values(of: "links-to", "standard"))
  }
}

extension Support {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      kind: element.value("kind"),
      department: element.optional("department"),
      role: element.optional("role"),
      commitment: element.words("commitment"),
      short: element.words("short"),
      resource: element.words("resource"),
      occasion: element.words("occasion"),
      slaValue: element.optional("sla-value"),
      slaUnit: element.optional("sla-unit"),
      contact: element.optional("contact"),
      standards: element.optionals(of: "supports", "standard"),
      needs: element.optionals(of: "supports", "need"))
  }
}

extension Check {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      role: element.value("role"),
      species: element.value("species"),
      when: element.value("when"),
      frequency: element.value("frequency"),
      times: element.optional("times"),
      weekday: element.optional("weekday"),
      workingDay: element.optional("working-day"),
      method: element.value("method"),
      minutes: element.value("minutes"),
      question: element.words("question"),
      probes: element.values(of: "probe", "standard"),
      sample: element.optional("sample"),
      season: element.optional("season"),
      weight: element.optional("weight"))
  }
}

extension Drill {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      title: element.words("title"),
      roles: element.list("roles"),
      scenario: element.words("scenario"),
      steps: element.texts("step"),
      pass: element.words("pass"),
      minutes: element.value("minutes"),
      cadence: element.value("cadence"),
      covers: element.values(of: "covers", "standard"),
      debrief: element.texts("debrief"))
  }
}
