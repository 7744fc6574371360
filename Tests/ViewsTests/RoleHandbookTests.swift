import Model
import Testing

@testable import Views

@Suite("The handbook of a role")
struct RoleHandbookTests {
  private static let hall = HandbookSamples.all.filter { $0.set == "service-hall" }

  @Test("holds the standards the role or its groups meet, and no others", arguments: hall)
  func standards(_ sample: HandbookSamples.Sample) throws {
    let made = try HandbookSamples.made(sample, for: ID("CS"))
    let all = made.context.catalogue.moments.flatMap(\.standards)
    let wanted = all.filter { ["CS", "ALL"].contains($0.role.value.value) }.map(\.key)
    let rows = made.html.matches(of: /data-id="([ME][0-9]{2}-S[0-9]+)"/).map { String($0.output.1) }
    #expect(!wanted.isEmpty && wanted.count < all.count)
    #expect(rows == wanted)
    for id in wanted { #expect(made.text.text.contains(id)) }
  }

  @Test("leads to the rest of the journey where the role is not on stage", arguments: hall)
  func rest(_ sample: HandbookSamples.Sample) throws {
    let made = try HandbookSamples.made(sample, for: ID("CS"))
    let links = made.html.matches(of: /href="#([^"]+)" data-page="([0-9]+)"/)
    let sheets = made.html.split(separator: "<section ").dropFirst().map(String.init)
    #expect(links.contains { $0.output.1 == "rest" })
    for link in links {
      let page = try #require(Int(link.output.2))
      #expect(sheets[page - 1].contains("id=\"\(link.output.1)\""), "\(link.output.1)")
    }
    for moment in made.context.catalogue.moments {
      #expect(made.html.contains(made.context.plain(moment.name)), "\(moment.key)")
    }
  }

  @Test("says nothing of why where a set says nothing of it")
  func silent() throws {
    let sample = try #require(HandbookSamples.all.first { $0.set == "e-channel" })
    let catalogue = try HandbookSamples.catalogue(sample) { _, text in
      text.replacing(#/(?s)<statement id="THEORY.*?<\/statement>/#, with: "")
    }
    let labels = try HandbookSamples.context(sample).labels
    let context = ViewContext(catalogue: catalogue, labels: labels)
    let role = try #require(catalogue.set.roles.first { $0.kind.value == .onstage })
    let book = Handbook(context: context, scope: HandbookScope(of: role, in: catalogue.set)).book
    let html = try HandbookSamples.html(book.document(at: "handbook"))
    #expect(!html.contains("id=\"why\"") && !html.contains("href=\"#why\""))
    let last = try #require(book.chapters.first { $0.anchor == "behind" }?.pages.last?.pieces.last)
    #expect(last.content.kind == "table")
  }

  @Test("is made for every role with something to do, and for the roles asked for")
  func plans() throws {
    let context = try HandbookSamples.context(HandbookSamples.all[0])
    let paths = DocumentKind.handbook.plans(context).map(\.path)
    #expect(paths.first == "zh-Hans/handbook")
    #expect(paths.contains("zh-Hans/handbook-counter"))
    #expect(!paths.contains("zh-Hans/handbook-all-staff"))
    let asked = ViewContext(
      catalogue: context.catalogue, labels: context.labels, roles: [ID("GD")])
    #expect(DocumentKind.handbook.plans(asked).map(\.path) == ["zh-Hans/handbook-guide"])
  }
}
