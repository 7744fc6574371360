import Model

extension ScannedText {
  /// The modal words that set a level, the first of each clause, among those that stand in the
  /// text.
  ///
  /// 可 and may are modal only where nothing else in their clause is: in 可退的货应单独摆放 the
  /// standard says 应, and what shall be told about what may be returned is told. What a relative
  /// clause says, guests who may need help, binds nobody.
  func modals(among hits: [WordFinder.Hit]) -> [WordFinder.Hit] {
    guard !hits.isEmpty else { return [] }
    let breaks = scalars.contains(where: \.isHan) ? breaks : nil
    let clauses = modalClauses(around: hits).compactMap { clause -> ModalClause? in
      let modal = clause.hits.filter { hit in
        scalars[hit.range.lowerBound].isLatin
          ? isEnglishModal(hit.range, in: clause.range) : breaks.map { isHanModal(hit, $0) } ?? true
      }
      return modal.isEmpty ? nil : ModalClause(range: clause.range, hits: modal)
    }
    let isTopic = clauses.map { clause in clause.hits.map { self.isTopic($0, in: clause.range) } }
    let areAllTopics = isTopic.allSatisfy { $0.allSatisfy(\.self) }
    return zip(clauses, isTopic).flatMap { clause, isTopic in
      let isBinding = clause.hits.contains { $0.word.level?.value != .may }
      let binding = clause.hits.filter { !isBinding || $0.word.level?.value != .may }
      return zip(clause.hits, isTopic).filter { hit, isTopic in
        if isTopic && !areAllTopics || isBinding && hit.word.level?.value == .may { return false }
        return binding.first?.range == hit.range || isJoined(hit.range)
      }.map(\.0)
    }
  }

  /// A clause, and the modal words in it.
  private struct ModalClause {
    let range: Range<Int>
    var hits: [WordFinder.Hit]
  }

  /// The clauses in which some words stand.
  private func modalClauses(around hits: [WordFinder.Hit]) -> [ModalClause] {
    var clauses: [ModalClause] = []
    for hit in hits {
      if let last = clauses.last, last.range.contains(hit.range.lowerBound) {
        clauses[clauses.count - 1].hits.append(hit)
      } else {
        clauses.append(ModalClause(range: modalClause(around: hit.range), hits: [hit]))
      }
    }
    return clauses
  }

  /// The words between marks that part sentences; 、 only parts a list.
  private func modalClause(around range: Range<Int>) -> Range<Int> {
    part(around: range) { ($0.endsSentence || $0.endsClause) && $0 != 0x3001 && $0 != 0x7C }
  }

  private static let topics = ["对于", "关于", "凡", "除"].map(ScannedText.scalars)

  /// Whether it stands in a clause that only says what another is about: 对于应自理的包装,
  /// 可退的货.
  private func isTopic(_ hit: WordFinder.Hit, in clause: Range<Int>) -> Bool {
    Self.topics.contains { scalars[clause].starts(with: $0) }
      || (hit.word.level?.value == .may && isNounPhrase(from: hit.range.upperBound, in: clause))
  }

  private static let joints = ["并", "且", "也", "还", "又", "而", "and", "but", "or"]
    .map(ScannedText.scalars)

  /// Whether a word that joins two duties stands right before a stretch.
  private func isJoined(_ range: Range<Int>) -> Bool {
    scalars[..<range.lowerBound].ends(withOneOf: Self.joints)
  }
}

extension ScannedText {
  /// Words behind which 可 goes on with a noun: verbs that take what can be done as their object.
  private static let verbEndings = Set(
    "对查明出示走用供知备放理认看贴印换除选取给将把为以按凭向置拆移收报写列清装带问有好满齐布调核标递留登复补分建称含成使"
      .unicodeScalars.map(\.value))
  /// Words that 可 ends, and behind which nothing is left to permit: 即可, 方可, 均可.
  private static let closers = Set("不即方宁许认尚".unicodeScalars.map(\.value))

  /// Whether 应, 宜 or 可 is a word of its own: 响应 and 便宜 are one word in ICU's dictionary.
  /// Words that begin with one are left to the list: ICU takes 应|对客户 for 应对 and 应|当场 for
  /// 应当.
  private func isHanModal(_ hit: WordFinder.Hit, _ breaks: WordBreaks) -> Bool {
    let start = hit.range.lowerBound
    let word = breaks.word(at: start)
    if hit.range.count == 1, word.lowerBound < start,
      !scalars[word.lowerBound..<start].isOnly(oneOf: Self.particles)
    {
      return false
    }
    guard hit.word.level?.value == .may, start > 0 else { return true }
    let before = scalars[start - 1]
    if Self.closers.contains(before) { return false }
    if hit.range.upperBound == scalars.count || !scalars[hit.range.upperBound].isHan {
      return false
    }
    return !Self.verbEndings.contains(before)
  }

