import Findings
import Model

extension DiffReport {
  /// The report as Markdown, for a comment on a change: a table for each grade.
  public var markdown: String {
    var parts = ["### peakend: \(Markdown.escaped(heading[style.language]))"]
    for grade in ChangeGrade.allCases.reversed() {
      let own = differences.filter { $0.grade == grade }
      if !own.isEmpty { parts.append(table(of: own, grade)) }
    }
    if let retrainingLine { parts.append("**\(Markdown.escaped(retrainingLine))**") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func table(of differences: [Difference], _ grade: ChangeGrade) -> String {
    let heads = [
      Phrase("moment", zh: "时刻"), Phrase("id", zh: "编号"), Phrase("difference", zh: "差异"),
      Phrase("roles", zh: "岗位"),
    ].map { $0[style.language] }
    let rows = [heads, heads.map { _ in "---" }] + differences.map(cells)
    return
      (["#### \(title(of: grade))", ""] + rows.map { "| " + $0.joined(separator: " | ") + " |" })
      .joined(separator: "\n")
  }

  private func cells(of difference: Difference) -> [String] {
    let isMarked = difference.old != nil && difference.new != nil
    let marks = isMarked ? difference.texts.map { "\($0.language): \($0.markdown)" } : []
    let words = [Markdown.escaped(difference.sentence[style.language])] + marks
    return [
      Markdown.escaped(title(ofMoment: difference.moment)), "`\(difference.element.id)`",
      words.joined(separator: "<br>"),
      difference.roles.map { Markdown.escaped($0.value) }.joined(separator: ", "),
    ]
  }
}

extension TextChange {
  /// The text with removed words struck through and added words in bold.
  var markdown: String {
    runs.map { run in
      let words = Markdown.escaped(run.words)
      return switch run.kind {
      case .same: words
      case .removed: "<del>\(words)</del>"
      case .added: "<ins>\(words)</ins>"
      }
    }.joined()
  }
}
