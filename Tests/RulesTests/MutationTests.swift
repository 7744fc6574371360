import Findings
import Reading
import Testing

@testable import Rules

/// A slip of the pen in the service hall, and the one place where it is reported.
struct Slip: CustomTestStringConvertible {
  let code: String
  let file: String
  /// What stands in the file, and what is written instead.
  let edits: [(from: String, to: String)]
  /// Text of the file, with the reported part between « and ».
  let at: String
  /// The file in which it is reported.
  let place: String

  var testDescription: String { code }

  init(
    _ code: String, in file: String, _ edits: [(String, String)], at: String,
    of place: String? = nil
  ) {
    self.code = code
    self.file = file
    self.edits = edits
    self.at = at
    self.place = place ?? file
  }
}

@Suite("Slips in the service hall")
struct MutationTests {
  static let slips = [
    Slip(
      "duplicate-id", in: "moments/M08-queue.xml",
      [("<dont-say id=\"M08-X2\"", "<dont-say id=\"M08-X1\"")],
      at: "<dont-say id=\"«M08-X1»\" need"),
    Slip(
      "duplicate-id", in: "moments/M08-queue.xml", [("id=\"M08-N2\"", "id=\"M08-N1\"")],
      at: "<need id=\"«M08-N1»\" dimension=\"attitude\""),
    Slip(
      "unknown-reference", in: "moments/M08-queue.xml",
      [("<probe standard=\"M08-S4\"", "<probe standard=\"M08-S44\"")],
      at: "<probe standard=\"«M08-S44»\""),
    Slip(
      "unknown-reference", in: "moments/M08-queue.xml",
      [("id=\"M08-C4\" role=\"DM\"", "id=\"M08-C4\" role=\"DW\"")],
      at: "id=\"M08-C4\" role=\"«DW»\""),
    Slip(
      "unknown-reference", in: "moments/M13-handset.xml", [("stage=\"S5\"", "stage=\"T5\"")],
      at: "stage=\"«T5»\""),
    Slip(
      "unknown-reference", in: "set.xml",
      [
        ("owner=\"CH\" approver=\"CH\"", "owner=\"CH\" approver=\"CX\"")
      ],
      at: "owner=\"CH\" approver=\"«CX»\""),
    Slip(
      "no-end-moment", in: "moments/M14-leave.xml", [("kind=\"end\"", "kind=\"ordinary\"")],
      at: "kind=\"«ordinary»\""),
    Slip(
      "several-end-moments", in: "moments/M05-interior.xml",
      [("kind=\"ordinary\"", "kind=\"end\"")], at: "kind=\"«end»\""),
    Slip(
      "end-not-last", in: "moments/M13-handset.xml", [("seq=\"13\"", "seq=\"15\"")],
      at: "seq=\"«14»\"", of: "moments/M14-leave.xml"),
    Slip(
      "path-misses-end", in: "set.xml",
      [
        (
          "<step moment=\"M14\"/>\n    </path>\n\n    <path id=\"P2\">",
          "</path>\n\n    <path id=\"P2\">"
        )
      ],
      at: "<step moment=\"«M07»\"/>\n      </path>"),
    Slip(
      "top-need-without-must", in: "moments/M13-handset.xml",
      [("id=\"M13-S1\" level=\"must\"", "id=\"M13-S1\" level=\"should\""), ("应当面开箱", "宜当面开箱")],
      at: "<need id=\"«M13-N1»\""),
    Slip(
      "low-without-recovery", in: "moments/M08-queue.xml", [(" recovers=\"true\"", "")],
      at: "kind=\"«low»\""),
    Slip(
      "peak-without-survey", in: "moments/M14-leave.xml",
      [("<importance status=\"illustrative\"", "<importance status=\"qualitative\"")],
      at: "<importance status=\"«qualitative»\""),
    Slip(
      "peak-outranked-in-segment", in: "moments/M08-queue.xml",
      [("segment=\"gotone\" value=\"8.7\"", "segment=\"gotone\" value=\"9.2\"")],
      at: "segments=\"«gotone» easyown mzone\"", of: "moments/M13-handset.xml"),
    Slip(
      "unused-declaration", in: "moments/M12-data-trial.xml",
      [("department=\"NW\"", "department=\"IT\"")], at: "<department id=\"«NW»\"",
      of: "set.xml"),
    Slip(
      "must-unchecked", in: "moments/M08-queue.xml",
      [("    <probe standard=\"M08-S5\"/>\n", "")], at: "<standard id=\"«M08-S5»\""),
    Slip(
      "segment-weights-off", in: "set.xml", [("weight=\"52\"", "weight=\"25\"")],
      at: "id=\"gotone\" weight=\"«27»\""),
    Slip(
      "dates-reversed", in: "set.xml",
      [("review-by=\"2027-06-30\"", "effective-to=\"2025-07-01\" review-by=\"2027-06-30\"")],
      at: "effective-to=\"«2025-07-01»\""),
    Slip(
      "published-unapproved", in: "set.xml",
      [("status=\"pilot\"\n", "status=\"published\"\n"), ("\"CH\" approver=\"CH\"", "\"CH\"")],
      at: "status=\"«published»\""),
    Slip(
      "vague-criterion", in: "moments/M08-queue.xml", [("说明率=100%", "及时说明，说明率=100%")],
      at: "抽查3例，«及时»说明"),
    Slip(
      "measure-not-in-criterion", in: "moments/M08-queue.xml",
      [("Daily mean ≤10 min; share", "Daily mean; share")],
      at: "<criterion xml:lang=\"en\">«Daily mean; share of waits ≥20 min ≤5%»<"),
    Slip(
      "translation-missing", in: "moments/M08-queue.xml",
      [("  <name xml:lang=\"en\">Queuing</name>\n", "")], at: "<name xml:lang=\"zh-Hans\">«排队等候»<"),
  ]

