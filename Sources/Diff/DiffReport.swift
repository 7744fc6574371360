import Findings
import Model

/// What differs between two editions, as people and programs read it.
public struct DiffReport: Sendable {
  /// Which of the differences are asked for, and how the editions are called.
  public struct Style: Sendable {
    /// How the user named the old edition; stands before its paths.
    public var old: String
    /// How the user named the new edition.
    public var new: String
    /// The language of the report.
    public var language: Language
    /// The least grade that is reported.
    public var grade: ChangeGrade
    /// The role that is asked about; all without it.
    public var role: ID<Role>?
    /// Whether to colour the report for people, for a terminal.
    public var isColoured: Bool

    /// A style with all its parts.
    public init(
      old: String, new: String, language: Language = .en, grade: ChangeGrade = .editorial,
      role: ID<Role>? = nil, isColoured: Bool = false
    ) {
      self.old = old
      self.new = new
      self.language = language
      self.grade = grade
      self.role = role
      self.isColoured = isColoured
    }
  }

  let diff: EditionDiff
  let style: Style

  /// A report on these differences.
  public init(on diff: EditionDiff, style: Style) {
    self.diff = diff
    self.style = style
  }

  /// The same report as a file holds it, without colours.
  public var plain: DiffReport {
    var style = style
    style.isColoured = false
    return DiffReport(on: diff, style: style)
  }

  var differences: [Difference] { diff.differences(atLeast: style.grade, role: style.role) }

  /// The differences of one grade and one moment together, in their order.
  var groups: [(grade: ChangeGrade, moment: String?, differences: [Difference])] {
    differences.reduce(into: []) { groups, difference in
      if let last = groups.indices.last, groups[last].grade == difference.grade,
        groups[last].moment == difference.moment
      {
        groups[last].differences.append(difference)
      } else {
        groups.append((difference.grade, difference.moment, [difference]))
      }
    }
  }

  // MARK: Words

  /// The editions and how many differences there are.
  var heading: Phrase {
    let (old, new) = (diff.old.set, diff.new.set)
    let count = differences.count
    let counts = ChangeGrade.allCases.reversed().compactMap { grade -> Phrase? in
      let count = differences.count { $0.grade == grade }
      guard count > 0 else { return nil }
      return Phrase("\(count) \(grade.name)", zh: "\(grade.name) \(count)")
    }.joined(separator: Phrase(", ", zh: "，"))
    let (before, after) = (
      "\(old.id.value) \(old.revision.value)", "\(new.id.value) \(new.revision.value)"
    )
    let tail =
      count == 0 ? Phrase(verbatim: "") : Phrase(" (\(counts))", zh: "（\(counts)）")
    return Phrase(
      "\(before) → \(after): \(count) \(count == 1 ? "difference" : "differences")\(tail)",
      zh: "\(before) → \(after)：\(count) 处差异\(tail)")
  }

  /// What the moments share, or a moment and its name.
  func title(ofMoment id: String?) -> String {
    guard let id else { return Phrase("shared by all moments", zh: "各时刻共用")[style.language] }
    let moment = diff.new.moment(ID(id)) ?? diff.old.moment(ID(id))
    let name = moment.map { words(of: $0.name) } ?? ""
    return name.isEmpty ? id : "\(id) \(name)"
  }

  /// The roles that have something to learn; of a report for one role, that role alone.
  var retraining: [RoleBrief] {
    diff.retraining.filter { brief in style.role.map { $0 == brief.role.id.value } ?? true }
  }

  /// A role by its id and name.
  private func name(of role: Role) -> String { "\(role.key) \(words(of: role.name))" }

  /// The line that says who has to be trained anew, or nil if nobody has.
  var retrainingLine: String? {
    let briefs = retraining
    guard !briefs.isEmpty else { return nil }
    let roles = briefs.map { brief in
      let (role, count) = (name(of: brief.role), brief.changes.count)
      return Phrase("\(role) (\(count))", zh: "\(role)（\(count)）")
    }
    let list = Phrase.list(roles)
    return Phrase("roles to retrain: \(list)", zh: "需要重新培训的岗位：\(list)")[style.language]
  }

  private func words(of text: LocalizedText) -> String {
    let words = text.words(in: style.language.rawValue) ?? text.entries.first?.words.value ?? ""
    return words.split(separator: "|").reduce("") { line, piece in
      let isLatin = line.last?.isASCII == true && piece.first?.isASCII == true
      return line + (isLatin && line.last?.isWhitespace == false ? " " : "") + piece
    }
  }

  /// A grade and what its changes have in common.
  func title(of grade: ChangeGrade) -> String {
    let (name, meaning) = (grade.name, grade.meaning)
    return Phrase(
      "\(name): \(meaning)", zh: "\(name)：\(meaning)")[style.language]
  }

  /// Both places, as a user would open them.
  func places(of difference: Difference) -> [String] {
    [
      difference.old.map { place(style.old, $0.span) },
      difference.new.map { place(style.new, $0.span) },
    ].compactMap { $0 }
  }

  private func place(_ edition: String, _ span: Span) -> String {
    let end = edition.hasSuffix("/") || edition.hasSuffix(":") ? "" : "/"
    let column = span.column > 0 ? ":\(span.column)" : ""
    return edition + end + span.file + (span.line > 0 ? ":\(span.line)\(column)" : "")
  }
}
