/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable {
  /// Advice; the page is right and the standard sound.
  case info
  /// The page would be right, the standard is weak.
  case warning
  /// The published page would be wrong or misleading.
  case error
}

extension Severity: Comparable {
  /// `info` below `warning` below `error`.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Another place that belongs to a finding, such as where a name is declared.
public struct Note: Hashable, Sendable {
  /// What is to be seen there; no advice.
  public let message: Phrase
  /// The place, or nil for a remark without one.
  public let span: Span?

  /// A remark and its place.
  public init(_ message: Phrase, at span: Span? = nil) {
    self.message = message.bounded
    self.span = span
  }
}

/// Somebody's decision that a finding does not count for now.
public struct Suppression: Hashable, Sendable {
  /// Where the decision is kept.
  public enum Kind: String, Sendable {
    /// With the standards, with its reason and an approver.
    case waiver
    /// In a list of what was there when checking began.
    case baseline
  }

  /// Where the decision is kept.
  public let kind: Kind
  /// Why, in the words of whoever decided; empty for a baseline.
  public let reason: String
  /// Where it is written down.
  public let span: Span?

  /// A decision.
  public init(_ kind: Kind, reason: String = "", at span: Span? = nil) {
    self.kind = kind
    self.reason = Bounded.message(reason)
    self.span = span
  }
}

/// One fault found in the sources, in the author's words.
public struct Finding: Hashable, Sendable {
  /// The kebab-case name of the rule that was broken.
  public let code: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong: lower-case, present tense, no full stop, at most 13 words.
  public let message: Phrase
  /// Where the fix goes.
  public let span: Span
  /// The id of the element it concerns, such as `M07-S2`; empty for a whole file.
  public let subject: String
  /// Other places that belong to it.
  public let notes: [Note]
  /// What to do: at most two acts, each starting with a verb.
  public let hints: [Phrase]
  /// Why it does not count, if somebody decided so.
  public let suppression: Suppression?
  /// How many more of its code in its file it stands for, which are not listed.
  public let unlisted: Int

  /// A finding with all its parts; of what it quotes as much as a report repeats.
  public init(
    _ code: String, _ severity: Severity, _ message: Phrase, at span: Span,
    subject: String = "", notes: [Note] = [], hints: [Phrase] = [],
    suppression: Suppression? = nil, unlisted: Int = 0
  ) {
    self.code = code
    self.severity = severity
    self.message = message.bounded
    self.span = span
    self.subject = subject
    self.notes = notes
    self.hints = hints.map(\.bounded)
    self.suppression = suppression
    self.unlisted = unlisted
  }

  /// Whether somebody decided that it does not count.
  public var isSuppressed: Bool { suppression != nil }

  /// The same finding, weighed otherwise.
  public func weighed(_ severity: Severity) -> Finding {
    Finding(
      code, severity, message, at: span, subject: subject, notes: notes, hints: hints,
      suppression: suppression, unlisted: unlisted)
  }

  /// The same finding, which stands for so many more that are not listed, with a remark on them.
  func standing(for unlisted: Int, _ note: Note) -> Finding {
    Finding(
      code, severity, message, at: span, subject: subject, notes: notes + [note], hints: hints,
      suppression: suppression, unlisted: unlisted)
  }

  /// The same finding, which does not count for this reason. One that stands for others goes on
  /// counting: nobody can have decided about what was not listed.
  public func suppressed(by suppression: Suppression) -> Finding {
    guard unlisted == 0 else { return self }
    return Finding(
      code, severity, message, at: span, subject: subject, notes: notes, hints: hints,
      suppression: suppression)
  }
}

extension Finding: Comparable {
  /// By place, then code, then message: the order in which findings are printed.
  public static func < (left: Finding, right: Finding) -> Bool {
    left.span != right.span
      ? left.span < right.span
      : (left.code, left.message[.en]) < (right.code, right.message[.en])
  }
}

extension Sequence where Element == Finding {
  /// The findings in printing order, each once.
  public func inOrder() -> [Finding] {
    var last: Finding?
    return sorted().filter { finding in
      defer { last = finding }
      return finding != last
    }
  }
}
