import Foundation

/// A way to damage a standards folder.
enum Damage: String, CaseIterable {
  // Of form: the folder is refused, or says the same.
  case truncated, reencoded, marked, lineEnds, nul, notUTF8, tagDropped, attributeDoubled
  case declared, referred, nested, commentCut, emptied, recased, locked, copied, linked, replaced
  case exchanged, blanksAdded, commentAdded, attributesSwapped, spelledOut, instructed
  case hiddenCharacter, quoteDropped
  // Of what is said: what is left may be right, and say something else.
  case bitFlipped, byteRemoved, byteDoubled, runRemoved, blocksSwapped, blockMoved
  case elementRemoved, elementDoubled, fileRemoved

  /// Whether a folder damaged so may not be taken for one that says something else.
  var isOfForm: Bool {
    switch self {
    case .bitFlipped, .byteRemoved, .byteDoubled, .runRemoved, .blocksSwapped, .blockMoved,
      .elementRemoved, .elementDoubled, .fileRemoved:
      false
    default: true
    }
  }

  /// Damages a folder; does nothing if the file that chance names does not lend itself to it.
  func apply(to folder: inout MutantFolder, _ chance: inout Chance) throws {
    guard let name = chance.one(of: folder.names) else { return }
    let bytes = folder[name]
    if let changed = edited(bytes, &chance) {
      return try folder.write(changed, to: name)
    }
    switch self {
    case .recased: try recase(name, in: &folder, &chance)
    case .locked: try folder.lock(name)
    case .copied: try copy(name, in: &folder)
    case .linked: try folder.putLink(at: name, to: chance.below(2) == 0 ? "/etc/passwd" : name)
    case .replaced: try folder.putFolder(at: name)
    case .exchanged: try exchange(name, in: &folder, &chance)
    case .blockMoved: try moveBlock(from: name, in: &folder, &chance)
    case .fileRemoved: try folder.write(nil, to: name)
    default: break
    }
  }

  /// A file with the damage; nil if there is none, or it is not one of a single file.
  private func edited(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8]? {
    switch self {
    case .truncated: Array(bytes[..<chance.below(bytes.count)])
    case .emptied: chance.below(2) == 0 ? [] : Array(repeating: 0x20, count: chance.below(9))
    case .marked: [0xEF, 0xBB, 0xBF] + bytes
    case .reencoded: reencoded(bytes, &chance)
    case .lineEnds: changedLineEnds(bytes, &chance)
    case .nul: inserting([UInt8(chance.below(9))], into: bytes, at: chance.below(bytes.count))
    case .notUTF8: madeInvalid(bytes, &chance)
    case .declared: declaring(bytes, &chance)
    default: editedMarkup(bytes, &chance) ?? editedBytes(bytes, &chance)
    }
  }

  private func editedBytes(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8]? {
    var bytes = bytes
    let at = chance.below(bytes.count)
    switch self {
    case .bitFlipped: bytes[at] ^= 1 << UInt8(chance.below(8))
    case .byteRemoved: bytes.remove(at: at)
    case .byteDoubled: bytes.insert(bytes[at], at: at)
    case .runRemoved: bytes.removeSubrange(at..<min(bytes.count, at + 1 + chance.below(400)))
    case .blocksSwapped:
      let blocks = [chance.below(bytes.count), chance.below(bytes.count)].sorted()
      let length = min(1 + chance.below(300), blocks[1] - blocks[0], bytes.count - blocks[1])
      let first = Array(bytes[blocks[0]..<blocks[0] + length])
      let second = Array(bytes[blocks[1]..<blocks[1] + length])
      bytes.replaceSubrange(blocks[1]..<blocks[1] + length, with: first)
      bytes.replaceSubrange(blocks[0]..<blocks[0] + length, with: second)
    default: return nil
    }
    return bytes
  }
}

// MARK: Bytes

extension Damage {
  func inserting(_ piece: [UInt8], into bytes: [UInt8], at place: Int) -> [UInt8] {
    bytes[..<place] + piece + bytes[place...]
  }

  /// In GBK, in UTF-16 or in UTF-32, with a mark and without.
  private func reencoded(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8]? {
    // Foundation has no name for GB 18030; the number is that of CFStringEncodings.
    let chinese = String.Encoding(rawValue: 0x8000_0632)
    let encodings: [String.Encoding] = [
      chinese, .utf16LittleEndian, .utf16BigEndian, .utf16, .utf32LittleEndian, .utf32,
    ]
    return chance.one(of: encodings).flatMap {
      String(decoding: bytes, as: UTF8.self).data(using: $0).map(Array.init)
    }
  }

  private func changedLineEnds(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    let end: [UInt8] = chance.below(2) == 0 ? [13, 10] : [13]
    return bytes.flatMap { $0 == 10 ? end : [$0] }
  }

  private func madeInvalid(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    let pieces: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5]]
    return inserting(
      chance.one(of: pieces) ?? [0xFF], into: bytes, at: chance.below(bytes.count))
  }

  private func declaring(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8]? {
    let declarations = [
      "<!DOCTYPE moment>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE a [<!ENTITY % b \"c\"><!ENTITY d \"%b;%b;%b;%b;%b;%b;\">]>",
    ]
    guard let root = MarkupPieces(bytes).tags.first, let one = chance.one(of: declarations) else {
      return nil
    }
    return inserting(Array(one.utf8), into: bytes, at: root.range.lowerBound)
  }
}

// MARK: Files

extension Damage {
  private func recase(
    _ name: String, in folder: inout MutantFolder, _ chance: inout Chance
  ) throws {
    let parts = name.split(separator: "/").map(String.init)
    var renamed = parts
    let at = chance.below(parts.count)
    renamed[at] = chance.below(2) == 0 ? parts[at].uppercased() : parts[at].capitalized
    let bytes = folder[name]
    guard renamed != parts else { return }
    try folder.write(nil, to: name)
    try folder.write(bytes, to: renamed.joined(separator: "/"))
  }

  private func copy(_ name: String, in folder: inout MutantFolder) throws {
    let parts = name.split(separator: "/")
    let twin = (parts.dropLast() + ["z-\(parts.last ?? "")"]).joined(separator: "/")
    // A second set or word list is read by nothing, and says so in a warning.
    guard parts.count > 1 else { return }
    try folder.write(folder[name], to: twin)
    try folder.write(folder[name], to: name)
  }

  /// Two files in each other's place; not two halls, whose order is that of their names.
  private func exchange(
    _ name: String, in folder: inout MutantFolder, _ chance: inout Chance
  ) throws {
    guard let other = chance.one(of: folder.names),
      ![name, other].allSatisfy({ $0.hasPrefix("halls/") })
    else { return }
    let (bytes, others) = (folder[name], folder[other])
    try folder.write(others, to: name)
    try folder.write(bytes, to: other)
  }

  private func moveBlock(
    from name: String, in folder: inout MutantFolder, _ chance: inout Chance
  ) throws {
    guard let other = chance.one(of: folder.names.filter({ $0 != name })) else { return }
    let bytes = folder[name]
    let start = chance.below(bytes.count)
    let block = start..<min(bytes.count, start + 1 + chance.below(2_000))
    let goal = folder[other]
    try folder.write(Array(bytes[..<start] + bytes[block.upperBound...]), to: name)
    try folder.write(
      inserting(Array(bytes[block]), into: goal, at: chance.below(goal.count)), to: other)
  }
}
