import ArgumentParser
import Findings

/// Something an argument can say.
protocol ArgumentValue: Sendable {
  /// What is said as it was typed; nil if it says nothing.
  init?(argument: String)

  /// What there is to choose from, if that is a short list.
  static var choices: [String] { get }

  /// What is wrong with words that say nothing.
  static func complaint(about typed: String) -> Phrase
}

/// An argument as it was typed. What it means is asked for when the command runs: the language in
/// which to complain is known only then.
struct Typed<Value: ArgumentValue>: ExpressibleByArgument {
  private let text: String
  private let value: Value?

  /// Takes any words.
  init(argument: String) {
    text = argument
    value = Value(argument: argument)
  }

  /// A value that needs no typing.
  init(_ value: Value, text: String) {
    self.text = text
    self.value = value
  }

  /// The value without a complaint.
  var meant: Value? { value }

  /// What is wrong with it; nil if nothing is.
  var complaint: Phrase? { value == nil ? Value.complaint(about: text) : nil }

  var defaultValueDescription: String { text }

  static var allValueStrings: [String] { Value.choices }
}

extension Typed where Value: RawRepresentable<String> {
  /// A value that needs no typing.
  init(_ value: Value) { self.init(value, text: value.rawValue) }
}

extension LanguageOption {
  /// What was typed.
  ///
  /// - Throws: A wrong call if that says nothing, with what was probably meant.
  func value<Value>(of typed: Typed<Value>) throws -> Value {
    guard let value = typed.meant else {
      throw wrongCall(typed.complaint ?? Phrase(verbatim: ""))
    }
    return value
  }

  /// What was typed, if anything was.
  func value<Value>(of typed: Typed<Value>?) throws -> Value? {
    try typed.map { try value(of: $0) }
  }

  /// What was typed, each of several.
  func values<Value>(of typed: [Typed<Value>]) throws -> [Value] {
    try typed.map { try value(of: $0) }
  }
}
