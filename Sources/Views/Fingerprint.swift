import Model
import Rendering

extension Fingerprint {
  /// Takes in what a value says, with the names of its parts.
  public mutating func add(_ value: ViewValue) {
    switch value {
    case .text(let words): add(LanguageMarks.plain(words))
    case .flag(let flag): add(flag ? 1 : 0)
    case .absent: add(0xfe)
    case .list(let items):
      for item in items { add(item) }
      add(0xfd)
    case .record(let record):
      let said = record.said
      for name in said.names {
        add(name)
        add(said[name] ?? .absent)
      }
      add(0xfc)
    }
  }
}
