import Findings
import Model
import Rendering

/// The turns of some posts as text, JSON and CSV.
struct RotaReport {
  let proofs: [RotaProof]
  let language: Language

  /// A table of days and checks for each post, the longest waits, and a verdict.
  var text: String {
    guard !proofs.isEmpty else {
      return Phrase("no post has checks that take turns", zh: "没有岗位有轮检项")[language]
    }
    return (proofs.map(text) + [verdict]).joined(separator: "\n\n")
  }

  private func text(_ proof: RotaProof) -> String {
    let names = proof.waits.map(\.check.key)
    let wide = names.map(\.count).max() ?? 0
    let budget = proof.role.checkMinutes?.value.short
    let minutes = Phrase("min", zh: "分钟")[language]
    let head = cells(Phrase("day", zh: "日期")[language], minutes, names, wide)
    let rows = proof.loads.map { load in
      let due = Set(load.checks.map(\.key))
      let spent = load.minutes.short + (budget.map { "/\($0)" } ?? "")
      return cells(load.day.description, spent, names.map { due.contains($0) ? "x" : "." }, wide)
    }
    return ([title(of: proof), head] + rows + proof.waits.map { line($0, proof) })
      .joined(separator: "\n")
  }

  private func title(of proof: RotaProof) -> String {
    let name = proof.role.name.words(in: language.rawValue) ?? ""
    let (checks, groups) = (proof.rota.checks.count, proof.rota.groups.count)
    return "\(proof.role.key) \(name)  "
      + Phrase(
        "\(checks) checks take turns in \(groups) groups, within \(proof.rota.withinDays) days",
        zh: "\(checks)项轮检，分\(groups)组，至多\(proof.rota.withinDays)天轮到一次")[language]
  }

  private func cells(_ day: String, _ minutes: String, _ names: [String], _ wide: Int) -> String {
    let row =
      padded(day, 12) + padded(minutes, 10)
      + names.map { padded($0, wide + 1) }.joined()
    return String(row.reversed().drop { $0 == " " }.reversed())
  }

  private func padded(_ words: String, _ width: Int) -> String {
    words + String(repeating: " ", count: max(1, width - Columns.width(of: words)))
  }

  private func line(_ wait: RotaProof.Wait, _ proof: RotaProof) -> String {
    let stated = proof.rota.withinDays
    let isLate = wait.days > stated
    let sign = isLate ? Phrase("too long", zh: "过长") : Phrase("kept", zh: "守住")
    return "  "
      + Phrase(
        "\(wait.check.key) longest gap \(wait.days) of \(stated) days: \(sign)",
        zh: "\(wait.check.key) 最长间隔\(wait.days)天，写明\(stated)天：\(sign)")[language]
  }

  /// What it comes to, for all posts together.
  private var verdict: String {
    let (late, over) = (proofs.flatMap(\.late).count, proofs.flatMap(\.overBudget).count)
    let tooLong = proofs.filter { $0.rota.fault != nil }.count
    if proofs.allSatisfy(\.holds) {
      return Phrase(
        "the rota holds: all come again in time, and no day goes over its minutes",
        zh: "轮检成立：每项都按时轮到，没有一天超过时间")[language]
    }
    return Phrase(
      """
      the rota is broken: \(late) checks too late, \(over) days over their minutes, \
      \(tooLong) posts that cannot keep it
      """,
      zh: "轮检不成立：\(late)项太晚，\(over)天超时，\(tooLong)个岗位守不住")[language]
  }

  /// The same for programs, in one object.
  var json: String {
    JSONValue.object([
      ("holds", .bool(proofs.allSatisfy(\.holds))), ("posts", .lines(proofs.map(json))),
    ]).text
  }

  private func json(_ proof: RotaProof) -> JSONValue {
    .sparse([
      ("role", .string(proof.role.key)), ("within-days", .number(proof.rota.withinDays)),
      ("groups", .number(proof.rota.groups.count)),
      ("budget", proof.role.checkMinutes.map { .string($0.value.short) }),
      ("holds", .bool(proof.holds)),
      (
        "checks",
        .array(
          proof.waits.map {
            .object([("id", .string($0.check.key)), ("longest-gap", .number($0.days))])
          })
      ),
      ("days", .array(proof.loads.map { json($0, proof) })),
    ])
  }

  private func json(_ load: DayLoad, _ proof: RotaProof) -> JSONValue {
    .object([
      ("day", .string(load.day.description)), ("minutes", .string(load.minutes.short)),
      ("turns", .array(load.checks.filter(proof.rota.holds).map { .string($0.key) })),
    ])
  }

  /// The same for spreadsheets: a row for each turn.
  var csv: String {
    let heading = ["role", "day", "minutes", "budget", "check", "within-days", "longest-gap"]
    let rows = proofs.flatMap { proof in
      proof.loads.flatMap { load in
        proof.waits.filter { wait in load.checks.contains { $0.key == wait.check.key } }.map {
          [
            proof.role.key, load.day.description, load.minutes.short,
            proof.role.checkMinutes?.value.short ?? "", $0.check.key,
            String(proof.rota.withinDays), String($0.days),
          ]
        }
      }
    }
    return CSV.text([heading] + rows)
  }
}
