import FoundationEssentials
import Glibc
import Testing

@testable import Reading

@Suite("Standards folder")
struct FolderTests {
  /// A folder that is made for one test and goes with it.
  final class Scratch {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.path + "/peakend-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String = "<a/>") throws {
      let file = path + "/" + name
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(
        atPath: "/" + folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: path + "/" + name, withDestinationPath: target)
    }

    var findings: [String] {
      StandardsFolder.load(path).findings.map { "\($0.code) \($0.span.file): \($0.message[.en])" }
    }
  }

  @Test("holds its files by kind, then by the bytes of their names")
  func order() throws {
    let folder = try Scratch()
    for name in [
      "words.xml", "halls/NC03.xml", "moments/b.xml", "moments/A2.XML", "moments/中.xml", "set.xml",
    ] {
      try folder.write(name)
    }
    try folder.write("moments/notes.txt")
    try folder.write(".git/config.xml")
    try folder.link("moments/a.xml", to: "b.xml")
    let loaded = StandardsFolder.load(folder.path + "/")
    #expect(loaded.findings.isEmpty)
    #expect(
      loaded.files.map(\.path) == [
        "set.xml", "moments/A2.XML", "moments/a.xml", "moments/b.xml", "moments/中.xml",
        "halls/NC03.xml", "words.xml",
      ])
    #expect(loaded.files.map(\.kind) == [.set, .moment, .moment, .moment, .moment, .hall, .words])
  }

  @Test("every XML file below the folder is read or told of, at any depth and in any case")
  func depth() throws {
    let folder = try Scratch()
    for name in [
      "set.xml", "Words.XML", "moments/M01.xml", "moments/old/M01-old.xml", "moments/.M02.xml",
      "halls/deep/er/NC01.Xml", "hall2/x.xml", "hall2/notes.txt", ".idea/workspace.xml",
      "baseline.xml", "halls/baseline.xml.old",
    ] {
      try folder.write(name)
    }
    try folder.link("hall2/round", to: "..")
    #expect(
      folder.findings == [
        "stray-file Words.XML: file 'Words.XML' is read by nothing",
        "stray-file hall2/x.xml: file 'hall2/x.xml' is read by nothing",
        "stray-file halls/deep/er/NC01.Xml: file 'halls/deep/er/NC01.Xml' is read by nothing",
        "stray-file moments/.M02.xml: file 'moments/.M02.xml' is read by nothing",
        "stray-file moments/old/M01-old.xml: file 'moments/old/M01-old.xml' is read by nothing",
      ])
    #expect(
      StandardsFolder.load(folder.path).findings.first?.hints.first?[.en] == "call it 'words.xml'")
  }

  @Test("names that some systems take for one are told")
  func clash() throws {
    let folder = try Scratch()
    for name in [
      "set.xml", "moments/M01.xml", "moments/m01.XML", "moments/caf\u{E9}.xml",
      "moments/cafe\u{301}.xml",
    ] {
      try folder.write(name)
    }
    let found = StandardsFolder.load(folder.path).findings
    #expect(found.map(\.code) == ["file-name-clash", "file-name-clash"])
    #expect(found.map(\.notes.count) == [1, 1])
  }

  @Test("a name that is not UTF-8 is told as such, and in a way that can be shown")
  func garbled() throws {
    let folder = try Scratch()
    try folder.write("set.xml")
    try folder.write("moments/M01.xml")
    let name = Array((folder.path + "/moments/").utf8) + [0xD6, 0xC1] + Array(".xml".utf8) + [0]
    let file = name.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") }
    }
    if let file { fclose(file) }
    #expect(folder.findings.count == 1)
    #expect(folder.findings[0].hasSuffix("has a name that is not UTF-8"))
  }

  @Test("a file elsewhere is reported, not read")
  func stray() throws {
    let folder = try Scratch()
    try folder.write("set.xml")
    try folder.write("moments/a.xml")
    try folder.write("M02.xml")
    #expect(folder.findings == ["stray-file M02.xml: file 'M02.xml' is read by nothing"])
  }

  @Test("everything that cannot be read is reported at once")
  func unreadable() throws {
    let folder = try Scratch()
    let outside = try Scratch()
    try outside.write("secret.xml")
    try folder.write("set.xml/inner")
    try folder.write("words.xml")
    try folder.write("moments/b.xml/inner")
    try folder.link("moments/c.xml", to: outside.path + "/secret.xml")
    try folder.link("moments/d.xml", to: "nowhere")
    try folder.link("moments/e.xml", to: "e.xml")
    #expect(
      folder.findings == [
        "unreadable-input moments/b.xml: file 'moments/b.xml' is no file",
        "unreadable-input moments/c.xml: file 'moments/c.xml' is a symbolic link out of the folder",
        "unreadable-input moments/d.xml: file 'moments/d.xml' does not exist",
        "unreadable-input moments/e.xml: file 'moments/e.xml' is a symbolic link that leads to itself",
        "unreadable-input set.xml: file 'set.xml' is no file",
      ])
  }

  @Test("a folder without its parts says which")
  func missing() throws {
    let folder = try Scratch()
    #expect(
      folder.findings == [
        "unreadable-input moments: folder 'moments' is missing",
        "unreadable-input set.xml: file 'set.xml' is missing",
      ])
    try folder.link("moments", to: FileManager.default.temporaryDirectory.path)
    #expect(
      folder.findings.first
        == "unreadable-input moments: folder 'moments' is a symbolic link out of the folder")
    try FileManager.default.removeItem(atPath: folder.path + "/moments")
    try folder.write("moments/readme.txt")
    #expect(
      folder.findings.first == "unreadable-input moments: folder 'moments' holds no .xml file")
    let none = StandardsFolder.load(folder.path + "/none").findings
    #expect(none.map { $0.message[.en] } == ["folder does not exist"])
    try folder.write("plain")
    let plain = StandardsFolder.load(folder.path + "/plain").findings
    #expect(plain.map { $0.message[.en] } == ["folder is no folder"])
  }

  @Test("a large file is cut off, not swallowed")
  func large() throws {
    let folder = try Scratch()
    try folder.write("set.xml", String(repeating: "x", count: 5 << 20))
    try folder.write("moments/a.xml")
    let loaded = StandardsFolder.load(folder.path)
    #expect(loaded.files.first?.bytes.count == 2 << 20 + 1)
    let file = try #require(loaded.files.first)
    #expect(SourceTree.read(file).findings.map(\.code) == ["over-limit"])
  }

  @Test("a folder of too many files, or of too many bytes, is refused once")
  func flood() throws {
    let folder = try Scratch()
    try folder.write("set.xml", "<standard-set/>")
    for number in 1...9 { try folder.write("moments/M0\(number).xml", "<moment/>") }
    var limits = Limits()
    #expect(StandardsFolder.load(folder.path, limits: limits).findings.isEmpty)
    (limits.files, limits.allBytes) = (9, 2 << 20)
    let many = StandardsFolder.load(folder.path, limits: limits)
    #expect(many.findings.map { $0.message[.en] } == ["folder holds more than 9 files, or 2 MiB"])
    #expect(many.files.count == 9)
    (limits.files, limits.allBytes) = (10, 15 + 9 * 9 - 1)
    #expect(StandardsFolder.load(folder.path, limits: limits).files.count == 9)
    limits.allBytes += 1
    #expect(StandardsFolder.load(folder.path, limits: limits).findings.isEmpty)
  }
}
