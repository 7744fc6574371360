import Foundation
import Testing

/// What a build does to the folder it writes into: all of it or nothing, and nothing to what
/// others put there.
@Suite("The output folder")
struct OutputTests {
  /// A small set to change, built once into `out`.
  struct Place {
    let scratch: Scratch

    init() throws {
      scratch = try Scratch()
      try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("set"))
    }

    /// Builds in English words; text alone, since nothing here is about pages.
    @discardableResult
    func build(
      _ options: [String] = [], to folder: String = "out", expecting status: Int32 = 0
    ) throws -> Program.Run {
      let run = try Program.run(
        ["build", "set", "-o", folder] + options, in: scratch.url)
      #expect(run.status == status, "\(run.output)\(run.talk)")
      return run
    }

    func files(_ folder: String = "out") throws -> [String: Data] {
      try scratch.contents(of: folder)
    }

    func mustExist(_ path: String, _ isThere: Bool = true) {
      #expect(
        FileManager.default.fileExists(atPath: scratch.path(path)) == isThere, "\(path)")
    }

    func makeFolder(_ path: String) throws {
      try FileManager.default.createDirectory(
        atPath: scratch.path(path), withIntermediateDirectories: true)
    }

    /// Everything that lies beside the folders a test knows of.
    func strangers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
        .filter { $0 != "set" && $0 != "out" }
    }
  }

  @Test("a second build is the same bytes, leaves nothing beside, and takes nothing away")
  func again() throws {
    let place = try Place()
    try place.build()
    let before = try place.files()
    let run = try place.build()
    #expect(try place.files() == before)
    #expect(!run.talk.contains("taken away") && !run.talk.contains("left as they are"))
    #expect(try place.strangers().isEmpty)
  }

  @Test("the manifest names every document, and no time, place or user")
  func manifest() throws {
    let place = try Place()
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
    let place = try Place()
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
    let place = try Place()
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
    let place = try Place()
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
    let place = try Place()
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

  @Test("a folder that is no place for documents is refused in words, and nothing is written")
  func refused() throws {
    let place = try Place()
    try place.build(["--document", "poster"])
    try place.scratch.write("mine", to: "file")
    for name in [
      "elsewhere", "in-the-way/zh-Hans/poster.txt", "linked", "taken", "file-in-the-way",
    ] {
      try place.makeFolder(name)
    }
    try place.scratch.write("mine", to: "file-in-the-way/zh-Hans")
    try FileManager.default.createSymbolicLink(
      atPath: place.scratch.path("linked/zh-Hans"), withDestinationPath: "../elsewhere")
    try place.makeFolder("taken/zh-Hans")
    try place.scratch.write("mine", to: "taken/zh-Hans/poster.txt")
    let cases = [
      ("", "no folder is named"), (".", "the program was called inside"),
      ("..", "the program was called inside"), ("/", "the program was called inside"),
      ("file", "'file' is a file, not a folder"), ("/dev/full", "is a file, not a folder"),
      ("file/below", "something above it is no folder"),
      ("in-the-way", "a folder stands where the file 'in-the-way/zh-Hans/poster.txt' belongs"),
      ("file-in-the-way", "a file stands where the folder 'file-in-the-way/zh-Hans' belongs"),
      ("linked", "'linked/zh-Hans' is a link"), ("taken", "no build wrote it"),
      (String(repeating: "x", count: 300), "the name is too long"),
      ("/proc/nowhere", "cannot be written"),
    ]
    let before = try place.files("")
    for (folder, words) in cases {
      let run = try place.build(["--document", "poster"], to: folder, expecting: 2)
      #expect(run.talk.contains(words), "\(folder): \(run.talk)")
      #expect(run.output.isEmpty)
      #expect(try place.files("") == before, "\(folder)")
    }
  }

  @Test(
    "a list that cannot be printed is said, and nothing is written; one nobody reads is no harm")
  func standardOutput() throws {
    let place = try Place()
    for command in ["check set", "build set -o new"] {
      let run = try Program.run(
        URL(fileURLWithPath: "/bin/sh"),
        ["-c", "\"$0\" \(command) --lang en >/dev/full", Program.file.path],
        in: place.scratch.url)
      #expect(run.status == 2, "\(run.talk)")
      #expect(run.talk.contains("standard output cannot be written to: no room"), "\(run.talk)")
    }
    place.mustExist("new", false)
    let run = try Program.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "\"$0\" build set -o new | head -1", Program.file.path], in: place.scratch.url)
    #expect(run.status == 0)
    place.mustExist("new/index.html")
  }

  @Test("a journal that cannot be read throws nothing away, and one that lies does no harm")
  func journals() throws {
    let place = try Place()
    try place.build()
    try place.makeFolder(".out.peakend/old")
    try place.scratch.write("the only copy", to: ".out.peakend/old/index.html")
    try place.scratch.write("torn", to: ".out.peakend/journal")
    let before = try place.files("")
    let run = try place.build(expecting: 2)
    #expect(run.talk.contains("left half done in 'out' cannot be undone"), "\(run.talk)")
    #expect(try place.files("") == before)
    try place.scratch.write("mine", to: "victim")
    try place.scratch.write(
      "peakend journal 1\nadd ../victim\nreplace index.html\nremove /etc/hostname\n",
      to: ".out.peakend/journal")
    try place.build()
    #expect(try place.scratch.text(of: "victim") == "mine")
    #expect(try place.strangers() == ["victim"])
  }

  @Test("a second build is refused while one is at work, or waits for it; nothing is mixed")
  func twoAtOnce() throws {
    let place = try Place()
    try place.build()
    let before = try place.files()
    let shell = URL(fileURLWithPath: "/bin/sh")
    let lock = ".out.peakend-lock"
    let busy = try Program.run(
      shell, ["-c", "flock \(lock) \"$0\" build set -o out", Program.file.path],
      in: place.scratch.url)
    #expect(busy.status == 2 && busy.talk.contains("another build is writing to 'out'"))
    #expect(busy.talk.contains("--wait") && busy.output.isEmpty)
    #expect(try place.files() == before)
    let waiting = try Program.run(
      shell,
      [
        "-c", "flock \(lock) sleep 2 & sleep 0.5; \"$0\" build set -o out --wait",
        Program.file.path,
      ],
      in: place.scratch.url)
    #expect(waiting.status == 0 && waiting.talk.contains("waiting for another build to 'out'"))
    #expect(try place.files() == before)
    try FileManager.default.copyItem(atPath: Program.frame, toPath: place.scratch.path("other"))
    try place.scratch.replace("四个时刻", with: "四个关键时刻", in: "other/set.xml")
    let both = try Program.run(
      shell,
      [
        "-c",
        "\"$0\" build other -o out --wait >one & \"$0\" build set -o out --wait >two; "
          + "status=$?; wait $! && exit $status", Program.file.path,
      ], in: place.scratch.url)
    #expect(both.status == 0, "\(both.talk)")
    #expect(try Program.run(["build", "other", "-o", "alone"], in: place.scratch.url).status == 0)
    let after = try place.files()
    #expect(try after == before || after == place.files("alone"))
  }

  @Test("a name that is not UTF-8 is refused, since another would be written")
  func foreignName() throws {
    let place = try Place()
    let before = try place.files("")
    let run = try Program.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "\"$0\" build set -o \"$(printf '\\377\\376')\"", Program.file.path],
      in: place.scratch.url)
    #expect(run.status == 2 && run.talk.contains("argument 4 is not UTF-8"), "\(run.talk)")
    #expect(try place.files("") == before)
  }

  @Test(
    "a folder may be called anything the system allows",
    arguments: ["\u{5AA}", "a b", "-", "导出", "x\u{301}", "a\nb", "..x", "out/", "./out//", "a/b/c"])
  func names(name: String) throws {
    let place = try Place()
    try place.build(["--document", "poster"], to: name == "-" ? "./-" : name)
    place.mustExist("\(name)/zh-Hans/poster.txt")
    try place.build(["--document", "poster"], to: name == "-" ? "./-" : name)
  }

  @Test("a report that cannot be written is refused with its cause")
  func reports() throws {
    let place = try Place()
    let before = try place.files("")
    for (path, words) in [
      ("/dev/full", "no room is left on the disk"), ("no/such/folder.json", "does not exist"),
      ("set/set.xml/x", "something above it is no folder"),
      ("set", "'set' is a folder, not a file"),
    ] {
      let run = try Program.run(
        ["check", "set", "--format", "json=\(path)", "--format", "text=beside.txt"],
        in: place.scratch.url)
      #expect(run.status == 2 && run.talk.contains(words), "\(path): \(run.talk)")
      #expect(try place.files("") == before)
    }
  }
}
