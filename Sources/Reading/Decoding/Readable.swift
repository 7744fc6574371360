import Findings
import Model

/// A value that stands in an attribute as text.
protocol Readable: Sendable {
  /// The value of the text, white space already collapsed; nil if it is none. The schema
  /// has reported that already.
  init?(reading text: String)

  /// What stands in where the author stated nothing usable. The file is faulty then, and is
  /// decoded only so that what refers to it finds it.
  static var unstated: Self { get }
}

extension Readable where Self: RawRepresentable<String> & CaseIterable {
  init?(reading text: String) { self.init(rawValue: text) }

  static var unstated: Self { allCases[allCases.startIndex] }
}

extension String: Readable {
  init?(reading text: String) { self = text }

  static var unstated: String { "" }
}

extension Int: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: Int { 0 }
}

extension Bool: Readable {
  init?(reading text: String) {
    switch text {
    case "true", "1": self = true
    case "false", "0": self = false
    default: return nil
    }
  }

  static var unstated: Bool { false }
}

extension ID: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: ID { ID("") }
}

extension Tenths: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: Tenths { Tenths(tenths: 0) }
}

extension Hundredths: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: Hundredths { Hundredths(hundredths: 0) }
}

extension Amount: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: Amount { Amount(tenThousandths: 0) }
}

extension CivilDate: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: CivilDate { CivilDate(dayNumber: 0) }
}

extension ClockTime: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: ClockTime { ClockTime(minutes: 0) }
}

extension MonthDay: Readable {
  init?(reading text: String) { self.init(text) }

  static var unstated: MonthDay { MonthDay(of: .unstated) }
}

extension Level {
  /// What binds nobody: a level that could not be read makes no demand.
  static var unstated: Level { .may }
}
