import Findings
import Model

extension DiffReport {
  /// The report for people: by grade, then by moment, with both places of each difference, and
  /// the roles to train anew.
  public var text: String {
    var lines = [painted(heading[style.language].safe, .bold)]
    var grade: String?
    for group in groups {
      let name = group.grade.name[.en]
      lines.append("")
      if name != grade {
        lines.append(painted(title(of: group.grade).safe, .bold))
        grade = name
      }
      lines.append("  \(title(ofMoment: group.moment))".safe)
      lines += group.differences.flatMap(self.lines)
    }
    if let retrainingLine { lines += ["", retrainingLine.safe] }
    return lines.map { $0 + "\n" }.joined()
  }

  private func label(of difference: Difference) -> String {
    let grade = difference.grade
    return painted(grade.name[style.language].uppercased(), grade.colour)
  }

  private func lines(of difference: Difference) -> [String] {
    let head =
      "  \(label(of: difference)) \(difference.element.id.safe) \(sentence(of: difference))"
    let marks = difference.texts.filter { _ in difference.old != nil && difference.new != nil }
      .map { "      \($0.language): ".safe + $0.runs.map(painted).joined() }
    let places = "      " + places(of: difference).joined(separator: " → ")
    let roles = difference.roles.map(\.value).joined(separator: ", ")
    let tail = roles.isEmpty ? "" : "  [\(roles)]"
    return [head] + marks + [painted((places + tail).safe, .faint)]
  }

  /// What differs: what came is green and what went is red, as git has it.
  private func sentence(of difference: Difference) -> String {
    let isBoth = difference.old != nil && difference.new != nil
    guard isBoth else {
      let words = difference.sentence[style.language].safe
      guard difference.old != nil || difference.new != nil else { return words }
      return painted(words, difference.old == nil ? .green : .red)
    }
    return difference.sentence(
      was: { painted($0.safe, .red) }, is: { painted($0.safe, .green) })[style.language]
  }

  // MARK: Colour

  private func painted(_ run: TextRun) -> String {
    switch run.kind {
    case .same: run.marked.safe
    case .removed: painted(run.marked.safe, .red)
    case .added: painted(run.marked.safe, .green)
    }
  }

  private func painted(_ text: String, _ colour: Colour?) -> String {
    guard style.isColoured, let colour, !text.isEmpty else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }

  /// Codes of ECMA-48, select graphic rendition.
  fileprivate enum Colour: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case strongRed = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }
}

extension ChangeGrade {
  /// The colours of an error, a warning and a note; what binds nobody has none.
  fileprivate var colour: DiffReport.Colour? {
    switch self {
    case .customer: .strongRed
    case .staff: .yellow
    case .check: .cyan
    case .trace, .editorial: nil
    }
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
