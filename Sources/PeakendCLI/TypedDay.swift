import Findings
import Model

extension CivilDate: ArgumentValue {
  /// Reads a day such as `2026-12-01`.
  init?(argument: String) { self.init(argument) }

  static var choices: [String] { [] }

  static func complaint(about typed: String) -> Phrase {
    Self.absence(of: typed)
      ?? Phrase("'\(typed)' is no day; write it as 2026-12-01", zh: "“\(typed)”不是日期；写作 2026-12-01")
  }

  /// Why a day that is written as one does not exist; nil for what is not written as one.
  static func absence(of typed: String) -> Phrase? {
    guard let parts = typed.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/)?.output,
      let year = Int(parts.1), let month = Int(parts.2)
    else { return nil }
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      return Phrase(
        "There is no day '\(typed)': months are 01 to 12", zh: "没有“\(typed)”这一天：月份是 01 到 12")
    }
    let last = (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
    let name = Self.monthNames[first.parts.month - 1]
    return Phrase(
      "There is no day '\(typed)': \(name) \(year) has \(last) days",
      zh: "没有“\(typed)”这一天：\(year)年\(month)月有\(last)天")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
