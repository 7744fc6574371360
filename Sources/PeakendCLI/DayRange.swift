import ArgumentParser
import Findings
import Model

/// The days an argument names: one day, or the first and the last of several with `..` between.
enum DayRange {
  /// The most days a run prints sheets for: a quarter, which has at most 92.
  static let most = 92

  /// The days, the first day first; none without an argument.
  ///
  /// - Throws: A wrong call for what is no day, for days that run backwards, and for more days
  ///   than a quarter has.
  static func days(_ typed: String?, speech: LanguageOption) throws -> [CivilDate] {
    guard let typed else { return [] }
    let (first, last) = try ends(of: typed, speech)
    let days = try range(from: first, to: last, speech: speech)
    guard days.count <= most else {
      throw speech.wrongCall(
        Phrase(
          "'\(typed)' has \(days.count) days, at most \(most) are printed in one run",
          zh: "“\(typed)”有\(days.count)天，一次最多印\(most)天"))
    }
    return days.map { CivilDate(dayNumber: $0) }
  }

  /// The numbers of the days from one to another.
  ///
  /// - Throws: A wrong call if they run backwards.
  static func range(from first: CivilDate, to last: CivilDate, speech: LanguageOption) throws
    -> ClosedRange<Int>
  {
    guard first <= last else {
      throw speech.wrongCall(
        Phrase(
          "The days run backwards: \(last) is before \(first)",
          zh: "日期倒置：\(last)早于\(first)"))
    }
    return first.dayNumber...last.dayNumber
  }

  /// A day as it was typed.
  static func day(_ typed: some StringProtocol, speech: LanguageOption) throws -> CivilDate {
    guard let day = CivilDate(String(typed)) else {
      throw speech.wrongCall(
        CivilDate.absence(of: String(typed))
          ?? Phrase(
            "'\(typed)' is no day; write it as 2026-12-01, several as 2026-12-01..2026-12-07",
            zh: "“\(typed)”不是日期；写作 2026-12-01，多天写作 2026-12-01..2026-12-07"))
    }
    return day
  }

  private static func ends(of typed: String, _ speech: LanguageOption) throws
    -> (first: CivilDate, last: CivilDate)
  {
    guard let dots = typed.firstRange(of: "..") else {
      let only = try day(typed, speech: speech)
      return (only, only)
    }
    return (
      try day(typed[..<dots.lowerBound], speech: speech),
      try day(typed[dots.upperBound...], speech: speech)
    )
  }
}
