import Findings
import Model

extension DiffReport {
  /// The report for people: by grade, then by moment, with both places of each difference, and
  /// the roles to train anew.
  public var text: String {
    var lines = [heading[style.language]]
    var grade: String?
    for group in groups {
      let name = group.grade.name[.en]
      lines.append("")
      if name != grade {
        lines.append(title(of: group.grade))
        grade = name
      }
      lines.append("  \(title(ofMoment: group.moment))")
      lines += group.differences.flatMap(self.lines)
    }
    if let retrainingLine { lines += ["", retrainingLine] }
    return lines.map { $0.safe + "\n" }.joined()
  }

  private func label(_ grade: ChangeGrade) -> String { grade.name[style.language].uppercased() }

  private func lines(of difference: Difference) -> [String] {
    let grade = label(difference.grade)
    let head = "  \(grade) \(difference.element.id) \(difference.sentence[style.language])"
    let marks = difference.texts.filter { _ in difference.old != nil && difference.new != nil }
      .map { "      \($0.language): \($0.marked)" }
    let places = "      " + places(of: difference).joined(separator: " → ")
    let roles = difference.roles.map(\.value).joined(separator: ", ")
    let tail = roles.isEmpty ? "" : "  [\(roles)]"
    return [head] + marks + [places + tail]
  }
}

extension TextChange {
  /// The text with `[-removed-]` and `{+added+}` words, as `git diff --word-diff` writes them.
  public var marked: String { runs.map(\.marked).joined() }
}

extension TextRun {
  /// The stretch as `git diff --word-diff` writes it: `[-removed-]`, `{+added+}`.
  public var marked: String {
    switch kind {
    case .same: words
    case .removed: "[-\(words)-]"
    case .added: "{+\(words)+}"
    }
  }
}
