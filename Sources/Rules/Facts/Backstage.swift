import Findings
import Model

/// The names that stand below the line of visibility: departments, backstage roles and whom
/// staff ring, less what everybody may hear.
struct Backstage {
  private let finders: [String: WordFinder]

  init(_ catalogue: Catalogue) {
    let set = catalogue.set
    let hidden = set.roles.filter { $0.kind.value == .backstage }.map(\.name)
    let named = set.departments.flatMap { [$0.name, $0.short] } + hidden
    let contacts = catalogue.moments.flatMap(\.support).compactMap(\.contact)
    let languages = Set(named.flatMap { $0.entries.map(\.language) }).sorted()
    finders = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        let names = named.compactMap { $0.located(in: language) } + contacts
        let allowed = catalogue.words.words(.public, in: language)
        return (language, Self.finder(of: names, allowing: allowed))
      })
  }

  /// The first name in a text, with the words of the language it stands in.
  func leak(in text: LocalizedText) -> (ScannedText, WordFinder.Hit)? {
    for entry in text.entries {
      guard let finder = finders[entry.language] else { continue }
      let words = ScannedText(entry)
      // Capitals tell the department 'IT' from the word 'it'.
      let leak = finder.hits(in: words.scalars).first {
        words.written($0.range) == $0.word.text.value
      }
      if let leak { return (words, leak) }
    }
    return nil
  }

  private static func finder(of names: [Located<String>], allowing: [ListedWord]) -> WordFinder {
    let allowed = allowing.map(\.text)
    let words = names.flatMap { name in
      name.value.nameParts.filter { !allowed.map(\.value).contains($0) }
        .map { part in
          ListedWord(
            text: Located(part, at: name.span),
            exceptions: allowed.filter { $0.value.count > part.count })
        }
    }
    return WordFinder(words)
  }
}

extension String {
  /// A name without what stands in brackets, each of two names told apart by a slash.
  fileprivate var nameParts: [String] {
    var depth = 0
    let plain = filter { sign in
      if sign == "（" || sign == "(" { depth += 1 }
      defer { if sign == "）" || sign == ")" { depth -= 1 } }
      return depth == 0
    }
    return plain.split(separator: "/")
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
