import Foundation
import Testing

/// Posters and panels as a print shop and as an office printer take them, when they are asked for.
@Suite("Finishing")
struct FinishingTests {
  /// A build of what hangs on a wall, into `out`.
  private static func build(_ options: [String], in scratch: Scratch) throws -> Set<String> {
    let run = try Program.run(
      ["build", Program.channel, "-o", "out", "--document", "poster", "--document", "panels"]
        + options, in: scratch.url)
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    return Set(try scratch.documents(of: "out").keys)
  }

  @Test("without options there are neither marks nor pieces")
  func plain() throws {
    let scratch = try Scratch()
    let paths = try Self.build([], in: scratch)
    #expect(!paths.contains { $0.contains("tiles") })
    #expect(try scratch.text(of: "out/en/poster.html").contains("@page{size:841mm 594mm;"))
    #expect(try !scratch.text(of: "out/en/poster.html").contains("class=\"leaf\""))
  }

  @Test("crop marks make pages larger, and change neither names nor plain text")
  func cropMarks() throws {
    let scratch = try Scratch()
    let plain = try Self.build(["--paper", "A3", "--paper", "A1"], in: scratch)
    let text = try scratch.text(of: "out/zh-Hans/panels-a3.txt")
    let marked = try Self.build(
      ["--paper", "A3", "--paper", "A1", "--crop-marks"], in: scratch)
    #expect(plain == marked)
    #expect(try scratch.text(of: "out/zh-Hans/panels-a3.txt") == text)
    for (path, size) in [("panels-a3", "436mm 313mm"), ("poster", "857mm 610mm")] {
      let html = try scratch.text(of: "out/zh-Hans/\(path).html")
      #expect(html.contains("@page{size:\(size);"), "\(path)")
    }
  }

  @Test("pieces are documents of their own, on each paper, without plain text")
  func tiles() throws {
    let scratch = try Scratch()
    let plain = try Self.build(["--paper", "A3", "--paper", "A1"], in: scratch)
    let tiled = try Self.build(["--paper", "A3", "--paper", "A1", "--tiles"], in: scratch)
    let added = ["zh-Hans", "en"].flatMap { language in
      ["poster", "poster-a3", "panels", "panels-a3"].map { "\(language)/\($0)-tiles.html" }
    }
    #expect(tiled == plain.union(added))
    #expect(try scratch.text(of: "out/en/poster-a3-tiles.html").contains("@page{size:297mm 210mm;"))
    #expect(try scratch.text(of: "out/en/poster-tiles.html").contains("@page{size:210mm 297mm;"))
  }

  @Test("a part of a build leaves pieces, and a whole one without them takes them away")
  func later() throws {
    let place = try OutputPlace()
    try place.build(["--tiles"])
    let tiles = try place.files().keys.filter { $0.hasSuffix("-tiles.html") }
    #expect(!tiles.isEmpty)
    let index = try place.scratch.text(of: "out/index.html")
    for path in tiles where path.hasPrefix("zh-Hans/") {
      #expect(index.contains("href=\"\(path)\""), "\(path)")
    }
    try place.build(["--document", "poster"])
    #expect(Set(tiles).isSubset(of: try place.files().keys))
    try place.build()
    #expect(try !place.files().keys.contains { $0.hasSuffix("-tiles.html") })
  }
}
