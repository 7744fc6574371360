import Model
import Rendering
import Testing

@testable import Views

/// Posters and panels on pages of another size say what they say on their own paper.
@Suite struct WallLeafTests {
  private static let kinds = [DocumentKind.poster, .panels]

  private static func made(
    _ kind: DocumentKind, _ finishing: Set<Finishing>, papers: [Paper] = [.a1],
    _ language: String = "en"
  ) throws -> [Document] {
    let catalogue = try WallSamples.catalogue("service-hall")
    let context = try WallSamples.context(
      .whole(catalogue), language, papers: papers, finishing: finishing)
    return kind.plans(context).map { plan in
      let document = plan.make()
      #expect(document.path == plan.path)
      return document
    }
  }

  @Test func `pieces of every paper stand beside the sheet, under its id and content code`() throws
  {
    let documents = try Self.made(.poster, [.gluing], papers: Paper.allCases)
    let names = documents.map { String($0.path.split(separator: "/").last ?? "") }
    #expect(
      names == [
        "poster-a0", "poster-a0-tiles", "poster", "poster-tiles", "poster-a2", "poster-a2-tiles",
        "poster-a3", "poster-a3-tiles",
      ])
    #expect(documents.map(\.pages) == [1, 26, 1, 16, 1, 9, 1, 5])
    #expect(documents.map(\.paper) == ["A0", "A4", "A1", "A4", "A2", "A4", "A3", "A4"])
    #expect(Set(documents.map(\.id)).count == 1)
    #expect(Set(documents.map(\.code)).count == 1)
    #expect(documents.map(\.hasPlainText) == documents.map { $0.audience == nil })
  }

  @Test(arguments: Self.kinds.indices) func `the content code stands for what is said`(
    index: Int
  ) throws {
    let kind = Self.kinds[index]
    let plain = try #require(Self.made(kind, []).first)
    for document in try Self.made(kind, Set(Finishing.allCases)) {
      #expect(document.code == plain.code)
      #expect(document.substance == plain.substance)
    }
  }

  /// Within the trim a page with marks has the markup of one without.
  @Test(arguments: Self.kinds.indices) func `marks leave the sheet as it is`(index: Int) throws {
    let kind = Self.kinds[index]
    let plain = try WallSamples.html(#require(Self.made(kind, []).first))
    let marked = try WallSamples.html(#require(Self.made(kind, [.trimming]).first))
    #expect(Self.sheets(in: plain) == Self.sheets(in: marked))
    #expect(!plain.contains("class=\"leaf\"") && !plain.contains("--bleed"))
    #expect(marked.contains("@page{size:857mm 610mm;margin:0}"))
    #expect(marked.contains("Revision 3") && marked.contains("class=\"marks\""))
  }

  @Test(arguments: WallSamples.languages) func `each piece says where it belongs`(
    language: String
  ) throws {
    let document = try #require(Self.made(.poster, [.gluing], language).last)
    let html = try WallSamples.html(document)
    #expect(Self.sheets(in: html).count == 15)
    #expect(html.components(separatedBy: "<div class=\"part\" aria-hidden=\"true\"").count == 15)
    let slugs = html.components(separatedBy: "class=\"slug\"").dropFirst()
    let second = try #require(slugs.dropFirst(7).first)
    for word in ["<span>2-3</span>", "2-4", "3-3", document.id] {
      #expect(second.prefix(600).contains(word), "\(word)")
    }
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count > 15 && Set(ids).count == ids.count)
    #expect(html.components(separatedBy: "<style>").count == 2)
  }

  private static func sheets(in html: String) -> [String] {
    html.components(separatedBy: "<section class=\"sheet").dropFirst().map { piece in
      piece.components(separatedBy: "</footer>")[0]
    }
  }
}
