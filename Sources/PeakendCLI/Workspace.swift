import EmbeddedAssets
import Findings
import Foundation
import Model
import Reading
import Rules

/// A standards folder, read and checked.
struct Workspace {
  /// The folder as the user typed it, without a slash at its end.
  let folder: String
  /// What was read.
  let reading: ReadResult
  /// Everything found by reading and by the rules, in printing order; what is waived is marked.
  let findings: [Finding]

  /// Reads the folder and runs every rule.
  ///
  /// - Parameters:
  ///   - folder: The folder as the user typed it.
  ///   - words: A word list file for a folder that has none, instead of the built-in one.
  ///   - day: The day the standards are asked for, or nil if it does not matter.
  /// - Throws: `Status.unusable` if the schema inside the program does not load.
  init(folder: String, words: String?, day: CivilDate?) throws {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let reading = try Self.reader(words: words).read(folder: folder)
    let options = Rules.Options(
      asOf: day, faultyFiles: Set(reading.faultyFiles), unreadFiles: Set(reading.unreadFiles),
      formCodes: Set(SourceFault.allCases.map(\.code)))
    let broken = reading.catalogue.map { Rules.check($0, options: options) }
    self.reading = reading
    findings = (reading.findings + (broken ?? [])).inOrder()
  }

  /// A reader with the schema that travels inside the program.
  static func reader(words: String? = nil) throws -> StandardsReader {
    guard let main = EmbeddedAssets.file("Standards/peakend.xsd"),
      let xml = EmbeddedAssets.file("Standards/xml.xsd"),
      let schema = try? Schema(main: main, imports: ["xml.xsd": xml])
    else {
      Console.say("peakend: the schema inside the program does not load")
      throw Status.unusable
    }
    return StandardsReader(schema: schema, builtInWords: try wordFile(words))
  }

  /// How the run ends if nothing else goes wrong.
  var status: Status {
    if reading.isUnreadable { return .unusable }
    return findings.contains { $0.severity == .error && !$0.isSuppressed } ? .findings : .clean
  }

  private static func wordFile(_ path: String?) throws -> SourceFile? {
    guard let path else {
      return EmbeddedAssets.file("Standards/words.xml").map {
        SourceFile(path: "words.xml", kind: .words, text: $0)
      }
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.say("peakend: word list '\(path)' cannot be read")
      throw Status.unusable
    }
    return SourceFile(path: path, kind: .words, bytes: Array(data))
  }
}
