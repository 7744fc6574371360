import Model

/// The machine-readable twin of a sheet: a row for every box, named by ids, with empty cells
/// for what was ticked and written, so that the results of filled sheets can be keyed in.
struct ChecklistTable {
  let sheet: ChecklistSheet
  /// The points of the boxes; nil for a sheet that is not scored.
  let scores: RoundScores?
  let context: ViewContext

  /// The names of the columns; they are the same in every language.
  static let columns = [
    "document", "set", "revision", "hall", "day", "post", "time-of-day", "species", "check",
    "run", "moment", "kind", "standard", "level", "red-line", "seven-p", "points", "question",
    "criterion", "result", "not-applicable-because", "fact", "action", "who", "by-when",
    "verified-by", "time", "initials",
  ]

  /// How many of the columns are left for whoever keys the results in.
  private static let toFill = 9

  /// The heading, then the boxes in the order of the sheet.
  var rows: [[String]] {
    [Self.columns]
      + sheet.groups.flatMap { group in
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
    let edition = context.catalogue.set
    let moment = context.catalogue.moment(of: standard.id.value)
    let points = scores?.worth(of: standard, in: check)
    return [
      sheet.id, edition.id.value.value, String(edition.revision.value), context.variant.key,
      sheet.plan.day?.description ?? "", sheet.plan.role.key, group.when.rawValue,
      group.form.rawValue, check.key, String(run), moment?.key ?? "",
      moment?.kind.value.rawValue ?? "", standard.key, standard.level.value.rawValue,
      standard.isRedLine ? "yes" : "no", standard.sevenP?.value.rawValue ?? "",
      points.map(String.init) ?? "", context.plain(check.question),
      context.plain(standard.criterion),
    ] + [String](repeating: "", count: Self.toFill)
  }
}
