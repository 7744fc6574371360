import FoundationEssentials
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
      "words.xml", "halls/NC03.xml", "moments/b.xml", "moments/B.xml", "moments/中.xml", "set.xml",
    ] {
      try folder.write(name)
    }
    try folder.write("moments/notes.txt")
    try folder.write("moments/.hidden.xml")
    try folder.write(".git/config")
    try folder.link("moments/a.xml", to: "b.xml")
    let loaded = StandardsFolder.load(folder.path + "/")
    #expect(loaded.findings.isEmpty)
    #expect(
      loaded.files.map(\.path) == [
        "set.xml", "moments/B.xml", "moments/a.xml", "moments/b.xml", "moments/中.xml",
        "halls/NC03.xml", "words.xml",
      ])
    #expect(loaded.files.map(\.kind) == [.set, .moment, .moment, .moment, .moment, .hall, .words])
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
    #expect(loaded.files.first?.bytes.count == 4 << 20 + 1)
    let file = try #require(loaded.files.first)
    #expect(SourceTree.read(file).findings.map(\.code) == ["over-limit"])
  }
}
