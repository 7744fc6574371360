import Foundation
import Model
import Testing

/// What the two sources say, fact by fact, and the words that print it in both languages.
///
/// The tables of the folder Facts were made by walking through the sources sentence by sentence:
/// `passage` is what the source has, in its words without blanks; `zh` and `en` are what the
/// handbook prints of it. What of the sources is printed nowhere is in `left-out.tsv`, with why.
@Suite("Every fact of the sources")
struct FactTests {
  /// A row of a table, by its column heads.
  typealias Row = [String: String]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Facts")

  private static func rows(of table: String) -> [Row] {
    let text = (try? String(contentsOf: folder.appending(path: table), encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heads = lines.first else { return [] }
    return lines.dropFirst().map { Row(uniqueKeysWithValues: zip(heads, $0)) }
  }

  private static let tables = ["service-hall": "hall.tsv", "e-channel": "e-channel.tsv"]

  @Test("is printed in the handbook of its set", arguments: PrintedWords.all)
  func printed(_ one: PrintedWords) throws {
    let rows = Self.rows(of: try #require(Self.tables[one.set]))
    #expect(rows.count > 50)
    let page = try #require(one.everybodys("handbook")).words
    let column = one.language == "en" ? "en" : "zh"
    for row in rows {
      let words = PrintedWords.Printed.packed(row[column] ?? "")
      #expect(words.count > 1, "\(row)")
      #expect(page.contains(words), "\(row["fact"] ?? ""): \(row[column] ?? "")")
    }
  }

  @Test("has a number of its own, a source, and words of both languages")
  func tables() {
    let rows = Self.tables.values.sorted().flatMap(Self.rows)
    #expect(rows.count >= 200)
    #expect(Set(rows.compactMap { $0["fact"] }).count == rows.count)
    for row in rows {
      #expect(["A", "B"].contains(row["source"]), "\(row)")
      for column in ["passage", "zh", "en"] { #expect(row[column]?.isEmpty == false, "\(row)") }
    }
    for row in Self.rows(of: "left-out.tsv") {
      #expect(["A", "B"].contains(row["source"]) && row["reason"]?.isEmpty == false, "\(row)")
    }
  }

  @Test("and nothing else is said to come from them", arguments: PrintedWords.all)
  func cited(_ one: PrintedWords) {
    let statements = one.catalogue.set.statements
    let ours = statements.filter { $0.topic.value == .ofThisSet }
    #expect(!ours.isEmpty && ours.allSatisfy { $0.source == nil })
    let known = Set(one.catalogue.set.sources.map(\.id.value))
    for statement in statements where statement.topic.value == .theory {
      #expect(statement.source?.value.value == "SRC-B", "\(statement.id.value)")
    }
    for source in statements.compactMap(\.source) { #expect(known.contains(source.value)) }
  }
}
