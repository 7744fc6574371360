import Model
import Rendering

/// What pages say of the hall they are printed for.
struct HallWords {
  let edition: HallEdition
  let context: ViewContext

  private var hall: Hall { edition.hall }
  private var labels: Labels { context.labels }

  func label(_ key: String, _ values: [(String, String)] = []) -> String {
    labels("hall.\(key)", values)
  }

  /// Its name.
  var name: String { context.plain(hall.name) }

  /// Its city and address in one line.
  var address: String {
    label(
      "address-line",
      [("city", context.plain(hall.city)), ("address", context.plain(hall.address))])
  }

  /// Address, telephone and hours in one line.
  var facts: String {
    let phone = label("phone-line", [("phone", hall.phone.value)])
    return context.joined([address, phone, hours], by: "hall.pair")
  }

  /// The phase of roll-out it is in, in the set's own word for it.
  var phase: String {
    let own = context.catalogue.set.rollout.first { $0.phase.value == hall.phase.value }
    return own.map { context.plain($0.name) } ?? label("phase.\(hall.phase.value.rawValue)")
  }

  /// What the phase means for its documents.
  var density: String { label("density.\(hall.phase.value.rawValue)", [("phase", phase)]) }

  /// How many moments and standards are left out; nil if the hall keeps them all.
  var omitted: String? {
    let counts = [("moments", EntityKind.moment), ("standards", EntityKind.standard)]
      .compactMap { key, kind -> String? in
        let count = edition.omissions.count { $0.kind == kind }
        return count == 0 ? nil : label("omitted.\(key)", [("n", "\(count)")])
      }
    return counts.isEmpty ? nil : label("omitted", [("what", context.joined(counts))])
  }

  /// What the sheets of a plan say of the hall: whose duties the post does besides its own, when
  /// the busy hour of its checks is, and how densely is checked; nothing where the sheets are for
  /// no hall.
  static func notes(for plan: ChecklistPlan, in context: ViewContext) -> [String] {
    guard let edition = context.variant.hall else { return [] }
    let words = HallWords(edition: edition, context: context)
    let posts = edition.posts(coveredBy: plan.role.id.value).map { context.plain($0.name) }
    let also = posts.isEmpty ? nil : words.label("also", [("posts", context.joined(posts))])
    let isBusy = plan.groups.contains { $0.when == .peak }
    let busy = isBusy ? words.busyHours(on: plan.day) : nil
    return [[also, busy, words.density].compactMap(\.self).joined(separator: "　")]
  }

  /// What templates print of the hall.
  var record: Record {
    [
      "name": .text(name),
      "facts": .text(facts),
      "address": .text(address),
      "phone": .text(hall.phone.value),
      "hours": .text(hours),
      "phase": .text(phase),
      "density": .text(density),
      "omitted": .optional(omitted),
      "isIllustrative": .flag(hall.status.value == .illustrative),
    ]
  }
}

// MARK: - Hours

extension HallWords {
  /// The hours of the week, days alike in one.
  var hours: String { week { hall.opening(on: $0) } }

  /// When most customers come on a day, or in the week where no day is given; nil if the hall
  /// has no traffic peak then.
  func busyHours(on day: CivilDate?) -> String? {
    let busy = { day in hall.busy.filter { $0.includes(day) } }
    let hours =
      day.map { context.joined(busy($0.weekday).map(\.span)) } ?? week(isWhole: false, busy)
    return hours.isEmpty ? nil : label("busy", [("hours", hours)])
  }

  /// Hours of the week, days alike in one; a whole week also has the days on which it is closed.
  private func week(isWhole: Bool = true, _ hours: (Weekday) -> [Hours]) -> String {
    var stretches: [(first: Weekday, last: Weekday, spans: [String])] = []
    for day in Weekday.allCases {
      let spans = hours(day).map(\.span)
      if let last = stretches.last, last.spans == spans {
        stretches[stretches.count - 1].last = day
      } else {
        stretches.append((day, day, spans))
      }
    }
    let lines = stretches.compactMap { stretch -> String? in
      let days = days(stretch.first, stretch.last)
      guard !stretch.spans.isEmpty else {
        return isWhole ? label("closed-days", [("days", days)]) : nil
      }
      return label("open-days", [("days", days), ("hours", context.joined(stretch.spans))])
    }
    return context.joined(lines, by: "hall.hours-pair")
  }

  private func days(_ first: Weekday, _ last: Weekday) -> String {
    let names = [first, last].map { labels("weekday.\($0.rawValue)") }
    return first == last
      ? names[0] : label("days", [("first", names[0]), ("last", names[1])])
  }
}
