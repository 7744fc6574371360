import Findings
import Model

@testable import Reading

extension FuzzTarget {
  /// A sound standards folder with edits: each of six bytes says which file and tag, what to do
  /// there, and with which word. So rules and documents see much that is of the right form.
  static let edits = FuzzTarget(
    name: "edits",
    seeds: {
      [[]] + (0..<64).map { number in (0..<12).map { UInt8((number * 37 + $0 * 11) & 0xFF) } }
    },
    words: { [] },
    run: { bytes in
      var files = Samples.files
      for start in stride(from: 0, to: min(bytes.count, 96) - 5, by: 6) {
        Edit(bytes[start..<start + 6]).apply(to: &files)
      }
      Checking.run(files, choice: bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF })
    })
}

/// One edit of a standards folder, made from six bytes.
private struct Edit {
  private let file: Int
  private let tag: Int
  private let act: Int
  private let word: Int

  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.map(Int.init)
    (file, act) = (bytes[0], bytes[3])
    tag = bytes[1] << 8 | bytes[2]
    word = bytes[4] << 8 | bytes[5]
  }

  func apply(to files: inout [SourceFile]) {
    let place = file % files.count
    let old = files[place]
    let scan = TagScan.marks(in: old, from: 0, limits: .standard)
    guard scan.faults.isEmpty, scan.tags.count > 1 else { return }
    var bytes = old.bytes
    let number = tag % scan.tags.count
    let attributes = scan.attributes[scan.tags[number].attributes]
    let attribute = attributes.isEmpty ? nil : Array(attributes)[act / 8 % attributes.count]
    let name = scan.tags[number].name
    switch act % 8 {
    case 0...3: attribute.map { change($0.name, in: &bytes) }
    case 4: remove(name, from: &bytes)
    case 5: double(name, in: &bytes)
    case 6: write(behind: name, in: &bytes)
    default: add(to: name, in: &bytes)
    }
    files[place] = SourceFile(path: old.path, kind: old.kind, bytes: bytes)
  }

  /// A word that may stand anywhere: from the schema, from the sample, or one that is extreme.
  private var chosen: String {
    let all = Self.extremes + Self.values + Samples.vocabulary
    return all[word % all.count]
  }

  private static let extremes = [
    "", "0", "1", "-1", "2", "7", "31", "99", "100", "1000", "2147483647", "9223372036854775807",
    "0.1", "9.9", "10.0", "99.9", "0.0001", "1000000", "2026-12-01", "1970-01-01", "9999-12-31",
    "2028-02-29", "00:00", "23:59", "24:00", "mon", "mon tue wed thu fri sat sun", "true", "false",
    "&#10;", "a|b", "|", "||||", "  ", "中", String(repeating: "字", count: 200),
    String(repeating: "w", count: 300), "e\u{301}", "👨‍👩‍👧", "=1+1", "≤10分钟", "≥5%", "10 min",
  ]

  /// Every value of an attribute in the sample.
  private static let values: [String] = {
    var values: Set<String> = []
    func collect(_ element: Element) {
      for attribute in element.attributes { values.insert(attribute.value) }
      element.children.forEach(collect)
    }
    for file in Samples.files { SourceTree.read(file).tree.map { collect($0.root) } }
    return values.sorted()
  }()

  // MARK: Acts

  private func change(_ name: Range<Int>, in bytes: inout [UInt8]) {
    guard let open = bytes[name.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
      let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
    else { return }
    bytes.replaceSubrange(open + 1..<close, with: chosen.utf8)
  }

  /// The stretch of an element that has no element inside, or only its tag.
  private func extent(_ name: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let end = bytes[name.upperBound...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let start = name.lowerBound - 1
    if bytes[end - 1] == UInt8(ascii: "/") { return start..<end + 1 }
    let close = Array("</".utf8) + bytes[name] + Array(">".utf8)
    var at = end
    while at + close.count <= bytes.count {
      if bytes[at..<at + close.count].elementsEqual(close) { return start..<at + close.count }
      at += 1
    }
    return nil
  }

  private func remove(_ name: Range<Int>, from bytes: inout [UInt8]) {
    extent(name, in: bytes).map { bytes.removeSubrange($0) }
  }

  private func double(_ name: Range<Int>, in bytes: inout [UInt8]) {
    guard let extent = extent(name, in: bytes) else { return }
    bytes.insert(contentsOf: Array(bytes[extent]), at: extent.upperBound)
  }

  private func write(behind name: Range<Int>, in bytes: inout [UInt8]) {
    guard let end = bytes[name.upperBound...].firstIndex(of: UInt8(ascii: ">")) else { return }
    bytes.insert(contentsOf: chosen.utf8, at: end + 1)
  }

  private func add(to name: Range<Int>, in bytes: inout [UInt8]) {
    let names = Samples.vocabulary
    let text = " \(names[(word >> 4) % names.count])=\"\(chosen)\""
    bytes.insert(contentsOf: text.utf8, at: name.upperBound)
  }
}
