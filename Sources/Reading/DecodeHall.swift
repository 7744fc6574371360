import Findings
import Model

extension Hall {
  init(reading element: Element) {
    self.init(
      id: element.value("id"),
      slug: element.value("slug"),
      grade: element.value("grade"),
      phase: element.value("phase"),
      status: element.value("status"),
      phone: element.value("phone"),
      name: element.words("name"),
      city: element.words("city"),
      address: element.words("address"),
      opening: element.children("open").map(Hours.init(reading:)),
      closedDays: element.children("closed").flatMap { $0.list("days") },
      busy: element.children("busy").map(Hours.init(reading:)),
      seasons: element.children("season").map(HallSeason.init(reading:)),
      facilities: element.list("facilities"),
      posts: element.children("post").map(Post.init(reading:)))
  }
}

extension Hours {
  init(reading element: Element) {
    self.init(days: element.list("days"), from: element.value("from"), to: element.value("to"))
  }
}

extension HallSeason {
  init(reading element: Element) {
    self.init(id: element.value("id"), from: element.value("from"), to: element.value("to"))
  }
}

extension Post {
  init(reading element: Element) {
    self.init(
      role: element.value("role"),
      staff: element.optional("staff"),
      coveredBy: element.optional("covered-by"),
      checkMinutes: element.optional("check-minutes"))
  }
}

extension Facility {
  init(reading element: Element) {
    self.init(id: element.value("id"), name: element.words("name"))
  }
}

extension Season {
  init(reading element: Element) {
    self.init(
      id: element.value("id"), from: element.value("from"), to: element.value("to"),
      name: element.words("name"))
  }
}
