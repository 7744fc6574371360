import Findings
import Foundation
import Model
import Publishing
import Reading
import Rules
import TestSupport
import Testing
import Views

/// Whatever happens to the files of a standards folder, it is refused where it was damaged, or
/// gives the pages it gave before. Only damage to what the words say may give others, and these
/// are whole pages.
@Suite("Damaged standards")
struct MutantTests {
  /// Some of the mutants: a sample, and where chance begins.
  struct Batch: CustomTestStringConvertible, Sendable {
    let sample: String
    let seed: UInt64

    var testDescription: String { "\(sample) \(seed)" }

    static let all = ["service-hall", "e-channel"].flatMap { sample in
      (1...5).map { Batch(sample: sample, seed: 20_261_200 + $0) }
    }
  }

  /// How many mutants a batch has: 2,000 in all, and fewer where nothing is optimised or a look is
  /// to be quick.
  #if DEBUG
    private static let size = 35
  #else
    private static let size = Slow.isLeftOut ? 35 : 200
  #endif

  @Test("are refused where they are damaged, or say the same", arguments: Batch.all)
  func mutants(batch: Batch) throws {
    var folder = try MutantFolder(of: batch.sample)
    defer { #expect(throws: Never.self) { try folder.remove() } }
    let judge = MutantJudge(try Embedded.reader(), original: folder.original)
    let pages = try MutantPages(of: batch.sample)
    var chance = Chance(seed: batch.seed)
    var kinds = Damage.allCases.filter { $0 != .locked || getuid() != 0 }.shuffled(by: &chance)
    var ends = (refused: 0, same: 0, other: 0)
    for number in 0..<Self.size {
      let damage = kinds[number % kinds.count]
      if number % kinds.count == 0 { kinds = kinds.shuffled(by: &chance) }
      try damage.apply(to: &folder, &chance)
      let words = "\(damage) \(folder.damaged.sorted()), number \(number)"
      let (end, catalogue) = judge.end(of: folder)
      switch end {
      case .refused: ends.refused += 1
      case .same:
        if ends.same % 30 == 0 { try pages.expectSame(catalogue, words) }
        ends.same += 1
      case .unread: #expect(damage == .recased, "nothing reads a file after \(words)")
      case .other:
        #expect(!damage.isOfForm, "says something else after \(words)")
        if ends.other % 6 == 0 { try pages.expectWhole(catalogue, words) }
        ends.other += 1
      case .wrong(let fault): Issue.record("\(words): \(fault)")
      }
      try folder.restore()
    }
    #expect(ends.refused > Self.size / 3 && ends.same > 0, "\(ends)")
    #expect(ends.other < Self.size / 4, "\(ends)")
  }
}

/// The pages of a sample, to hold those of its mutants against.
private struct MutantPages {
  private let codes: [String]
  private let publisher: Publisher

  init(of sample: String) throws {
    codes = try Self.codes(of: PrintSamples.catalogue(of: sample))
    publisher = Publisher(templates: try PrintSamples.library())
  }

  private static func codes(of catalogue: Catalogue) throws -> [String] {
    ContentCodes(of: Array(try PrintSamples.contexts(catalogue).prefix(1))).entries.map {
      "\($0.path) \($0.code)"
    }
  }

  /// Every document in the first language says what it said before.
  func expectSame(_ catalogue: Catalogue?, _ words: String) throws {
    let catalogue = try #require(catalogue)
    let same = try Self.codes(of: catalogue) == codes
    #expect(same, "other pages after \(words)")
  }

  /// Every document in the first language is a whole page.
  func expectWhole(_ catalogue: Catalogue?, _ words: String) throws {
    let contexts = try PrintSamples.contexts(try #require(catalogue))
    let all = Selection(formats: [.html, .text])
    let publication = try publisher.publish(Array(contexts.prefix(1)), all) { path, contents in
      let text = try #require(String(validating: contents, as: UTF8.self), "\(path) \(words)")
      let isWhole =
        path.hasSuffix(".html")
        ? text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n")
        : text.hasSuffix("\n") && text.count > 100
      #expect(isWhole, "\(path) is not whole after \(words)")
      #expect(!text.unicodeScalars.contains("\u{FFFD}"), "\(path) after \(words)")
    }
    #expect(publication.files.count > 10)
  }
}

extension Array {
  /// The elements in another order, the same in every run.
  fileprivate func shuffled(by chance: inout Chance) -> [Element] {
    var shuffled = self
    for place in indices.dropFirst() { shuffled.swapAt(place, chance.below(place + 1)) }
    return shuffled
  }
}
