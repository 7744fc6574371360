import Findings
import Model
import Reading
import Testing

@testable import Rules

/// A fault is told where it is, and nothing that only follows from it is called a fault.
@Suite("Causes first")
struct CauseTests {
  private static let hall = StandardsFolderFiles.hall

  /// The hall with a file rewritten.
  private static func files(_ path: String, _ edit: (String) -> String) -> [SourceFile] {
    hall.map { file in
      guard file.path == path else { return file }
      return SourceFile(
        path: file.path, kind: file.kind, text: edit(String(decoding: file.bytes, as: UTF8.self)))
    }
  }

  private static func found(_ files: [SourceFile]) throws -> (codes: [String], silenced: [String]) {
    let read = try TestFolder.read(files)
    guard let catalogue = read.catalogue else { return (read.findings.map(\.code), []) }
    let answer = Rules.check(
      catalogue,
      options: Rules.Options(losses: read.losses, labelled: ["en", "zh-Hans"]))
    return (
      (read.findings + answer.findings).counting.inOrder().map(\.code),
      answer.silenced.map(\.code)
    )
  }

  @Test(
    "a drill that names nothing it practises is told as a fault of form alone",
    arguments: ["<covers/>", ""])
  func emptyDrill(covers: String) throws {
    let files = Self.files("moments/M14-leave.xml") { text in
      let drill = text.firstRange(of: "<drill ")?.lowerBound ?? text.endIndex
      let body = text[drill...].replacing(/<covers standard="[^"]*"\/>/, with: covers)
      return String(text[..<drill] + body)
    }
    let codes = Set(try Self.found(files).codes)
    #expect(codes.isSubset(of: ["missing-attribute", "missing-element"]) && !codes.isEmpty)
  }

