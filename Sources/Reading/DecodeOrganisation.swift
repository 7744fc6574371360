import Findings
import Model

extension Role {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      slug: element.value("slug"),
      name: element.words("name"),
      kind: element.value("kind"),
      checkMinutes: element.optional("check-minutes"),
      trainingMinutes: element.optional("training-minutes"),
      isScored: element.flag("scored"),
      members: element.list("members"))
  }
}

extension Department {
  init(reading element: Element) {
    self.init(
      id: element.value("id"), name: element.words("name"), short: element.words("short"),
      contact: element.optional("contact"), hours: element.words("hours"),
      status: element.optional("status"))
  }
}

extension Stage {
  init(reading element: Element) {
    self.init(
      id: element.value("id"), order: element.value("order"), name: element.words("name"))
  }
}

extension Channel {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      name: element.words("name"),
      strengths: element.texts("strength"),
      problems: element.texts("problem"),
      capabilities: element.list("capabilities"))
  }
}

extension Path {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      name: element.words("name"),
      steps: element.values(of: "step", "moment"),
      localPeak: element.optional("local-peak"),
      visitShare: element.optional("visit-share"))
  }
}

extension RolloutPhase {
  init(reading element: Element) {
    self.init(
      phase: element.value("phase"), name: element.words("name"), text: element.words("text"))
  }
}
