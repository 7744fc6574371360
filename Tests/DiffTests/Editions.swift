import Findings
import Model
import Reading
import TestSupport
import Testing

@testable import Diff

/// Words of a file of the service hall, and what a later edition writes instead.
struct Edit: Sendable {
  let file: String
  let from: String
  let to: String

  init(_ file: String, _ from: String, _ to: String) {
    self.file = file
    self.from = from
    self.to = to
  }
}

/// The service hall before and after edits.
enum Editions {
  static let root =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// Three moments of it, which is enough and read sooner.
  static let hall = StandardsFolder.load(root + "/Standards/service-hall").files.filter { file in
    file.kind == .set || file.kind == .hall
      || ["M07", "M08", "M09"].contains { file.path.contains($0) }
  }

  /// The hall with edits, each of which must fit one place.
  static func edited(_ edits: [Edit]) throws -> [SourceFile] {
    var files = hall
    for edit in edits {
      let at = try #require(files.firstIndex { $0.path == edit.file }, "\(edit.file)")
      var text = String(decoding: files[at].bytes, as: UTF8.self)
      let places = text.ranges(of: edit.from)
      try #require(places.count == 1, "'\(edit.from)' stands \(places.count) times")
      text.replaceSubrange(places[0], with: edit.to)
      files[at] = SourceFile(path: edit.file, kind: files[at].kind, text: text)
    }
    return files
  }

  static func catalogue(_ edits: [Edit] = []) throws -> Catalogue {
    let result = try Embedded.reader().read(try edited(edits))
    #expect(result.findings.map { "\($0.span) \($0.message[.en])" } == [])
    return try #require(result.catalogue)
  }

  /// What differs when an edition with the first edits becomes one with the second.
  static func diff(_ edits: [Edit], from old: [Edit] = []) throws -> EditionDiff {
    EditionDiff(from: try catalogue(old), to: try catalogue(edits))
  }
}

extension Difference {
  /// The difference in a line, such as
  /// `customer major M08-S1 changed measure wait.mean loosened: ≤10 min → ≤15 min`.
  var line: String {
    let what = [field?.code, key.isEmpty ? nil : key, direction?.rawValue].compactMap { $0 }
    let sides = [old?.words ?? "-", new?.words ?? "-"].joined(separator: " → ")
    let words = [grade.rawValue, demands.rawValue, element.id, event.rawValue] + what
    return words.joined(separator: " ") + (texts.isEmpty ? ": \(sides)" : "")
  }
}
