import Findings
import Model
import Publishing
import Views

/// One of a few names.
protocol ArgumentChoice: ArgumentValue, RawRepresentable<String>, CaseIterable {
  /// What they are names of.
  static var kind: Phrase { get }
}

extension ArgumentChoice {
  init?(argument: String) { self.init(rawValue: argument) }

  static var choices: [String] { allCases.map(\.rawValue) }

  static func complaint(about typed: String) -> Phrase {
    LanguageOption.unknown(kind, typed, among: choices, listed: true)
  }
}

/// One of a few formats.
protocol FormatChoice: ArgumentChoice {}

extension FormatChoice {
  static var kind: Phrase { Phrase("format", zh: "格式") }
}

extension Severity: ArgumentChoice {
  static var kind: Phrase { Phrase("severity", zh: "级别") }
}

extension ColourChoice: ArgumentChoice {
  static var kind: Phrase { Phrase("choice of colour", zh: "着色方式") }
}

extension Language: ArgumentChoice {
  /// Reads a tag such as `zh-Hans`; `zh` alone will do.
  init?(argument: String) {
    self.init(rawValue: argument == "zh" ? Language.zhHans.rawValue : argument)
  }

  static var kind: Phrase { Phrase("language of messages", zh: "消息语言") }
}

extension ChangeGrade: ArgumentChoice {
  static var kind: Phrase { Phrase("grade", zh: "等级") }
}

extension Paper: ArgumentChoice {
  static var kind: Phrase { Phrase("paper", zh: "纸张") }
}

extension Format: FormatChoice {}

extension Int: ArgumentValue {
  static var choices: [String] { [] }

  static func complaint(about typed: String) -> Phrase {
    Phrase("'\(typed)' is no whole number", zh: "“\(typed)”不是整数")
  }
}
