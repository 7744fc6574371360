import Model
import Rendering

// The journey at a glance: stages and moments, paths, channels, and who is on stage when.
extension HandbookFront {
  func writeGlance(_ flow: inout BookFlow) {
    if let curve = HandbookCurve(context: context).record {
      flow.section(words.label("curve"))
      flow.part("drawing", curve, height: HandbookCurve.height)
      flow.remark(words.label("curve.key"))
    }
    flow.section(words.label("glance.moments"))
    flow.table(moments)
    writePaths(&flow)
    writeChannels(&flow)
    if scope.role == nil {
      flow.section(words.label("glance.roles"))
      flow.prose(words.label("glance.roles.lead"), isLead: true)
      flow.table(roles)
    }
  }

  private var moments: BookTable {
    BookTable(
      style: "glance",
      columns: [
        .init(heading: words.label("glance.stage"), width: 76, text: "11"),
        .init(heading: words.label("glance.moment"), width: 112, text: "16"),
        .init(heading: words.label("glance.kind"), width: 58, text: "8"),
        .init(heading: words.label("glance.experience"), width: 66, text: "10"),
        .init(heading: words.label("glance.action"), width: 132, text: "*"),
        .init(heading: words.label("glance.page"), width: 32, text: "4r", isNumber: true),
      ],
      rows: context.catalogue.moments.map { moment in
        let stage = context.catalogue.stage(moment.stage.value).map { context.plain($0.name) }
        let badge = words.badge(moment)
        return .init(cells: [
          .init(stage ?? "", .soft),
          .init(words.link(moment.key, words.numbered(moment)), .strong, isHead: true),
          .init(badge),
          .init(
            words.signed(moment.experience.target.value) + " / "
              + words.signed(moment.experience.current.value)),
          .init(context.plain(moment.action.short)),
          .init(BookReference.page(of: moment.key), .number),
        ])
      })
  }

  private func writePaths(_ flow: inout BookFlow) {
    guard !set.paths.isEmpty else { return }
    flow.section(words.label("glance.paths"))
    flow.table(
      BookTable(
        style: "paths",
        columns: [
          .init(heading: words.label("path.name"), width: 120, text: "20"),
          .init(heading: words.label("path.steps"), width: 356, text: "*"),
        ],
        rows: set.paths.flatMap(rows)))
  }

  private func rows(of path: Path) -> [BookTable.Row] {
    let steps = path.steps.compactMap { context.catalogue.moment($0.value) }
      .map { words.link($0.key, context.plain($0.name)) }
    return rows(context.plain(path.name), steps, separator: " → ")
  }

  /// Many things under one name, at most twelve to a row, so that a row is never long.
  private func rows(_ name: String, _ things: [String], separator: String) -> [BookTable.Row] {
    stride(from: 0, to: things.count, by: 12).map { start in
      let part = things[start..<min(start + 12, things.count)]
      return .init(cells: [
        .init(start == 0 ? name : "", .strong, isHead: true),
        .init(part.joined(separator: separator)),
      ])
    }
  }

  private func writeChannels(_ flow: inout BookFlow) {
    guard !set.channels.isEmpty else { return }
    flow.section(words.label("glance.channels"))
    flow.table(
      BookTable(
        style: "channels",
        columns: [
          .init(heading: words.label("channel.name"), width: 100, text: "16"),
          .init(heading: words.label("channel.can"), width: 100, text: "16"),
          .init(heading: words.label("channel.strengths"), width: 138, text: "*"),
          .init(heading: words.label("channel.problems"), width: 138, text: "*"),
        ],
        rows: set.channels.map { channel in
          let can = channel.capabilities.map { words.label("capability.\($0.value.rawValue)") }
          return .init(cells: [
            .init(context.plain(channel.name), .strong, isHead: true),
            .init(context.joined(can)), .init(words.sentence(channel.strengths.map(context.plain))),
            .init(words.sentence(channel.problems.map(context.plain))),
          ])
        }))
  }

  /// Who has standards to meet at which moments, in one pass over the standards.
  private var roles: BookTable {
    var standards: [ID<Role>: [String]] = [:]
    for moment in context.catalogue.moments {
      var counts: [ID<Role>: Int] = [:]
      for standard in moment.standards { counts[standard.role.value, default: 0] += 1 }
      for (role, count) in counts {
        let told = words.label(
          "glance.role.moment",
          [
            ("moment", words.link(moment.key, words.numbered(moment))), ("count", "\(count)"),
            ("page", BookReference.page(of: moment.key)),
          ])
        standards[role, default: []].append(told)
      }
    }
    return BookTable(
      style: "roles",
      columns: [
        .init(heading: words.label("glance.role"), width: 120, text: "18"),
        .init(heading: words.label("glance.role.moments"), width: 356, text: "*"),
      ],
      rows: set.roles.flatMap { role in
        rows(
          context.plain(role.name), standards[role.id.value] ?? [],
          separator: context.joined(["", ""]))
      })
  }
}
