import Findings
import Model

extension CivilDate {
  /// The day with its weekday: `2026-07-01 (Wed)`, `2026-07-01（周三）`.
  var withWeekday: Phrase {
    let day = weekday.name
    return Phrase("\(self) (\(day))", zh: "\(self)（\(day)）")
  }
}
