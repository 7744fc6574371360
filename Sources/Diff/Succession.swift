import Findings
import Model

/// Asks whether an edition follows another well: what reaches far is accepted, and revision,
/// change log and approval say what happened.
public struct Succession: Sendable {
  private let diff: EditionDiff
  private let grade: ChangeGrade

  /// Asks about differences; from `grade` on they have to be accepted.
  public init(_ diff: EditionDiff, accepting grade: ChangeGrade = .customer) {
    self.diff = diff
    self.grade = grade
  }

  /// Everything that is wrong, in printing order, with its places in the new edition.
  public var findings: [Finding] {
    (unaccepted + unused + unraised + unlogged + misclassed + unapproved).inOrder()
  }

  private var old: StandardSet { diff.old.set }
  private var new: StandardSet { diff.new.set }

  /// What differs besides the control data, which may change within a revision.
  private var content: [Difference] { diff.differences.filter { $0.field?.isControl != true } }

  private var isRaised: Bool { new.revision.value > old.revision.value }

  // MARK: Acceptances

  private var acceptances: [Acceptance] {
    diff.new.set.acceptances.filter { $0.revision.value == new.revision.value }
  }

  private var unaccepted: [Finding] {
    let accepted = Dictionary(grouping: acceptances, by: \.element.value)
    return diff.differences(atLeast: grade).compactMap { difference in
      let named = (accepted[difference.element.id] ?? []).filter { $0.names(difference) }
      guard !named.contains(where: { $0.grade.value >= difference.grade }) else { return nil }
      return unaccepted(difference, tooLow: named.first)
    }
  }

  private func unaccepted(_ difference: Difference, tooLow: Acceptance?) -> Finding {
    let (id, subject) = (difference.element.id, difference.subject)
    let field = difference.field?.code ?? "*"
    let said = [
      difference.old.map {
        Phrase("the old edition says '\($0.words)'", zh: "旧版为“\($0.words)”")
      },
      difference.new.map {
        Phrase("the new edition says '\($0.words)'", zh: "新版为“\($0.words)”")
      },
    ]
    let attributes =
      "element=\"\(id)\" field=\"\(field)\" grade=\"\(difference.grade.rawValue)\" "
      + "revision=\"\(new.revision.value)\""
    return Finding(
      .changeUnaccepted,
      Phrase(
        "\(subject) at '\(id)' is accepted by nobody",
        zh: "“\(id)”的\(subject)未获批准"),
      at: place(of: difference), subject: id,
      notes: said.compactMap { $0.map { Note($0) } }
        + [tooLow.map { Note(Self.tooLow($0), at: $0.grade.span) }].compactMap { $0 },
      hints: [
        Phrase("restore what the old edition says", zh: "恢复旧版的内容"),
        Phrase(
          "add <accepted \(attributes)> to set.xml, with approver and reason",
          zh: "在 set.xml 中添加 <accepted \(attributes)>，写明批准部门和理由"),
      ])
  }

  private static func tooLow(_ acceptance: Acceptance) -> Phrase {
    let grade = acceptance.grade.value.rawValue
    return Phrase("accepted here as '\(grade)' only", zh: "此处仅按“\(grade)”批准")
  }

  /// Where it is seen in the new edition: there, or where its moment is, or in the set.
  private func place(of difference: Difference) -> Span {
    difference.new?.span
      ?? diff.new.standard(ID(difference.element.id))?.id.span
      ?? difference.moment.flatMap { diff.new.moment(ID($0))?.id.span }
      ?? new.id.span
  }

  /// Whether an acceptance is used can be told only where the revision is a new one.
  private var unused: [Finding] {
    guard isRaised else { return [] }
    let differing = Dictionary(grouping: diff.differences, by: \.element.id)
    return acceptances.filter { acceptance in
      !(differing[acceptance.element.value] ?? []).contains(where: acceptance.names)
    }.map { acceptance in
      let (id, field) = (acceptance.element.value, acceptance.field.value)
      let what = field == "*" ? Phrase(verbatim: "") : Phrase("'\(field)' of ", zh: "的“\(field)”")
      return Finding(
        .acceptanceUnused,
        Phrase(
          "\(what)'\(id)' did not change, and is accepted here",
          zh: "“\(id)”\(what)没有改动，这里却有批准"),
        at: acceptance.element.span, subject: new.id.value.value,
        hints: [Phrase("leave the acceptance out, or name what changed", zh: "删去该批准，或改指实有的改动")])
    }
  }

