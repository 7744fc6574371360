extension Damage {
  /// A file with damage to its markup; nil if this is none, or the file has nothing of the kind.
  func editedMarkup(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8]? {
    let pieces = MarkupPieces(bytes)
    switch self {
    case .tagDropped:
      return dropping(chance.one(of: pieces.tags.filter { $0.kind != .empty })?.range, bytes)
    case .attributeDoubled, .attributesSwapped, .quoteDropped:
      let tags = pieces.tags.filter { $0.attributes.count > 1 }
      return chance.one(of: tags).map { editedAttributes(of: $0, bytes, &chance) }
    case .commentCut: return cuttingComment(pieces, bytes, &chance)
    case .elementRemoved, .elementDoubled:
      return chance.one(of: pieces.tags.filter { $0.kind != .closing }).flatMap {
        editedElement($0, pieces, bytes)
      }
    case .spelledOut: return chance.one(of: pieces.texts).map { spellingOut($0, bytes, &chance) }
    default: return insertingMarkup(pieces, bytes, &chance)
    }
  }

  private func dropping(_ range: Range<Int>?, _ bytes: [UInt8]) -> [UInt8]? {
    range.map { Array(bytes[..<$0.lowerBound] + bytes[$0.upperBound...]) }
  }

  /// Puts something behind a tag inside the root, or into a text.
  private func insertingMarkup(
    _ pieces: MarkupPieces, _ bytes: [UInt8], _ chance: inout Chance
  ) -> [UInt8]? {
    guard let piece = inserted(&chance) else { return nil }
    let tags = pieces.tags.dropFirst().map(\.range.lowerBound)
    let texts = pieces.texts.map { $0.lowerBound + 1 }
    let isInText = self == .referred || self == .hiddenCharacter
    // A character of several bytes may not be cut in two.
    let places = isInText ? texts.filter { bytes[$0] & 0xC0 != 0x80 } : tags
    return chance.one(of: places).map { inserting(Array(piece.utf8), into: bytes, at: $0) }
  }

  private func inserted(_ chance: inout Chance) -> String? {
    switch self {
    case .referred: chance.one(of: ["&x;", "&", "&nbsp;", "&#0;", "&#xD800;", "&#12"])
    case .hiddenCharacter: chance.one(of: ["\u{200B}", "\u{202E}", "\u{FEFF}", "\u{E0041}"])
    case .nested: String(repeating: "<name>", count: 60 + chance.below(4_000))
    case .blanksAdded: chance.one(of: [" ", "\n\n", "\t", "\r\n  ", "&#32;&#9;"])
    case .commentAdded: chance.one(of: ["<!-- a note -->", "<!---->", "<!-- <need id='x'> & -->"])
    case .instructed: chance.one(of: ["<?php x ?>", "<?xml-stylesheet href='x'?>", "<?a?>"])
    default: nil
    }
  }

  private func editedAttributes(
    of tag: MarkupPieces.Tag, _ bytes: [UInt8], _ chance: inout Chance
  ) -> [UInt8] {
    let first = tag.attributes[chance.below(tag.attributes.count - 1)]
    let last = tag.attributes[tag.attributes.count - 1]
    var bytes = bytes
    switch self {
    case .attributeDoubled: bytes.insert(contentsOf: [0x20] + bytes[first], at: last.upperBound)
    case .attributesSwapped:
      let (one, other) = (Array(bytes[first]), Array(bytes[last]))
      bytes.replaceSubrange(last, with: one)
      bytes.replaceSubrange(first, with: other)
    default: bytes.remove(at: first.upperBound - 1)
    }
    return bytes
  }

  private func cuttingComment(
    _ pieces: MarkupPieces, _ bytes: [UInt8], _ chance: inout Chance
  ) -> [UInt8]? {
    chance.one(of: pieces.comments).flatMap { comment in
      let start = comment.lowerBound
      let end = comment.upperBound
      return dropping(chance.below(2) == 0 ? start..<start + 4 : end - 3..<end, bytes)
    }
  }

  private func editedElement(
    _ tag: MarkupPieces.Tag, _ pieces: MarkupPieces, _ bytes: [UInt8]
  ) -> [UInt8]? {
    var depth = 0
    for next in pieces.tags.drop(while: { $0.range != tag.range }) {
      switch next.kind {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .empty: break
      }
      guard depth == 0 else { continue }
      let range = tag.range.lowerBound..<next.range.upperBound
      return self == .elementDoubled
        ? inserting(Array(bytes[range]), into: bytes, at: range.upperBound)
        : dropping(range, bytes)
    }
    return nil
  }

  /// The same text as references to its characters, or as a section that is not parsed.
  private func spellingOut(
    _ text: Range<Int>, _ bytes: [UInt8], _ chance: inout Chance
  ) -> [UInt8] {
    let words = String(decoding: bytes[text], as: UTF8.self)
    let isPlain = !words.contains("&")
    let spelled =
      chance.below(2) == 0 && isPlain
      ? "<![CDATA[\(words)]]>"
      : words.unicodeScalars.map { $0.value < 0x80 ? String($0) : "&#\($0.value);" }.joined()
    return Array(bytes[..<text.lowerBound] + Array(spelled.utf8) + bytes[text.upperBound...])
  }
}