  @Test(
    "what is wrong with one element is told, whatever is missing in another, and the same one",
    arguments: [
      // A standard that lacks its short line, with a role nobody declared in the same one.
      (["<short xml:lang=\"zh-Hans\">", "<shrt xml:lang=\"zh-Hans\">"], false),
      (["role=\"GD\"", "role=\"ZZ\""], true),
    ])
  func independent(edit: [String], isReference: Bool) throws {
    let path = "moments/M08-queue.xml"
    let files = Self.files(path) { text in
      let first = text.range(of: "<standard id=\"M08-S1\"")
      let start = first?.lowerBound ?? text.startIndex
      let head = text[..<start]
      var body = String(text[start...])
      if let short = body.firstRange(
        of: /<short xml:lang="zh-Hans">[^<]*<\/short>\s*<short[^>]*>[^<]*<\/short>/)
      {
        body.removeSubrange(short)
      }
      if isReference { body = body.replacing(edit[0], with: edit[1], maxReplacements: 1) }
      return head + body
    }
    let found = try Self.found(files)
    #expect(
      found.codes == (isReference ? ["missing-element", "unknown-reference"] : ["missing-element"]))
    #expect(found.silenced.contains("peak-outranked") == false)
  }

  @Test(
    "a sample that cannot be read is told, and no check that leaves it to another",
    arguments: [
      ("<check id=\"M13-C3\"", "sample=\"1\""),
      ("<measure metric=\"demo.compare\"", "sample=\"3\""),
      ("<measure metric=\"belittle\"", "sample=\"5\""),
    ])
  func unreadableSample(element: String, attribute: String) throws {
    let files = Self.files("moments/M13-handset.xml") { text in
      let start = text.firstRange(of: element)?.lowerBound ?? text.endIndex
      let body = text[start...].replacing(attribute, with: "sample=\"x\"", maxReplacements: 1)
      return String(text[..<start]) + body
    }
    #expect(try Self.found(files).codes == ["bad-value"])
  }

  @Test("rules about the whole are not asked while a moment cannot be read, and are named")
  func silenced() throws {
    let broken = try Self.found(
      Self.files("moments/M08-queue.xml") { $0.replacing("</moment>", with: "") })
    #expect(broken.codes == ["xml-malformed"])
    #expect(broken.silenced.contains("no-end-moment"))
    #expect(!broken.silenced.contains("vague-wording"))
    let hall = try Self.found(
      Self.files("halls/NC01-flagship.xml") { $0.replacing("</hall>", with: "") })
    #expect(hall.codes == ["xml-malformed"])
    #expect(!hall.silenced.contains("no-end-moment") && hall.silenced.contains("role-not-staffed"))
    let words = SourceFile(path: "words.xml", kind: .words, text: "<words>")
    let listless = try Self.found(Self.hall + [words])
    #expect(listless.codes == ["xml-malformed"])
    #expect(
      listless.silenced.contains("vague-wording") && !listless.silenced.contains("no-end-moment"))
    #expect(try Self.found(Self.hall).silenced == [])
  }

  @Test("a file that is there twice is one finding, whatever it is called")
  func copies() throws {
    for (path, copy) in [
      ("moments/M08-queue.xml", "moments/A.xml"), ("moments/M08-queue.xml", "moments/Z.XML"),
      ("halls/NC01-flagship.xml", "halls/copy.xml"),
    ] {
      let original = try #require(Self.hall.first { $0.path == path })
      let twice = Self.hall + [SourceFile(path: copy, kind: original.kind, bytes: original.bytes)]
      #expect(try Self.found(twice).codes == ["duplicate-id"], "\(copy)")
    }
    let original = try #require(Self.hall.first { $0.path == "moments/M08-queue.xml" })
    let renamed = String(decoding: original.bytes, as: UTF8.self)
      .replacing("id=\"M08\"", with: "id=\"M80\"")
    let found = try TestFolder.findings(
      in: Self.hall + [SourceFile(path: "moments/M80-queue.xml", kind: .moment, text: renamed)])
    let ids = found.filter { $0.code == "duplicate-id" }
    #expect(ids.count == 1)
    #expect(ids.first?.message[.en].contains("are copied from 'moments/M08-queue.xml'") == true)
  }

  @Test("one wrong tag, in a file, a text or the set, is one finding")
  func tags() throws {
    for edit in [
      { (text: String) in text.replacing("xml:lang=\"zh-Hans\"", with: "xml:lang=\"zh-CN\"") },
      { $0.replacing("xml:lang=\"zh-Hans\"", with: "xml:lang=\"zh\"", maxReplacements: 1) },
      { $0.replacing("xml:lang=\"en\"", with: "xml:lang=\"fr\"") },
    ] {
      #expect(
        try Self.found(Self.files("moments/M08-queue.xml", edit)).codes == ["language-undeclared"])
    }
    let set = Self.files("set.xml") {
      $0.replacing("languages=\"zh-Hans en\"", with: "languages=\"zh-CN en\"")
    }
    #expect(try Self.found(set).codes == ["language-without-labels"])
  }

  /// The edits an author's slip may be, by where a tag begins: each makes one fault of form.
  @Test("of a sound set with one slip, only the slip is told", arguments: 0..<90)
  func slips(seed: Int) throws {
    var random = Slips(state: UInt64(seed) &* 0x9E37_79B9 &+ 7)
    let file = Self.hall[random.next(below: Self.hall.count)]
    let files = Self.files(file.path) { text in random.slip(in: text) }
    let found = try Self.found(files).codes
    let form = Set(SourceFault.allCases.map(\.code)).union(["duplicate-id"])
    if found.contains(where: form.contains) {
      #expect(found.allSatisfy(form.contains), "seed \(seed) in \(file.path): \(found)")
    }
  }
}

/// Slips by numbers that are the same in every run.
private struct Slips {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// The text with an attribute taken out, misspelt or given a wrong value, or a tag misspelt.
  mutating func slip(in text: String) -> String {
    let tags = text.ranges(of: /<[a-z][a-z-]*(?:\s+[\w:-]+="[^"]*")*\s*\/?>/)
    let tag = tags[next(below: tags.count)]
    let attributes = text[tag].ranges(of: /\s[a-z-]+="[^"]*"/)
    guard !attributes.isEmpty, next(below: 4) > 0 else {
      let name = text[tag].firstRange(of: /<[a-z-]+/) ?? tag
      return text.replacingCharacters(in: name.upperBound..<name.upperBound, with: "x")
    }
    let attribute = attributes[next(below: attributes.count)]
    let words = text[attribute].split(separator: "=", maxSplits: 1)
    switch next(below: 3) {
    case 0: return text.replacingCharacters(in: attribute, with: "")
    case 1: return text.replacingCharacters(in: attribute, with: "\(words[0])x=\(words[1])")
    default: return text.replacingCharacters(in: attribute, with: "\(words[0])=\"% x\"")
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
