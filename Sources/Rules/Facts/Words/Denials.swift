import Model

extension ScannedText {
  /// The words that take the act of a short line back, among those that stand in it.
  ///
  /// A short line is a few words, and its act is what comes last. What only says under which
  /// condition somebody acts denies nothing: 未确认就开通, opened what is not paid for.
  func denials(among hits: [WordFinder.Hit]) -> [WordFinder.Hit] {
    guard !hits.isEmpty else { return [] }
    let breaks = scalars.contains(where: \.isHan) ? breaks : nil
    return hits.filter { hit in
      scalars[hit.range.lowerBound].isLatin
        ? denies(hit.range) : breaks.map { denies(hit.range, $0) } ?? true
    }
  }

  /// Words that go on behind a condition or an adjective: 不问就推, 没付款的.
  private static let links = Set("就便即而却的地".unicodeScalars.map(\.value))
  /// Words that say what is lacking; only where nothing else is left of the line is that the act:
  /// 路径无弹窗, but 无证上岗.
  private static let lacks = Set("无没未零".unicodeScalars.map(\.value))

  private static let not: UInt32 = 0x4E0D

  private func denies(_ range: Range<Int>, _ breaks: WordBreaks) -> Bool {
    // 无故, 别人, 零钱: the dictionary has it as a part of another word. 不 it joins with verbs.
    let isNot = scalars[range.lowerBound] == Self.not
    if range.count == 1, !isNot, breaks.word(at: range.lowerBound).count > 1 { return false }
    let rest = scalars[range.upperBound...]
    if rest.contains(where: Self.links.contains) { return false }
    guard range.count == 1, Self.lacks.contains(scalars[range.lowerBound]) else { return true }
    return !rest.isEmpty
      && (rest.count < 3 || breaks.word(at: range.upperBound).upperBound == scalars.count)
  }

  private static let never = [ScannedText.scalars(of: "never")]
  /// Words before `not` and `no` that make a clause or a phrase of them, which tells when.
  private static let clauses = [
    "if", "when", "where", "while", "that", "which", "who", "whom", "whose", "what", "is", "are",
    "was", "were", "has", "have", "had", "did", "but", "with", "for", "whether", "or", "they",
  ].map(ScannedText.scalars)

  private func denies(_ range: Range<Int>) -> Bool {
    let lead = scalars[..<range.lowerBound]
    guard let end = lead.lastIndex(where: { !$0.isSpacing && $0 != 0x7C }) else { return true }
    let word = lead[...end].suffix(while: \.isLatin)
    return !word.isOnly(oneOf: Self.clauses) || scalars[range].isOnly(oneOf: Self.never)
  }
}

extension ArraySlice<UInt32> {
  /// The longest end of which every scalar fits.
  fileprivate func suffix(while fits: (UInt32) -> Bool) -> ArraySlice<UInt32> {
    let start = lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
