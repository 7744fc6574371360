/// What a view hands to a template under one name.
public indirect enum ViewValue: Sendable, Hashable {
  /// Words to print. Empty words count as false in a section.
  case text(String)
  /// A yes or no, for sections only.
  case flag(Bool)
  /// Several values, for a section to repeat.
  case list([ViewValue])
  /// Named values, for a section to enter.
  case record(Record)
  /// Nothing, on purpose: a section over it is left out, and printing it is an error.
  case absent

  /// A whole number in ASCII digits, without grouping.
  public static func number(_ value: some BinaryInteger) -> ViewValue {
    .text(String(value))
  }

  /// The words, or `.absent` for nil.
  public static func optional(_ words: String?) -> ViewValue {
    words.map(ViewValue.text) ?? .absent
  }

  /// The record, or `.absent` for nil.
  public static func optional(_ record: Record?) -> ViewValue {
    record.map(ViewValue.record) ?? .absent
  }

  /// The records as a list.
  public static func records(_ records: some Sequence<Record>) -> ViewValue {
    .list(records.map(ViewValue.record))
  }

  /// The words as a list.
  public static func texts(_ words: some Sequence<String>) -> ViewValue {
    .list(words.map(ViewValue.text))
  }

  /// All words in it, in printed order.
  public var texts: [String] {
    switch self {
    case .text(let words): [words]
    case .list(let items): items.flatMap(\.texts)
    case .record(let record): record.fields.flatMap(\.value.texts)
    case .flag, .absent: []
    }
  }

  /// Whether a section over this value is rendered.
  var isTruthy: Bool {
    switch self {
    case .text(let words): !words.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record: true
    case .absent: false
    }
  }
}

extension ViewValue: ExpressibleByStringInterpolation {
  /// Words as written.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension ViewValue: ExpressibleByBooleanLiteral {
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension ViewValue: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: ViewValue...) { self = .list(elements) }
}

extension ViewValue: ExpressibleByDictionaryLiteral {
  /// A record with the names in the order written.
  public init(dictionaryLiteral elements: (String, ViewValue)...) {
    self = .record(Record(elements))
  }
}
