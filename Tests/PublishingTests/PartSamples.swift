import Foundation
import Model
import Publishing
import Rendering
import Views

extension PrintSamples {
  /// A page of each kind of the smaller sample, the languages by turns: the first of each
  /// template, with scores, changes and marks to cut at, and without.
  static func oneOfEach() throws -> [PrintPage] {
    let byTemplate = Dictionary(grouping: try all().filter { $0.set == "e-channel" }) { page in
      let document = page.document
      let features = [isScored(document), document.anchors["changes"] != nil, page.isOnLeaves]
      return "\(page.kind) \(document.template) \(features)"
    }
    return byTemplate.keys.sorted().enumerated().compactMap { number, key in
      let language = number.isMultiple(of: 2) ? "zh-Hans" : "en"
      let pages = byTemplate[key] ?? []
      return pages.first { $0.document.language == language } ?? pages.first
    }
  }

  private static func isScored(_ document: Document) -> Bool {
    guard case .record(let body) = document.root["body"] else { return false }
    return body["isScored"] == .flag(true)
  }

  /// A language in which a sample has no words of its own, and the one that stands in.
  struct Lack: Sendable {
    let language: String
    let standIn: String
  }

  /// Both samples without the one or the other of their languages.
  static let lacks = ["service-hall", "e-channel"].flatMap { set in
    [Lack(language: "en", standIn: "zh-Hans"), Lack(language: "zh-Hans", standIn: "en")]
      .map { (set, $0) }
  }

  /// The pages of a sample in a language, of one role that checks and the registers: as they are, or
  /// as they come out where every text lacks that language.
  static func pages(of set: String, in language: String, lacking: Lack? = nil) throws
    -> [PrintPage]
  {
    let catalogue = try catalogue(of: set) { text in
      lacking.map { without($0, text) } ?? text
    }
    let checker = catalogue.moments.flatMap(\.checks).first?.role.value
    let contexts = try marked(set, catalogue, roles: [checker].compactMap(\.self))
      .filter { $0.language == language }
    let everybody = try self.contexts(catalogue).filter { $0.language == language }
    let templates = try library()
    let made =
      documents(contexts, of: Publisher.outputs, withIndex: true)
      + documents(everybody, of: [.registers], withIndex: false)
    return try made.map { try page($0.document, $0.kind, of: set, catalogue, templates) }
  }

  /// A file of a sample without the texts of a language, the other language first.
  private static func without(_ lack: Lack, _ text: String) -> String {
    let elements = try? NSRegularExpression(
      pattern: #"\s*<([a-z-]+) xml:lang="\#(lack.language)"[^>]*>[^<]*</\1>"#)
    let range = NSRange(text.startIndex..., in: text)
    let rest = elements?.stringByReplacingMatches(in: text, range: range, withTemplate: "") ?? text
    return rest.replacing(
      /languages="[^"]*"/, with: "languages=\"\(lack.standIn) \(lack.language)\"")
  }
}
