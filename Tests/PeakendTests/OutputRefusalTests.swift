import Foundation
import Testing

/// What a build and a check refuse to write, or to write over.
@Suite("Output that is refused")
struct OutputRefusalTests {
  @Test("a folder that is no place for documents is refused in words, and nothing is written")
  func refused() throws {
    let place = try OutputPlace()
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
    let place = try OutputPlace()
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
    let place = try OutputPlace()
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
    let place = try OutputPlace()
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
    let place = try OutputPlace()
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
    let place = try OutputPlace()
    try place.build(["--document", "poster"], to: name == "-" ? "./-" : name)
    place.mustExist("\(name)/zh-Hans/poster.txt")
    try place.build(["--document", "poster"], to: name == "-" ? "./-" : name)
  }

  @Test("a report that cannot be written is refused with its cause")
  func reports() throws {
    let place = try OutputPlace()
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