  private static let particles = ["也", "还", "亦", "都", "均", "仅", "只", "时"].map(ScannedText.scalars)

  /// Whether what follows 可 up to the end of the clause is a noun with its 的: 可退的货.
  private func isNounPhrase(from start: Int, in clause: Range<Int>) -> Bool {
    guard clause.upperBound - start <= 8,
      let link = scalars[start..<clause.upperBound].firstIndex(of: 0x7684)
    else { return false }
    return link - start <= 4 && clause.upperBound - link <= 4
  }
}

extension ScannedText {
  private static let relatives = [
    "who", "which", "that", "where", "what", "how", "whether", "why", "whom", "whose", "whoever",
    "whatever", "when", "if", "unless", "until", "because", "as", "so", "than", "while", "before",
    "after", "once", "case", "wherever",
  ].map(ScannedText.scalars)
  /// Those whose clause may have a subject of some length: what the new member of staff may eat.
  private static let pronouns = [
    "who", "which", "that", "what", "how", "whether", "why", "whom", "whose", "where", "if",
  ].map(ScannedText.scalars)
  private static let questions = ["what", "how", "whether", "why", "where", "whatever"]
    .map(ScannedText.scalars)
  /// Words that begin the subject of a clause.
  private static let subjects = [
    "a", "an", "the", "they", "it", "he", "she", "you", "we", "i", "any", "each", "every", "no",
    "some", "their", "its", "his", "her", "your", "our", "anyone", "someone", "nobody",
    "everyone", "this", "these", "those",
  ].map(ScannedText.scalars)
  private static let adverbs = ["also", "only", "then", "still", "already", "even", "not"]
    .map(ScannedText.scalars)
  private static let afterMonth = [
    "and", "or", "to", "until", "till", "through", "is", "was", "has", "day", "bank", "holiday",
    "holidays", "half",
  ].map(ScannedText.scalars)

  /// Whether an English modal word is the verb of the main clause, and neither a month nor a
  /// condition (should a guest ask).
  private func isEnglishModal(_ range: Range<Int>, in clause: Range<Int>) -> Bool {
    let isCapital = isName(range) || written(range.lowerBound..<(range.lowerBound + 1)) == "M"
    if scalars[range].elementsEqual(Self.may), isCapital, !isAllCapitals(range) {
      return isSentenceStart(range.lowerBound) && !isMonth(before: range.upperBound)
    }
    if isSentenceStart(range.lowerBound), scalars[range].starts(with: Self.should) {
      return
        !(word(from: range.upperBound).map { scalars[$0].isOnly(oneOf: Self.subjects) } ?? false)
    }
    return !isSubordinate(range, in: clause)
  }

  private static let may = ScannedText.scalars(of: "may")
  private static let should = ScannedText.scalars(of: "should")

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    written(range).allSatisfy { $0.isUppercase || !$0.isLetter }
  }

  private func isMonth(before end: Int) -> Bool {
    guard let next = word(from: end) else {
      return end >= scalars.count
        || scalars[end...].first { !$0.isSpacing }.map {
          $0.digit != nil || $0.endsClause || $0.endsSentence
        } ?? true
    }
    return scalars[next].isOnly(oneOf: Self.afterMonth)
  }

  /// The word of letters behind a place, blanks skipped.
  private func word(from place: Int) -> Range<Int>? {
    let rest = scalars[place...].drop(while: \.isSpacing)
    let word = rest.prefix(while: \.isLatin)
    return word.isEmpty ? nil : word.indices
  }

  /// Whether a word opens a clause under another right before: who may, that a guest may, what
  /// staff may; not guests who have booked may.
  private func isSubordinate(_ range: Range<Int>, in clause: Range<Int>) -> Bool {
    var before = wordsBackwards(from: range.lowerBound, downTo: clause.lowerBound)
      .drop { $0.isOnly(oneOf: Self.adverbs) }.makeIterator()
    var between: [ArraySlice<UInt32>] = []
    while between.count <= 4, let word = before.next() {
      guard word.isOnly(oneOf: Self.relatives) else {
        between.append(word)
        continue
      }
      guard between.count > 1, let first = between.last else { return true }
      return between.count <= (word.isOnly(oneOf: Self.pronouns) ? 4 : 2)
        && (word.isOnly(oneOf: Self.questions) || first.isOnly(oneOf: Self.subjects))
    }
    return false
  }

  /// The words of letters before a place, the nearest first.
  private func wordsBackwards(from end: Int, downTo start: Int) -> some Sequence<ArraySlice<UInt32>>
  {
    sequence(state: end) { end in
      guard let last = scalars[start..<end].lastIndex(where: \.isLatin) else { return nil }
      end = scalars[start..<last].lastIndex { !$0.isLatin }.map { $0 + 1 } ?? start
      return scalars[end...last]
    }
  }
}
