import Findings
import Foundation
import Rendering
import TestSupport
import Testing
import Views

@testable import PeakendCLI

@Suite("peakend templates")
struct TemplatesTests {
  private struct Reference: Decodable {
    struct Name: Decodable {
      let path: String
      let type: [String]
      let optional: Bool
      let meaning: String
      let example: String?
      let usedBy: [String]
    }

    struct Template: Decodable {
      let template: String
      let documents: [String]
      let names: [Name]
    }

    let shared: [Name]
    let templates: [Template]
  }

  private static func reference(_ arguments: [String]) throws -> Reference {
    let run = try Program.run(["templates", "--format", "json"] + arguments)
    #expect(run.status == 0, "\(run.talk)")
    return try JSONDecoder().decode(Reference.self, from: Data(run.output.utf8))
  }

  /// All of it, made once.
  private static let whole = Swift.Result { try reference([]) }

  @Test("every name has a meaning, and no meaning is left over")
  func meanings() throws {
    let reference = try Self.whole.get()
    let names = reference.shared + reference.templates.flatMap(\.names)
    #expect(names.count > 200)
    let silent = names.filter { $0.meaning.isEmpty }.map(\.path)
    #expect(silent == [], "say in NameMeaning what these are")
    let used = Set(names.compactMap { NameMeaning.key(for: $0.path) })
    #expect(NameMeaning.keys.filter { !used.contains($0) } == [], "nothing has these names")
    #expect(Set(NameMeaning.keys).count == NameMeaning.keys.count)
  }

  @Test("every kind of document is in the reference, with the templates that use its names")
  func kinds() throws {
    let reference = try Self.whole.get()
    let kinds = Set(reference.templates.flatMap(\.documents))
    #expect(kinds == Set(SampleDocuments.kinds))
    for template in reference.templates {
      let files = Set(template.names.flatMap(\.usedBy))
      for format in TemplateFormat.allCases {
        #expect(files.contains("\(template.template).\(format.rawValue)"), "\(template.template)")
      }
    }
  }

  @Test("a name tells its type, whether it may be absent, an example and where it is used")
  func names() throws {
    let reference = try Self.reference(["--document", "poster", "--lang", "en"])
    #expect(reference.templates.map(\.template) == ["poster"])
    let name = { (path: String) in
      try #require(reference.templates[0].names.first { $0.path == path })
    }
    let moment = try name("body.sheets[].moments[].name")
    #expect(moment.type == ["text"] && !moment.optional)
    #expect(moment.example?.utf8.allSatisfy { $0 < 0x80 } == true, "\(moment.example ?? "")")
    #expect(moment.usedBy.contains("partials/wall-lanes.html"))
    let badge = try name("body.sheets[].moments[].badge")
    #expect(badge.type == ["record"] && badge.optional)
    let id = try #require(reference.shared.first { $0.path == "document.id" })
    #expect(id.example == "FWT-BP" && id.usedBy.contains("poster.html"))
  }

  @Test("text and Markdown name the tags, the filters and the lines of text templates")
  func syntax() throws {
    for format in ["text", "markdown"] {
      let run = try Program.run(["templates", "--document", "checklist", "--format", format])
      let forms =
        TextDirective.allCases.map(\.form) + ["{{plain(name)}}", "{{phrases(name)}}", "{{{name}}}"]
      for form in forms { #expect(run.output.contains(form), "\(format): \(form)") }
    }
  }

  @Test("an unknown kind of document is refused with what is near")
  func unknownKind() throws {
    let run = try Program.run(["templates", "--document", "postr"])
    #expect(run.status == 2 && run.talk.contains("did you mean 'poster'"), "\(run.talk)")
  }

  @Test("what is written out builds the same documents, and overwrites nothing")
  func export() throws {
    let scratch = try Scratch()
    let words = ["build", Program.channel, "--document", "poster", "--document", "handbook"]
    let written = try Program.run(["templates", "--output", "own"], in: scratch.url)
    #expect(written.status == 0, "\(written.talk)")
    #expect(written.lines.contains("own/partials/base.html.mustache"))
    #expect(try Program.run(words + ["-o", scratch.path("one")]).status == 0)
    let run = try Program.run(
      words + ["-o", scratch.path("two"), "--templates", scratch.path("own")])
    #expect(run.status == 0, "\(run.talk)")
    #expect(try scratch.documents(of: "one") == scratch.documents(of: "two"))
    #expect(try Program.run(["templates", "--output", "own"], in: scratch.url).status == 2)
  }

  @Test("a house style reaches every page, and moves nothing")
  func houseStyle() throws {
    let scratch = try Scratch()
    let style = Program.root.appendingPathComponent("Examples/house-style").path
    let words = ["build", Program.channel, "--format", "html", "--format", "text"]
    #expect(try Program.run(words + ["-o", scratch.path("plain")]).status == 0)
    let run = try Program.run(words + ["-o", scratch.path("own"), "--templates", style])
    #expect(run.status == 0, "\(run.talk)")
    let plain = try scratch.documents(of: "plain")
    let own = try scratch.documents(of: "own")
    #expect(plain.keys == own.keys)
    for (path, data) in own {
      let text = String(decoding: data, as: UTF8.self)
      if path.hasSuffix(".txt") {
        #expect(data == plain[path], "\(path)")
      } else {
        #expect(text.contains("--end:#0F5B4B"), "\(path)")
      }
    }
    let handbook = String(decoding: own["en/handbook.html"] ?? Data(), as: UTF8.self)
    #expect(handbook.contains("<p class=\"letterhead\"><b>"))
  }

  @Test("pages are measured with the font of a house, and what has no room is found")
  func houseFont() throws {
    let scratch = try Scratch()
    let font = URL(fileURLWithPath: scratch.path("own/fonts/house.ttf"))
    try FileManager.default.createDirectory(
      at: font.deletingLastPathComponent(), withIntermediateDirectories: true)
    try scratch.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <measures xmlns="urn:peakend:standards:1">
        <font text="han" family="House Hei">
          <regular file="fonts/house.ttf"/>
          <bold file="fonts/house.ttf"/>
        </font>
      </measures>
      """, to: "own/measures.xml")
    let check = ["check", Program.channel, "--templates", scratch.path("own"), "--lang", "en"]
    let missing = try Program.run(check)
    #expect(missing.status == 1, "\(missing.output)\(missing.talk)")
    #expect(missing.talk.contains("measures.xml:4:20: error[font-unreadable]: font 'fonts/house"))
    for (width, status) in [(1000, Int32(0)), (2000, 1)] {
      try Data(FontSample.wide(width).bytes).write(to: font)
      let run = try Program.run(check)
      #expect(run.status == status, "\(width): \(run.output)\(run.talk)")
    }
    let crowded = try Program.run(check)
    #expect(crowded.output.contains("capacity") || crowded.output.contains("too high"))
    try Data(FontSample.wide(1050).bytes).write(to: font)
    let words = [
      "build", Program.channel, "--document", "handbook", "--templates", scratch.path("own"),
    ]
    for out in ["one", "two"] {
      let run = try Program.run(words + ["-o", scratch.path(out)])
      #expect(run.status == 0, "\(run.output)\(run.talk)")
    }
    #expect(try scratch.documents(of: "one") == scratch.documents(of: "two"))
    #expect(try scratch.text(of: "one/zh-Hans/handbook.html").contains("Signs,\"House Hei\","))
  }
}
