import Findings
import Model

/// What a criterion says in one language, asked whether it states a measure.
struct Statement {
  private let text: ScannedText
  private let values: Set<Int>

  init(_ text: ScannedText) {
    self.text = text
    values = Numerals(in: text).values
  }

  /// Whether the value stands in the text, as it is, in another unit of time, as a count of a
  /// sample, or as a word for none or all.
  func states(_ measure: Measure) -> Bool {
    let value = measure.value.value.tenThousandths
    guard (0...Numerals.most).contains(value) else { return true }
    if values.contains(value) { return true }
    if value == 0 { return says(Self.none) }
    if measure.isShare {
      return isCount(value) || (value == 1_000_000 && says(Self.all))
    }
    return value == 10_000 && says(Self.each) || isOtherUnit(value, measure.unit.value)
  }

  /// Number words, which are part of a language as 三 and three are, and no list to be edited.
  private static let none = finder(
    ["无", "没有", "不", "未", "no", "none", "never", "nil", "not", "without"],
    but: ["不超过", "不多于", "不少于", "不低于", "不高于", "no more than", "not more than"])
  private static let all = finder(["全部", "全都", "均", "每", "都", "all", "every", "each", "always"])
  private static let each = finder(["每", "each", "every", "per", "a", "an"])

  private static func finder(_ words: [String], but exceptions: [String] = []) -> WordFinder {
    WordFinder(
      words.map { word in
        ListedWord(
          text: Located(word, at: Span(file: "", line: 0)),
          exceptions: exceptions.filter { $0.hasPrefix(word) })
      })
  }

  private func says(_ words: WordFinder) -> Bool { !words.hits(in: text.scalars).isEmpty }

  /// 90% may be told as 9 of 10.
  private func isCount(_ share: Int) -> Bool {
    share <= 1_000_000
      && values.contains { part in
        values.contains { $0 > 0 && part <= $0 && part * 1_000_000 == share * $0 }
      }
  }

  /// 60 min may be told as 1 hour. Any number of the right size counts, whatever its unit.
  private func isOtherUnit(_ value: Int, _ unit: String) -> Bool {
    guard let own = TimeUnit.seconds[unit] else { return false }
    return Set(TimeUnit.seconds.values).contains { other in
      values.contains { $0 * other == value * own }
    }
  }
}
