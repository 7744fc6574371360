/// The findings a set of standards had when checking began: they do not count, new ones do.
/// Each is known by its rule and the element, never by a line.
///
/// Findings of every rule may be in it, of the firm ones too: who begins to check a grown set
/// must be able to see what is new from the first day on, and the list shrinks in public.
/// Faults of form may not: they keep rules from looking, so a baseline made over them would
/// hide more than it names.
public struct Baseline: Sendable {
  /// How often a finding of one key is borne.
  public struct Entry: Sendable {
    /// What it is known by.
    public let key: FindingKey
    /// How often.
    public let count: Int
    /// Where the file says so.
    let span: Span

    /// An entry as a file has it.
    public init(_ key: FindingKey, count: Int, at span: Span) {
      self.key = key
      self.count = count
      self.span = span
    }
  }

  /// The entries by key.
  public let entries: [Entry]

  /// A baseline of these entries, in whatever order.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.key < $1.key }
  }

  /// A baseline of findings.
  public init(of findings: some Sequence<Finding>) {
    let counts = Dictionary(grouping: findings, by: FindingKey.init).mapValues(\.count)
    self.init(
      entries: counts.map { Entry($0, count: $1, at: Span(file: "", line: 0)) })
  }

  /// How many findings it bears.
  public var count: Int { entries.reduce(0) { $0 + $1.count } }

  // MARK: Use

  /// The findings, those that are in the baseline suppressed. Of several with the same key the
  /// first ones are.
  public func applied(to findings: some Sequence<Finding>) -> [Finding] {
    var left = Dictionary(
      entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }
    ).mapValues { (count: $0.count, span: $0.span) }
    return findings.inOrder().map { finding in
      let key = FindingKey(finding)
      guard !finding.isSuppressed, let entry = left[key], entry.count > 0 else {
        return finding
      }
      left[key] = (entry.count - 1, entry.span)
      return finding.suppressed(by: Suppression(.baseline, at: entry.span))
    }
  }

  /// What is said of a baseline itself.
  public static let group = RuleGroup(
    name: "baseline", title: Phrase("Baseline", zh: "基线"), entries: [stale])

  /// The code of findings about a baseline itself.
  public static let stale = RuleEntry(
    code: "baseline-stale", severity: .error, isFirm: true,
    purpose: Phrase(
      "Everything a baseline bears is still there.", zh: "基线所列的问题都仍然存在。"),
    explanation: Phrase(
      "An entry that outlives its fault would bear the next one of its kind unseen.",
      zh: "问题已经解决而条目仍在，下一个同类问题就会被悄悄放过。"))

  /// A finding for each entry that bears more than there is. `findings` are those the baseline
  /// was applied to, waived ones too: they are not mended. Entries of codes that were not
  /// `asked` say nothing.
  public func staleEntries(among findings: [Finding], asked: (String) -> Bool) -> [Finding] {
    let found = Dictionary(grouping: findings, by: FindingKey.init).mapValues(\.count)
    var bound = FindingBound()
    let stale = entries.compactMap { entry -> Finding? in
      let count = found[entry.key, default: 0]
      guard count < entry.count, asked(entry.key.code), bound.admits(entry.span.file)
      else { return nil }
      return staleFinding(entry, count)
    }
    return bound.noted(stale)
  }

  private func staleFinding(_ entry: Entry, _ found: Int) -> Finding {
    let (code, place) = (entry.key.code, entry.key.place)
    let message =
      found == 0
      ? Phrase(
        "baseline entry '\(code)' for '\(place)' matches nothing",
        zh: "基线条目“\(code)”（“\(place)”）已无对应问题")
      : Phrase(
        "baseline bears \(entry.count) '\(code)' for '\(place)', \(found) left",
        zh: "基线列有 \(entry.count) 项“\(code)”（“\(place)”），只剩 \(found) 项")
    return Finding(
      Self.stale.code, Self.stale.severity, message, at: entry.span,
      subject: "\(code):\(place)",
      hints: [Phrase("run peakend baseline prune", zh: "运行 peakend baseline prune")])
  }

  /// The baseline without what is no longer found; never with anything more.
  public func pruned(to findings: [Finding], asked: (String) -> Bool) -> Baseline {
    let found = Baseline(of: findings)
    let counts = Dictionary(
      found.entries.map { ($0.key, $0.count) }, uniquingKeysWith: { first, _ in first })
    return Baseline(
      entries: entries.compactMap { entry in
        guard asked(entry.key.code) else { return entry }
        let count = min(entry.count, counts[entry.key, default: 0])
        return count == 0 ? nil : Entry(entry.key, count: count, at: entry.span)
      })
  }
}
