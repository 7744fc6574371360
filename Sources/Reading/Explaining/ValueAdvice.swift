import Findings

extension ValueKind {
  /// The words it may be, if they are few.
  var words: [String] {
    switch self {
    case .oneOf(let words): words
    case .list(let item): item.words
    case .builtIn("boolean"): ["true", "false"]
    case .described, .builtIn: []
    }
  }

  /// What to write.
  var advice: Phrase {
    switch self {
    case .oneOf, .builtIn("boolean"): .oneOf(.list(words))
    case .list(let item): Self.several(item)
    case .described, .builtIn:
      Phrase("write \(nature)", zh: "应为：\(nature)")
    }
  }

  private static func several(_ item: ValueKind) -> Phrase {
    let words = Phrase.list(item.words)
    return item.words.isEmpty
      ? Phrase(
        "write one or more with blanks between them, each \(item.nature)",
        zh: "写一个或多个，以空格分隔，每个应为：\(item.nature)")
      : Phrase(
        "use one or more of: \(words), with blanks between them",
        zh: "选用其中一个或多个，以空格分隔：\(words)")
  }

  /// What it is, to follow a verb.
  private var nature: Phrase {
    switch self {
    case .oneOf, .list:
      .words(en: words.joined(separator: " or "), zh: words.joined(separator: "或"))
    case .described(let text): .words(en: text[.en].asObject, zh: text[.zhHans].withoutStop)
    case .builtIn("language"):
      Phrase("a language tag such as zh-Hans or en", zh: "语言标记，如 zh-Hans、en")
    case .builtIn("integer"): Phrase("a whole number", zh: "整数")
    case .builtIn("positiveInteger"): Phrase("a whole number from 1", zh: "不小于 1 的整数")
    case .builtIn("nonNegativeInteger"): Phrase("a whole number from 0", zh: "不小于 0 的整数")
    case .builtIn(let name): Phrase("a value of type \(name)", zh: "\(name) 类型的值")
    }
  }
}

extension Phrase {
  /// The advice to take one of the words in a list.
  static func oneOf(_ list: Phrase) -> Phrase {
    Phrase("use one of: \(list)", zh: "选用其中之一：\(list)")
  }
}

extension String {
  /// A sentence of documentation as the object of a sentence: no capital, no full stop.
  fileprivate var asObject: String {
    let body = hasSuffix(".") ? dropLast() : self[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }

  /// A Chinese sentence without its full stop.
  fileprivate var withoutStop: String { hasSuffix("。") ? String(dropLast()) : self }
}