  @Test("are each reported once, where they are", arguments: slips)
  func slip(_ slip: Slip) throws {
    let files = try edited(slip)
    let found = try TestFolder.findings(in: files).counting
    let text = files.first { $0.path == slip.place }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    let place = try #require(
      Self.place(of: slip.at, in: text ?? ""), "\(slip.at) is not there once")
    #expect(
      found.map { "\($0.span.file):\($0.span.line):\($0.span.column) \($0.code)" }
        == ["\(slip.place):\(place.line):\(place.column) \(slip.code)"],
      "\(found.map(\.line))")
    #expect(found.first?.span.length == place.length)
  }

  @Test("every rule that no waiver reaches is tried")
  func whole() {
    let always = [
      "SB-I01", "SB-I02", "SB-J02", "SB-P04", "SB-C01", "SB-E01", "SB-V01",
    ]
    for rule in Rule.all where always.contains(rule.alias ?? "") {
      #expect(Self.slips.contains { $0.code == rule.code }, "\(rule.code)")
    }
  }

  /// The files of the service hall with one of them edited.
  private func edited(_ slip: Slip) throws -> [SourceFile] {
    let folder = StandardsFolder.load(TestFolder.root + "/Standards/service-hall")
    return try folder.files.map { file in
      guard file.path == slip.file else { return file }
      var text = String(decoding: file.bytes, as: UTF8.self)
      for edit in slip.edits {
        let places = text.ranges(of: edit.from)
        try #require(places.count == 1, "'\(edit.from)' stands \(places.count) times")
        text.replaceSubrange(places[0], with: edit.to)
      }
      return SourceFile(path: file.path, kind: file.kind, text: text)
    }
  }

  /// Where the marked part of a text stands, if it stands there once.
  private static func place(of marked: String, in text: String)
    -> (line: Int, column: Int, length: Int)?
  {
    let parts = marked.split(whereSeparator: { $0 == "«" || $0 == "»" })
    let places = text.ranges(of: parts.joined())
    guard parts.count >= 2, places.count == 1 else { return nil }
    let before = text[..<places[0].lowerBound] + parts[0]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (
      lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1, parts[1].unicodeScalars.count
    )
  }
}
