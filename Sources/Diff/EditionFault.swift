import Findings

/// What may be wrong with an edition as the next of another. The raw value is the code; codes
/// never change.
public enum EditionFault: String, CaseIterable, Sendable {
  /// A change that reaches far and that nobody accepted.
  case changeUnaccepted = "change-unaccepted"
  /// An acceptance of something that did not change.
  case acceptanceUnused = "acceptance-unused"
  /// Content that changed under the same revision.
  case revisionNotRaised = "revision-not-raised"
  /// A revision the change log does not tell of.
  case changeUnlogged = "change-unlogged"
  /// A revision that is called less than it is.
  case changeClassTooLow = "change-class-too-low"
  /// A major revision that was not approved anew.
  case majorUnapproved = "major-change-unapproved"

  /// The name of the fault.
  public var code: String { rawValue }

  /// How much a finding of it weighs.
  public var severity: Severity { .error }

  /// The fault's id in the standards department's own list.
  public var alias: String? {
    switch self {
    case .revisionNotRaised, .changeUnlogged, .changeClassTooLow, .majorUnapproved: "SB-V04"
    case .changeUnaccepted, .acceptanceUnused: nil
    }
  }

  /// What there is to say about all of them.
  public static let group = RuleGroup(
    name: "editions", title: Phrase("From edition to edition", zh: "版本之间"),
    entries: allCases.map { fault in
      RuleEntry(
        code: fault.code, alias: fault.alias, severity: fault.severity, isFirm: true,
        purpose: fault.purpose, explanation: fault.explanation, failing: fault.example.failing,
        passing: fault.example.passing)
    })

  /// What holds for an edition that follows another well.
  public var purpose: Phrase {
    switch self {
    case .changeUnaccepted:
      Phrase(
        "A change that may loosen a promise is accepted by somebody, with a reason.",
        zh: "可能放宽承诺的改动，须有人写明理由予以批准。")
    case .acceptanceUnused:
      Phrase("An acceptance of this revision accepts a change.", zh: "本次修订的批准记录都对应实有的改动。")
    case .revisionNotRaised:
      Phrase("Content that changes gets a new revision.", zh: "内容有改动，修订号须递增。")
    case .changeUnlogged:
      Phrase("The change log tells of a revision that changes content.", zh: "改动内容的修订须有修订记录。")
    case .changeClassTooLow:
      Phrase("The change log calls a revision no less than it is.", zh: "修订记录的类别不低于改动的实际程度。")
    case .majorUnapproved:
      Phrase("A major revision is approved anew.", zh: "重大修订须重新批准。")
    }
  }

  /// Why it matters.
  public var explanation: Phrase {
    switch self {
    case .changeUnaccepted:
      Phrase(
        """
        A promise is seldom given up on purpose: a threshold is rounded, a line is cut because \
        it is in the way. Whoever means it says so in <accepted-changes> of set.xml, for the \
        revision that makes the change; the reason and the approver stay there as a record. An \
        acceptance covers no wider grade than it names.
        """,
        zh: """
          承诺很少是有意放弃的，多半是取整了一个数值，或嫌一行碍事删掉了。确要如此的，在 set.xml 的 \
          <accepted-changes> 中按作出改动的修订号写明，理由和批准部门作为记录保留。批准的影响范围不超出其所写的级别。
          """)
    case .acceptanceUnused:
      Phrase(
        """
        An approver's name stands under a change that was not made, or was made otherwise. Left \
        there, it would one day cover a change that nobody looked at. Acceptances of earlier \
        revisions are a record and are not asked.
        """,
        zh: "批准部门的名字落在并未发生、或与所写不符的改动上。留着它，将来会替没人看过的改动背书。以往修订的批准是记录，不在此列。")
    case .revisionNotRaised:
      Phrase(
        """
        A sheet on the wall is known by its revision. Two contents under one number cannot be \
        told apart, and nobody takes the old sheet down. Only status, dates and approver may \
        change within a revision.
        """,
        zh: "墙上的表单靠修订号辨认。同一个号有两种内容，就无法区分，旧表也没人撤下。同一修订内只可改状态、日期和批准部门。")
    case .changeUnlogged:
      Phrase(
        "Those who use the standard learn from the change log what is new to them.",
        zh: "使用标准的人从修订记录得知有哪些变化。")
    case .changeClassTooLow:
      Phrase(
        """
        Editorial is what binds nobody, such as a translation. Minor is what adds to the work: \
        a recommendation, a permission, a script, a check. Major is a requirement that comes, \
        goes or changes, a promise that is loosened, and the kind and order of moments. The \
        class decides who has to agree and be trained.
        """,
        zh: """
          编辑性：不影响要求的文字，如译文。一般：增加工作内容，如推荐、允许、话术、检查。重大：要求的增、删、改，承诺放宽，\
          以及时刻的类型和次序。类别决定由谁批准、谁要培训。
          """)
    case .majorUnapproved:
      Phrase(
        """
        Approval is seen by two things: the set names an approver, and the first day in force is \
        later than that of the edition before. An old date means that an old approval was \
        carried over to a text its giver never saw.
        """,
        zh: "批准体现在两处：标准集写有批准部门，生效日期晚于上一版本。日期照旧，就是把旧的批准搬到批准人没见过的文本上。")
    }
  }
}

extension Finding {
  /// A fault of an edition, which weighs what its kind weighs.
  init(
    _ fault: EditionFault, _ message: Phrase, at span: Span, subject: String = "",
    notes: [Note] = [], hints: [Phrase] = []
  ) {
    self.init(
      fault.code, fault.severity, message, at: span, subject: subject, notes: notes,
      hints: hints)
  }
}
