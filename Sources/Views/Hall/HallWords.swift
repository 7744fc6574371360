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
    return listed([address, phone, hours], by: "pair")
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

  /// What a sheet of a post says of the hall: whose duties it does besides its own, and how
  /// densely is checked; nothing where the sheet is for no hall.
  static func notes(for role: Role, in context: ViewContext) -> [String] {
    guard let edition = context.variant.hall else { return [] }
    let words = HallWords(edition: edition, context: context)
    let posts = edition.posts(coveredBy: role.id.value).map { context.plain($0.name) }
    let also = posts.isEmpty ? nil : words.label("also", [("posts", context.joined(posts))])
    return [[also, words.density].compactMap(\.self).joined(separator: "　")]
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

  /// Several in one line.
  func listed(_ words: [String], by key: String) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { label(key, [("first", $0), ("next", $1)]) }
  }
}

// MARK: - Hours

extension HallWords {
  /// The hours of the week, days alike in one.
  var hours: String {
    let week = Weekday.allCases.map { (day: $0, spans: hall.opening(on: $0).map(\.span)) }
    var stretches: [(first: Weekday, last: Weekday, spans: [String])] = []
    for (day, spans) in week {
      if let last = stretches.last, last.spans == spans {
        stretches[stretches.count - 1].last = day
      } else {
        stretches.append((day, day, spans))
      }
    }
    let lines = stretches.map { stretch in
      let days = days(stretch.first, stretch.last)
      guard !stretch.spans.isEmpty else { return label("closed-days", [("days", days)]) }
      return label("open-days", [("days", days), ("hours", context.joined(stretch.spans))])
    }
    return listed(lines, by: "hours-pair")
  }

  /// The hours of traffic peaks on a day, or nil if it has none.
  func busyHours(on day: Weekday) -> String? {
    let spans = hall.busy.filter { $0.includes(day) }.map(\.span)
    return spans.isEmpty ? nil : context.joined(spans)
  }

  private func days(_ first: Weekday, _ last: Weekday) -> String {
    let names = [first, last].map { labels("weekday.\($0.rawValue)") }
    return first == last
      ? names[0] : label("days", [("first", names[0]), ("last", names[1])])
  }
}
