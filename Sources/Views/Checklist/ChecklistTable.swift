import Model

/// The machine-readable twin of a sheet: a row for every box, named by ids, with empty cells
/// for what was ticked and written, so that the results of filled sheets can be keyed in.
struct ChecklistTable {
  let view: ChecklistView
  /// The id of the sheet.
  let document: String

  /// The names of the columns; they are the same in every language.
  static let columns = [
    "document", "set", "revision", "date", "post", "time-of-day", "species", "check", "run",
    "moment", "kind", "standard", "level", "red-line", "seven-p", "points", "question", "criterion",
    "result", "finding", "time", "initials",
  ]

  /// The heading, then the boxes in the order of the sheet.
  var rows: [[String]] {
    [Self.columns]
      + view.sheet.groups.flatMap { group in
        group.items.flatMap { item in
          item.probes.flatMap { standard in
            (1...item.check.runs).map { row(group, item.check, standard, run: $0) }
          }
        }
      }
  }

  private func row(_ group: ChecklistGroup, _ check: Check, _ standard: Standard, run: Int)
    -> [String]
  {
    let context = view.context
    let edition = context.catalogue.set.edition
    let moment = context.catalogue.moment(of: standard.id.value)
    return [
      document, edition.id.value.value, String(edition.revision.value),
      view.sheet.plan.day?.description ?? "", view.sheet.plan.role.key, group.when.rawValue,
      group.species.rawValue, check.key, String(run), moment?.key ?? "",
      moment?.kind.value.rawValue ?? "", standard.key, standard.level.value.rawValue,
      standard.isRedLine ? "yes" : "no", standard.sevenP?.value.rawValue ?? "",
      String(view.points(of: standard, in: check)), context.plain(check.question),
      context.plain(standard.criterion), "", "", "", "",
    ]
  }
}
