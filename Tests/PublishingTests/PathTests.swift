import EmbeddedAssets
import Findings
import Model
import Publishing
import Reading
import TestSupport
import Testing
import Views

@testable import Rules

/// What `build` would refuse, `check` refuses: a set without errors has a file of its own for each
/// document, whatever its authors call things.
@Suite("Paths of documents")
struct PathTests {
  private static let files: [SourceFile] = {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    return StandardsFolder.load(root + "/Standards/service-hall").files
  }()

  /// Names that are taken for others somewhere, or are no names.
  private static let names = [
    "GD", "gd", "Gd", "dm", "DM", "sample", "Sample", "gotone", "GOTONE", "duty-manager", "halls",
    "zh-Hans", "en", "index", String(repeating: "a", count: 64), String(repeating: "a", count: 65),
    String(repeating: "b", count: 131), "con", "a.", "NC01", "nc01", "nc02", "",
  ]

  /// A file with a slug, an id of a hall, a role or a segment, or the languages changed.
  private static func edited(_ text: String, _ random: inout Numbers) -> String {
    let name = names[random.next(below: names.count)]
    let places = text.ranges(of: /(?:slug|\bid|languages)="[^"]*"/)
    guard !places.isEmpty else { return text }
    let place = places[random.next(below: places.count)]
    let key = text[place].prefix { $0 != "=" }
    let value =
      key == "languages" ? ["zh-Hans en en", "zh-CN", "en", "fr en"][name.count % 4] : name
    return text[..<place.lowerBound] + "\(key)=\"\(value)\"" + text[place.upperBound...]
  }

  @Test("a set in which nothing is wrong writes no two documents to one file", arguments: 0..<60)
  func distinct(seed: Int) throws {
    var random = Numbers(state: UInt64(seed) &* 0x5851_F42D &+ 3)
    var files = Self.files
    for _ in 0...random.next(below: 3) {
      let at = random.next(below: 4) == 0 ? 0 : random.next(below: files.count)
      let text = Self.edited(String(decoding: files[at].bytes, as: UTF8.self), &random)
      files[at] = SourceFile(path: files[at].path, kind: files[at].kind, text: text)
    }
    let reader = try Embedded.reader()
    let read = reader.read(files)
    guard let catalogue = read.catalogue else { return }
    let labels = try EmbeddedAssets.templates.filter { $0.path.hasPrefix("Locales/") }.map { file in
      let source = SourceFile(path: file.path, kind: .locale, text: file.contents)
      return try #require(reader.labels(of: source).labels)
    }
    let answer = Rules.check(
      catalogue, options: Rules.Options(losses: read.losses, labelled: labels.map(\.tag)))
    let isSound = (read.findings + answer.findings).allSatisfy {
      $0.isSuppressed || $0.severity < .error
    }
    guard isSound else { return }
    let variants =
      [.whole(catalogue)] + catalogue.set.segments.map { Variant.segment($0, of: catalogue) }
      + catalogue.halls.flatMap(catalogue.variants)
    var contexts: [ViewContext] = []
    for tag in catalogue.set.languages.map(\.value) {
      let own = try #require(labels.first { $0.tag == tag }, "seed \(seed): \(tag)")
      for variant in variants {
        contexts.append(
          ViewContext(variant: variant, labels: own, languages: labels, papers: [.a1]))
      }
    }
    let paths = try Publisher.files(contexts, Selection(formats: Format.allCases))
    let parts = paths.flatMap { $0.split(separator: "/") }
    #expect(parts.allSatisfy { $0.utf8.count <= 200 })
  }

  @Test("two documents for one file are refused before anything is made")
  func twice() throws {
    let contexts = try PrintSamples.contexts(PrintSamples.catalogue(of: "e-channel"))
    let selection = Selection(kinds: ["poster"])
    #expect(try Publisher.files(contexts, selection).count == 3 * contexts.count)
    let error = #expect(throws: OutputError.self) {
      try Publisher.files(contexts + [contexts[0]], selection)
    }
    #expect(error?.reason[.en].contains("would be written to 'zh-Hans/poster.html'") == true)
  }
}

/// Numbers that are the same in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
