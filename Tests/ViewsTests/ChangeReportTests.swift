import Diff
import Model
import Testing

@testable import Views

@Suite("Changes between editions, for staff")
struct ChangeReportTests {
  private static let hall = HandbookSamples.all.filter { $0.set == "service-hall" }

  /// How the sample differs from the edition before it, told backwards: what is replaced there.
  private static let edits = [
    ("日均等候≤10分钟", "日均等候≤12分钟"),
    (
      "metric=\"wait.mean\" op=\"at-most\" value=\"10\"",
      "metric=\"wait.mean\" op=\"at-most\" value=\"12\""
    ),
    ("<standard id=\"M08-S5\" level=\"must\"", "<standard id=\"M08-S5\" level=\"should\""),
    ("<say id=\"M08-Y1\" ", "<say id=\"M08-Y9\" "),
    ("frequency=\"daily\" times=\"4\"", "frequency=\"daily\" times=\"2\""),
  ]

  /// A sample with what changed since the edition before it.
  private static func context(_ sample: HandbookSamples.Sample, roles: [ID<Role>] = []) throws
    -> ViewContext
  {
    let old = try HandbookSamples.catalogue(sample) { path, text in
      path.hasSuffix("M08-queue.xml")
        ? edits.reduce(text) { $0.replacing($1.0, with: $1.1) } : text
    }
    let plain = try HandbookSamples.context(sample)
    return ViewContext(
      catalogue: plain.catalogue, labels: plain.labels, roles: roles,
      changes: EditionDiff(from: old, to: plain.catalogue))
  }

  private static func report(_ context: ViewContext) throws -> Document {
    try #require(DocumentKind.changes.plans(context).first).make()
  }

  @Test("the report says old and new side by side, with the changed words marked", arguments: hall)
  func report(_ sample: HandbookSamples.Sample) throws {
    let document = try Self.report(try Self.context(sample))
    let html = try HandbookSamples.html(document)
    let text = try HandbookSamples.text(document)
    for id in ["M08-S1", "M08-S5", "M08-Y1", "M08-Y9", "M08-C1"] {
      #expect(html.contains("data-id=\"\(id)\""), "\(id)")
      #expect(text.contains(id), "\(id)")
    }
    if sample.language == "zh-Hans" {
      #expect(html.contains("日均等候≤<del>12</del>分钟"))
      #expect(html.contains("日均等候≤<ins>10</ins>分钟"))
      #expect(text.contains("[-12-]") && text.contains("{+10+}"))
    }
    #expect(!text.contains(/<[a-z]+\.[a-z.-]+>/))
    // Five changes, told to one role, are one page to hang up.
    #expect(document.pages == 1)
  }

  @Test("a role that nothing touches is not called to learn, and one can be asked for alone")
  func roles() throws {
    let document = try Self.report(try Self.context(Self.hall[0]))
    let html = try HandbookSamples.html(document)
    #expect(html.contains("id=\"role-DM\"") && !html.contains("id=\"role-CL\""))
    let own = try HandbookSamples.html(
      try Self.report(try Self.context(Self.hall[0], roles: [ID("DM")])))
    #expect(own.contains("id=\"role-DM\"") && !own.contains("id=\"rest\""))
  }

  @Test("without an older edition there is no report; of the same edition it says so")
  func none() throws {
    let plain = try HandbookSamples.context(Self.hall[1])
    #expect(DocumentKind.changes.plans(plain).isEmpty)
    let same = ViewContext(
      catalogue: plain.catalogue, labels: plain.labels,
      changes: EditionDiff(from: plain.catalogue, to: plain.catalogue))
    let text = try HandbookSamples.text(try Self.report(same))
    #expect(text.contains(plain.labels("changes.none")))
  }

  @Test("a handbook marks what is new or changed, and nothing else", arguments: hall)
  func marks(_ sample: HandbookSamples.Sample) throws {
    let context = try Self.context(sample)
    let html = try HandbookSamples.html(
      Handbook(context: context, scope: .everyone).book.document(at: "h"))
    let marked = html.matches(of: /<tr class="changed" data-id="([^"]+)"/).map {
      String($0.output.1)
    }
    #expect(Set(marked) == ["M08-S1", "M08-S5", "M08-C1"])
    #expect(html.contains(context.labels("changes.mark.new")))
    #expect(html.contains("id=\"changes\""))
    let plain = try HandbookSamples.html(
      Handbook(context: try HandbookSamples.context(sample), scope: .everyone).book
        .document(at: "h"))
    #expect(!plain.contains("class=\"changed\"") && !plain.contains("id=\"changes\""))
  }
}
