import Foundation

/// A value in a PDF.
indirect enum PDFValue: Sendable {
  /// A name, without its slash.
  case name(String)
  case text(String)
  case number(Double)
  /// Another object, by its number.
  case reference(Int)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// What no test asks for.
  case other
}

/// The objects of a PDF as Chromium writes it: with a table of offsets at its end, and nothing
/// packed but streams, which are left alone.
struct PDFObjects {
  struct Damaged: Error {}

  /// The dictionary that leads to all others.
  private(set) var root: [String: PDFValue] = [:]
  private let bytes: [UInt8]
  private var offsets: [Int] = []

  init(_ data: Data) throws {
    bytes = Array(data)
    guard let mark = data.range(of: Data("startxref\n".utf8), options: .backwards) else {
      throw Damaged()
    }
    var reader = PDFReader(bytes: bytes, position: mark.upperBound)
    guard case .number(let table) = reader.value() else { throw Damaged() }
    reader.position = Int(table) + "xref\n0 ".utf8.count
    guard case .number(let count) = reader.value() else { throw Damaged() }
    reader.position += 1
    offsets = (0..<Int(count)).map { index in
      let start = reader.position + index * 20
      return Int(String(decoding: bytes[start..<(start + 10)], as: UTF8.self)) ?? 0
    }
    reader.position += Int(count) * 20 + "trailer\n".utf8.count
    guard case .dictionary(let trailer) = reader.value() else { throw Damaged() }
    root = dictionary(trailer["Root"]) ?? [:]
  }

  /// What a value is, or what it refers to.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard case .reference(let number) = value else { return value }
    var reader = PDFReader(bytes: bytes, position: offsets[number])
    // The number, the generation and the word `obj` stand before the object.
    reader.skipWords(3)
    return reader.value()
  }

  func dictionary(_ value: PDFValue?) -> [String: PDFValue]? {
    if case .dictionary(let found) = resolved(value) { found } else { nil }
  }

  /// The items of an array, or the one value that stands instead of one.
  func items(_ value: PDFValue?) -> [PDFValue] {
    switch resolved(value) {
    case .array(let items): items
    case nil: []
    case let single?: [single]
    }
  }

  func text(_ value: PDFValue?) -> String? {
    switch resolved(value) {
    case .text(let words), .name(let words): words
    default: nil
    }
  }
}

/// Reads values from the bytes of a PDF.
private struct PDFReader {
  let bytes: [UInt8]
  var position: Int

  mutating func skipWords(_ count: Int) {
    for _ in 0..<count {
      skipBlanks()
      while !Self.isBlank(bytes[position]) { position += 1 }
    }
  }

  mutating func value() -> PDFValue {
    skipBlanks()
    switch bytes[position] {
    case UInt8(ascii: "/"):
      position += 1
      return .name(word())
    case UInt8(ascii: "("): return .text(literal())
    case UInt8(ascii: "["): return .array(values(until: UInt8(ascii: "]")))
    case UInt8(ascii: "<"):
      if bytes[position + 1] == UInt8(ascii: "<") { return dictionary() }
      return .text(hexadecimal())
    default: return numberOrReference()
    }
  }

  private mutating func numberOrReference() -> PDFValue {
    guard let number = Double(word()) else { return .other }
    let end = position
    skipBlanks()
    if number >= 0, Int(word()) != nil {
      skipBlanks()
      if word() == "R" { return .reference(Int(number)) }
    }
    position = end
    return .number(number)
  }

  private mutating func values(until end: UInt8) -> [PDFValue] {
    position += 1
    var values: [PDFValue] = []
    skipBlanks()
    while bytes[position] != end {
      values.append(value())
      skipBlanks()
    }
    position += 1
    return values
  }

  private mutating func dictionary() -> PDFValue {
    position += 1
    let flat = values(until: UInt8(ascii: ">"))
    position += 1
    var dictionary: [String: PDFValue] = [:]
    for index in stride(from: 0, to: flat.count - 1, by: 2) {
      if case .name(let key) = flat[index] { dictionary[key] = flat[index + 1] }
    }
    return .dictionary(dictionary)
  }

  private mutating func literal() -> String {
    position += 1
    var text: [UInt8] = []
    while bytes[position] != UInt8(ascii: ")") {
      if bytes[position] == UInt8(ascii: "\\") { position += 1 }
      text.append(bytes[position])
      position += 1
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Text in UTF-16, its byte order mark first.
  private mutating func hexadecimal() -> String {
    position += 1
    let digits = word()
    position += 1
    let units = stride(from: 0, to: digits.utf8.count - 3, by: 4).map { start in
      UInt16(digits.dropFirst(start).prefix(4), radix: 16) ?? 0
    }
    return String(decoding: units.dropFirst(), as: UTF16.self)
  }

  private mutating func word() -> String {
    let start = position
    while !Self.isBlank(bytes[position]), !"/()[]<>".utf8.contains(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while Self.isBlank(bytes[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
