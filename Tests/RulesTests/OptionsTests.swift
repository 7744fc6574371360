import Findings
import Model
import Reading
import Testing

@testable import Rules

@Suite("Faulty and unread files")
struct OptionsTests {
  private static let files = StandardsFolderFiles.hall

  /// The service hall with one file rewritten, and what is found in it.
  private func codes(_ path: String, _ edit: (String) -> String) throws -> [String] {
    let files = Self.files.map { file in
      guard file.path == path else { return file }
      let text = edit(String(decoding: file.bytes, as: UTF8.self))
      return SourceFile(path: file.path, kind: file.kind, text: text)
    }
    return try TestFolder.findings(in: files).counting.map(\.code)
  }

  @Test("a fault of form silences the rules in its file")
  func faulty() throws {
    let path = "moments/M08-queue.xml"
    let found = try codes(path) {
      $0.replacing("frequency=\"weekly\"", with: "frequency=\"now-and-then\"")
        .replacing("<probe standard=\"M08-S4\"/>", with: "<probe standard=\"M08-S44\"/>")
    }
    #expect(found == ["bad-value", "unknown-reference"])
  }

  @Test("a moment of which nothing can be read is not missed anywhere else")
  func unread() throws {
    for path in ["moments/M14-leave.xml", "moments/M12-data-trial.xml"] {
      #expect(try codes(path) { $0.replacing("</moment>", with: "") } == ["xml-malformed"])
    }
  }

  @Test("a reference to what a faulty file may declare is left alone, others are not")
  func undecided() throws {
    let moment = try codes("moments/M08-queue.xml") {
      $0.replacing("<standard id=\"M08-S1\" level=\"must\"", with: "<standard level=\"must\"")
    }
    #expect(moment == ["missing-attribute"])
    let result = try TestFolder.read(Self.files)
    let catalogue = try #require(result.catalogue)
    let loss = Loss(at: Span(file: "moments/M08-queue.xml", line: 1), about: .moment)
    let faulty = Rules.Options(losses: [loss])
    #expect(Rules.check(catalogue, options: faulty).findings.counting.isEmpty)
  }

  @Test("a copied file is told by its moment, not by every id inside")
  func copy() throws {
    let files = try #require(Self.files.first { $0.path == "moments/M08-queue.xml" }).bytes
    let copy = SourceFile(path: "moments/M08-queue2.xml", kind: .moment, bytes: files)
    let found = try TestFolder.findings(in: Self.files + [copy]).counting
    #expect(
      found.map(\.line) == [
        "moments/M08-queue2.xml:5:7: error[duplicate-id]: moment 'M08' is a copy of the one in 'moments/M08-queue.xml'"
      ])
  }

  @Test("rules are silent about days unless a day is given")
  func day() throws {
    let catalogue = try #require(try TestFolder.read(Self.files).catalogue)
    #expect(Rules.check(catalogue).findings.counting.isEmpty)
    let late = Rules.check(catalogue, options: Rules.Options(asOf: .init("2030-01-01")))
    #expect(
      late.findings.map(\.code) == [
        "checked-by-performer", "review-overdue", "survey-outdated", "waiver-expired",
      ])
  }

  @Test("of several days the first must be in force, and the last not past the end")
  func days() throws {
    let catalogue = try #require(try TestFolder.read(Self.files).catalogue)
    let codes = { (first: String, last: String) in
      Rules.check(
        catalogue, options: Rules.Options(asOf: .init(first), until: .init(last))
      ).findings.counting.map(\.code)
    }
    #expect(codes("2027-06-01", "2027-06-30") == [])
    // The review is due, and the waiver that ends with it waives no longer.
    #expect(
      codes("2027-06-01", "2027-07-01")
        == ["checked-by-performer", "review-overdue", "waiver-expired"])
    #expect(codes("2026-06-30", "2026-07-02").contains("edition-not-begun"))
  }
}
