extension TextChange {
  /// The change in a line: both texts if they are short, else the words that differ with a few
  /// around them.
  public var brief: String {
    guard let old, let new else { return Self.clipped((old ?? new)?.value ?? "") }
    let (before, after) = (Self.flat(old.value), Self.flat(new.value))
    guard max(before.count, after.count) > Self.short else { return "\(before) → \(after)" }
    return runs.enumerated().map { at, run in
      run.kind == .same
        ? Self.stay(Self.flat(run.words), isFirst: at == 0, isLast: at == runs.count - 1)
        : TextRun(run.kind, Self.flat(run.words)).marked
    }.joined()
  }

  /// How long a text may be to be shown whole.
  private static let short = 40
  /// How much of what did not change stands beside a change.
  private static let beside = 12

  /// What stayed, as far as it stands beside a change.
  private static func stay(_ words: String, isFirst: Bool, isLast: Bool) -> String {
    let (head, tail) = (isFirst ? 0 : beside, isLast ? 0 : beside)
    guard words.count > head + tail + 1 else { return words }
    return beginning(of: words, head) + "…" + end(of: words, tail)
  }

  /// The first signs of a text, to the end of a word where it has blanks between words.
  private static func beginning(of words: String, _ count: Int) -> Substring {
    let piece = words.prefix(count)
    return piece.lastIndex(of: " ").map { piece[..<$0] }.flatMap { $0.isEmpty ? nil : $0 } ?? piece
  }

  /// The last signs of a text, from the beginning of a word where it has blanks between words.
  private static func end(of words: String, _ count: Int) -> Substring {
    let piece = words.suffix(count)
    let word = piece.firstIndex(of: " ").map { piece[piece.index(after: $0)...] }
    return word.flatMap { $0.isEmpty ? nil : $0 } ?? piece
  }

  private static func clipped(_ text: String) -> String {
    let text = flat(text)
    return text.count > 2 * short ? text.prefix(2 * short) + "…" : text
  }

  /// A text without the places where a printed line may be broken.
  private static func flat(_ text: String) -> String { text.filter { $0 != "|" } }
}
