import Foundation
import Testing

/// What a build does to the folder it writes into: all of it or nothing, and nothing to what
/// others put there.
@Suite("The output folder")
struct OutputTests {
  @Test("a second build is the same bytes, leaves nothing beside, and takes nothing away")
  func again() throws {
    let place = try OutputPlace()
    try place.build()
    let before = try place.files()
    let run = try place.build()
    #expect(try place.files() == before)
    #expect(!run.talk.contains("taken away") && !run.talk.contains("left as they are"))
    #expect(try place.strangers().isEmpty)
  }

  @Test("the manifest names every document, and no time, place or user")
  func manifest() throws {
    let place = try OutputPlace()
    try place.build(["--date", "2026-12-01"])
    let text = try place.scratch.text(of: "out/peakend.json")
    let manifest = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let documents = try #require(manifest["documents"] as? [[String: Any]])
    let listed = documents.flatMap { ($0["files"] as? [[String: Any]]) ?? [] }
      .compactMap { $0["path"] as? String }
    #expect(Set(listed) == Set(try place.scratch.documents(of: "out").keys))
    #expect(listed.count == Set(listed).count)
    #expect(!text.contains(place.scratch.url.path) && !text.contains(NSUserName()))
    let origins = try #require(manifest["origins"] as? [String: [String: Any]])
    let inputs = try #require(origins.values.first?["inputs"] as? [String: String])
    #expect(inputs.keys.contains("set.xml") && inputs.keys.contains { $0.hasPrefix("moments/") })
    #expect(documents.contains { ($0["days"] as? [String]) == ["2026-12-01"] })
  }

  @Test(
    "the documents of a role, a language or a hall that is gone go; what others put there stays")
  func stale() throws {
    let place = try OutputPlace()
    try place.build(["--all-halls"])
    try place.scratch.write("mine", to: "out/notes.txt")
    try place.makeFolder("out/zh-Hans/mine")
    let set = try place.scratch.text(of: "set/set.xml")
    let slug = try #require(set.firstMatch(of: #/<role [^>]*slug="([^"]+)"/#)?.1)
    let old = try place.files().keys.filter { $0.contains("handbook-\(slug).") }
    #expect(!old.isEmpty)
    try place.scratch.write(
      set.replacingOccurrences(of: "slug=\"\(slug)\"", with: "slug=\"renamed\""),
      to: "set/set.xml")
    let run = try place.build(["--all-halls"])
    #expect(run.talk.contains("files of earlier builds taken away"), "\(run.talk)")
    let files = try place.files()
    #expect(old.allSatisfy { files[$0] == nil })
    #expect(files.keys.contains { $0.contains("handbook-renamed.") })
    #expect(files["notes.txt"] == Data("mine".utf8))
    place.mustExist("out/zh-Hans/mine")
  }

  @Test("what a build is not asked for stays, and what no build writes any more does not")
  func narrow() throws {
    let place = try OutputPlace()
    try place.build()
    let all = try place.scratch.documents(of: "out")
    let narrow = [
      ["--document", "poster"], ["--format", "text"], ["--locale", "zh-Hans"],
      ["--date", "2026-12-01"],
    ]
    for options in narrow {
      try place.build(options)
      let now = try place.scratch.documents(of: "out")
      #expect(Set(all.keys).isSubset(of: now.keys), "\(options)")
    }
    let set = try place.scratch.text(of: "set/set.xml")
    let slug = try #require(set.firstMatch(of: #/<role [^>]*slug="([^"]+)"/#)?.1)
    try place.scratch.write(
      set.replacingOccurrences(of: "slug=\"\(slug)\"", with: "slug=\"renamed\""),
      to: "set/set.xml")
    try place.build(["--document", "poster"])
    let left = try place.scratch.documents(of: "out").keys
    #expect(!left.contains { $0.contains("handbook-\(slug).") })
    #expect(left.contains { $0.contains("/handbook.") })
    // A build of everything leaves what a fresh one would.
    try place.build()
    try place.build(to: "fresh")
    #expect(try place.files() == place.files("fresh"))
  }

  @Test("--keep-old takes nothing away")
  func keepOld() throws {
    let place = try OutputPlace()
    try place.build()
    let before = try place.files().keys
    let set = try place.scratch.text(of: "set/set.xml")
    let slug = try #require(set.firstMatch(of: #/<role [^>]*slug="([^"]+)"/#)?.1)
    try place.scratch.write(
      set.replacingOccurrences(of: "slug=\"\(slug)\"", with: "slug=\"renamed\""),
      to: "set/set.xml")
    let run = try place.build(["--keep-old"])
    #expect(run.talk.contains("of earlier builds left as they are"), "\(run.talk)")
    #expect(Set(before).isSubset(of: try place.files().keys))
    // They are still known as a build's own: the next one takes them away.
    try place.build()
    #expect(try !place.files().keys.contains { $0.contains("handbook-\(slug).") })
  }

  @Test("a document that somebody changed is not taken away")
  func changedByHand() throws {
    let place = try OutputPlace()
    try place.build(["--format", "text", "--format", "csv"])
    let path = try #require(try place.files().keys.sorted().first { $0.hasSuffix(".csv") })
    try place.scratch.write("filled in", to: "out/\(path)")
    try place.build(["--format", "text"])
    #expect(try place.files()[path] == Data("filled in".utf8))
    let run = try place.build()
    #expect(run.status == 0)
    try place.scratch.write("filled in", to: "out/\(path)")
    let set = try place.scratch.text(of: "set/set.xml")
    try place.scratch.write(
      set.replacing(#/slug="([^"]+)"/#) { "slug=\"\($0.1)-x\"" }, to: "set/set.xml")
    let gone = try place.build()
    #expect(gone.talk.contains("'out/\(path)' is out of date, but was changed by hand"))
    #expect(try place.files()[path] == Data("filled in".utf8))
  }
}