  // MARK: Revision and change log

  private var unraised: [Finding] {
    guard let first = content.first, !isRaised else { return [] }
    let (number, before) = (new.revision.value, old.revision.value)
    return [
      Finding(
        .revisionNotRaised,
        Phrase(
          "revision \(number) is not above \(before), though content differs",
          zh: "内容有改动，修订号 \(number) 却不高于 \(before)"),
        at: new.revision.span, subject: new.id.value.value, notes: [note(first)],
        hints: [
          Phrase(
            "set revision=\"\(before + 1)\", and log it", zh: "改为 revision=\"\(before + 1)\"，并写修订记录"
          )
        ])
    ]
  }

  private var entry: Change? {
    diff.new.set.changeLog.first { $0.revision.value == new.revision.value }
  }

  private var unlogged: [Finding] {
    guard isRaised, !content.isEmpty, entry == nil else { return [] }
    let number = new.revision.value
    return [
      Finding(
        .changeUnlogged,
        Phrase("change log says nothing of revision \(number)", zh: "修订记录没有第 \(number) 次修订"),
        at: new.revision.span, subject: new.id.value.value,
        hints: [
          Phrase(
            "add a change with class=\"\(demanded.rawValue)\"",
            zh: "添加 class=\"\(demanded.rawValue)\" 的修订记录")
        ])
    ]
  }

  /// The least class that what differs demands.
  private var demanded: ChangeClass { content.map(\.demands).max() ?? .editorial }

  private var misclassed: [Finding] {
    guard isRaised, let entry, entry.grade.value < demanded else { return [] }
    let (said, due) = (entry.grade.value.rawValue, demanded.rawValue)
    let causes = content.filter { $0.demands == demanded }
    return [
      Finding(
        .changeClassTooLow,
        Phrase(
          "revision \(new.revision.value) is called '\(said)', and is '\(due)'",
          zh: "第 \(new.revision.value) 次修订标为“\(said)”，实为“\(due)”"),
        at: entry.grade.span, subject: new.id.value.value, notes: causes.prefix(3).map(note),
        hints: [Phrase("set class=\"\(due)\"", zh: "改为 class=\"\(due)\"")])
    ]
  }

  private func note(_ difference: Difference) -> Note {
    let subject = difference.subject
    return Note(
      Phrase(
        "\(subject) at '\(difference.element.id)'",
        zh: "“\(difference.element.id)”的\(subject)"),
      at: place(of: difference))
  }

  private var unapproved: [Finding] {
    guard isRaised, max(demanded, entry?.grade.value ?? .editorial) == .major else { return [] }
    let number = new.revision.value
    if new.approver == nil {
      return [
        Finding(
          .majorUnapproved,
          Phrase("major revision \(number) has no approver", zh: "第 \(number) 次修订属重大修订，却没有批准部门"),
          at: new.revision.span, subject: new.id.value.value,
          hints: [Phrase("have it approved, and name the approver", zh: "送请批准，并写明批准部门")])
      ]
    }
    let (day, before) = (new.effectiveFrom.value, old.effectiveFrom.value)
    guard day <= before else { return [] }
    return [
      Finding(
        .majorUnapproved,
        Phrase(
          "major revision \(number) takes effect on \(day), not after \(before)",
          zh: "第 \(number) 次修订属重大修订，生效日期 \(day) 不晚于 \(before)"),
        at: new.effectiveFrom.span, subject: new.id.value.value,
        hints: [
          Phrase("have it approved, and set a later first day in force", zh: "重新送请批准，并改写生效日期")
        ])
    ]
  }
}

extension Acceptance {
  /// Whether a difference is what is accepted: all of an element, a field, or all fields of a
  /// part.
  fileprivate func names(_ difference: Difference) -> Bool {
    guard element.value == difference.element.id else { return false }
    let code = difference.field?.code ?? "*"
    return field.value == "*" || field.value == code || code.hasPrefix(field.value + ".")
  }
}
