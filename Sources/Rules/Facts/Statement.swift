import Findings
import Model

/// What a criterion says in one language, asked whether it states a measure.
struct Statement {
  private let text: ScannedText
  private let numerals: Numerals

  init(_ text: ScannedText) {
    self.text = text
    numerals = text.numerals
  }

  /// Whether the value stands in the text, as it is, in another unit of its sort, as a count of
  /// a sample, or as a word for none or all.
  func states(_ measure: Measure) -> Bool {
    let value = measure.value.value.tenThousandths
    if value == 0 && says(Self.none) { return true }
    if value == 10_000 && says(Self.each) { return true }
    guard let amount = measure.magnitude else { return numerals.values.contains(value) }
    if numerals.quantities.contains(where: { $0.says(amount) }) { return true }
    if numerals.counts.contains(value) { return true }
    guard measure.isShare else { return false }
    return numerals.shares.contains(value) || isCount(value)
      || (value == 1_000_000 && says(Self.all))
  }

  /// Number words, which are part of a language as 三 and three are, and no list to be edited.
  private static let none = finder(
    ["无", "没有", "不", "未", "零", "no", "none", "never", "nil", "not", "without", "nobody"],
    but: ["不超过", "不多于", "不少于", "不低于", "不高于", "no more than", "not more than"])
  private static let all = finder([
    "全部", "全都", "全", "均", "每", "都", "all", "every", "each", "always",
  ])
  private static let each = finder(["每", "each", "every", "per", "a", "an"])

  private static func finder(_ words: [String], but exceptions: [String] = []) -> WordFinder {
    WordFinder(
      words.map { word in
        ListedWord(
          text: nowhere(word), exceptions: exceptions.filter { $0.hasPrefix(word) }.map(nowhere))
      })
  }

  private static func nowhere(_ word: String) -> Located<String> {
    Located(word, at: Span(file: "", line: 0))
  }

  private func says(_ words: WordFinder) -> Bool { !words.hits(in: text.scalars).isEmpty }

  /// 90% may be told as 9 of 10.
  private func isCount(_ share: Int) -> Bool {
    numerals.counts.contains { whole in
      guard let parts = Number.product(whole, share), parts % 1_000_000 == 0 else { return false }
      let part = parts / 1_000_000
      return part <= whole && numerals.counts.contains(part)
        && Number.share(part, of: whole) == share
    }
  }
}

extension Quantity {
  /// Whether it is the amount, or has it as a limit.
  func says(_ other: Magnitude) -> Bool {
    equals(other) == true || limits.contains { $0.equals(other) == true }
  }
}
