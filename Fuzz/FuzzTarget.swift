import Foundation

/// A part of the program that takes what it did not write, and what must hold of it.
struct FuzzTarget: Sendable {
  /// Its name on the command line.
  let name: String
  /// What to begin with.
  let seeds: @Sendable () -> [[UInt8]]
  /// The words a fuzzer would not guess.
  let words: @Sendable () -> [String]
  /// Feeds bytes to it; traps if a property does not hold.
  let run: @Sendable ([UInt8]) -> Void

  /// Every target.
  static let all = [
    files, edits, lists, templates, layout, tables, baseline, listings, revisions,
  ]

  /// The one that is named first on the command line.
  static let chosen = all.first { $0.name == CommandLine.arguments.dropFirst().first }

  /// Writes seeds, and the words as libFuzzer reads them.
  func prepare(in folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    let place = root.appendingPathComponent("seeds")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (number, seed) in seeds().enumerated() {
      try Data(seed).write(to: place.appendingPathComponent("\(name)-\(number)"))
    }
    let quoted = Set(words()).sorted().map { word in
      "\""
        + word.utf8.map { byte in
          let isPlain = (0x20...0x7E).contains(byte) && byte != 0x22 && byte != 0x5C
          let digits = String(byte, radix: 16, uppercase: true)
          return isPlain
            ? String(UnicodeScalar(byte)) : "\\x" + (digits.count < 2 ? "0" : "") + digits
        }.joined() + "\"\n"
    }
    try quoted.joined().write(
      to: root.appendingPathComponent("words"), atomically: true, encoding: .utf8)
  }
}

/// Traps, saying what does not hold.
func hold(_ isTrue: Bool, _ property: @autoclosure () -> String) {
  if !isTrue { fatalError("this does not hold: \(property())") }
}

extension Array<UInt8> {
  /// The bytes as text, what is no UTF-8 replaced.
  var text: String { String(decoding: self, as: UTF8.self) }
}
