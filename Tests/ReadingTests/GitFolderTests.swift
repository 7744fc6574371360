import Foundation
import Testing

@testable import Reading

/// A repository that vanishes with the test that made it.
private final class Repository {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appendingPathComponent(name).path, withDestinationPath: target)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  func git(_ arguments: String...) throws {
    let own = [
      "user.name=test", "user.email=test@localhost", "commit.gpgsign=false",
      "core.hooksPath=/dev/null",
    ]
    _ = try GitCommand.output(of: own.flatMap { ["-c", $0] } + arguments, in: path)
  }
}

@Suite("Folders of git revisions")
struct GitFolderTests {
  private static func folder() throws -> Repository {
    let repository = try Repository()
    try repository.write("<set/>", to: "Standards/hall/set.xml")
    try repository.write("<a/>", to: "Standards/hall/moments/M01.xml")
    try repository.write("not read", to: "Standards/hall/moments/notes.txt")
    try repository.write("<words/>", to: "Standards/hall/words.xml")
    try repository.write("<hall/>", to: "Standards/hall/halls/NC03.xml")
    try repository.commit("first")
    try repository.write("<set revision=\"2\"/>", to: "Standards/hall/set.xml")
    try repository.write("<b/>", to: "Standards/hall/moments/M02 two.xml")
    try repository.write("<c/>", to: "Standards/hall/stray.xml")
    try repository.commit("second")
    return repository
  }

  private func read(_ revision: String, _ repository: Repository, _ folder: String = "")
    -> [String]
  {
    let loaded = StandardsFolder.load(
      revision: revision, folder: folder.isEmpty ? repository.path : repository.path + "/" + folder)
    return loaded.files.map { "\($0.path) \(String(decoding: $0.bytes, as: UTF8.self))" }
      + loaded.findings.map { "\($0.code) \($0.span.file) \($0.message[.en])" }
  }

  @Test(
    "are read as the folder was then, from above, from inside or by a path",
    arguments: [
      ("HEAD~1", ""), ("HEAD~1", "Standards"), ("HEAD~1", "Standards/hall"),
      ("HEAD~1:Standards/hall", ""), ("main~1:Standards", "Standards/hall"),
      ("HEAD~1:./", "Standards/hall"), ("HEAD~1^{tree}", ""), ("HEAD~1...", ""),
      ("...main~1:Standards/hall", ""), ("main@{0}~1", ""),
    ])
  func places(revision: String, folder: String) throws {
    #expect(
      read(revision, try Self.folder(), folder) == [
        "set.xml <set/>", "moments/M01.xml <a/>", "halls/NC03.xml <hall/>",
        "words.xml <words/>",
      ])
  }

  @Test("are read whole, stray files told as those of a folder")
  func whole() throws {
    #expect(
      read("HEAD", try Self.folder()) == [
        "set.xml <set revision=\"2\"/>", "moments/M01.xml <a/>", "moments/M02 two.xml <b/>",
        "halls/NC03.xml <hall/>", "words.xml <words/>",
        "stray-file stray.xml file 'stray.xml' is read by nothing",
      ])
  }

  @Test(
    "cannot be read where git knows none, and the reason is told",
    arguments: [
      ("nowhere", "revision 'nowhere' is no folder, and git knows no such revision"),
      (
        "mian", "revision 'mian' is no folder, and git knows no such revision; did you mean 'main'?"
      ),
      ("main~9", "revision 'main~9' lies before the first revision there is"),
      ("0123456789ab", "revision '0123456789ab' is not in this clone"),
      ("^main", "revision '^main' is no folder"),
      ("main..HEAD", "revision 'main..HEAD' is a range, not an edition"),
      ("HEAD:absent", "revision 'HEAD:absent' holds no folder 'absent'"),
      ("--help", "revision '--help' begins with '-' and is no revision"),
      ("-p", "revision '-p' begins with '-' and is no revision"),
      (
        "HEAD:Standards/hall/set.xml",
        "revision 'HEAD:Standards/hall/set.xml' has a file at 'Standards/hall/set.xml', not a folder"
      ),
    ])
  func refused(revision: String, message: String) throws {
    let lines = read(revision, try Self.folder())
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("unreadable-input  \(message)") == true, "\(lines)")
    #expect(!lines.contains { $0.contains("fatal") || $0.contains("object name") }, "\(lines)")
  }

  @Test("are not guessed among several")
  func several() throws {
    let repository = try Self.folder()
    try repository.write("<set/>", to: "Standards/other/set.xml")
    try repository.commit("third")
    let message =
      "revision 'HEAD' holds several standards folders, name one of them: "
      + "'Standards/hall', 'Standards/other'"
    #expect(read("HEAD", repository) == ["unreadable-input  \(message)"])
  }

  @Test("hold no links, wherever they lead")
  func links() throws {
    let repository = try Self.folder()
    try repository.link("Standards/hall/moments/M03.xml", to: "M01.xml")
    try repository.commit("third")
    let lines = read("HEAD", repository)
    let message = "file 'moments/M03.xml' is a symbolic link"
    #expect(lines.contains("unreadable-input moments/M03.xml \(message)"), "\(lines)")
  }

  @Test("keep to the limits of files")
  func limits() throws {
    let repository = try Self.folder()
    var limits = Limits()
    limits.bytes = 5
    let loaded = StandardsFolder.load(
      revision: "HEAD~1", folder: repository.path, limits: limits)
    #expect(loaded.findings.isEmpty)
    #expect(loaded.files.map(\.bytes.count) == [6, 4, 6, 6])
  }

  @Test("are no empty sets where there is no repository, or nothing in it")
  func nothing() throws {
    let bare = try Repository()
    try bare.commit("nothing")
    #expect(
      read("HEAD", bare) == [
        "unreadable-input moments folder 'moments' is missing",
        "unreadable-input set.xml file 'set.xml' is missing",
      ])
    let unborn = read("HEAD", try Repository())
    #expect(unborn == ["unreadable-input  revision 'HEAD' is not there, nothing is committed yet"])
    let loaded = StandardsFolder.load(revision: "HEAD", folder: "/nowhere at all")
    #expect(loaded.files.isEmpty && loaded.findings.count == 1)
  }

  /// Commits a tree with entries of any names below `set`.
  private func commit(_ names: [[UInt8]], to repository: Repository) throws {
    func object(_ arguments: [String], _ input: [UInt8]) throws -> String {
      let told = try GitCommand.output(of: arguments, in: repository.path, input: input)
      return String(decoding: told, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let blob = try object(["hash-object", "-w", "--stdin"], Array("<a/>".utf8))
    let entries = names.map { Array("100644 blob \(blob)\t".utf8) + $0 + [0] }
    let moments = try object(["mktree", "-z"], Array(entries.joined()))
    let top = try object(
      ["mktree"], Array("100644 blob \(blob)\tset.xml\n040000 tree \(moments)\tmoments\n".utf8))
    try repository.git("branch", "-f", "odd", try object(["commit-tree", "-m", "odd", top], []))
  }

  @Test("hold files of names that are not UTF-8, which are refused as on disk")
  func garbled() throws {
    let repository = try Self.folder()
    try commit(
      [Array("a\u{FFFD}.xml".utf8), [0x62, 0xFF] + Array(".xml".utf8), Array("c\nd.xml".utf8)],
      to: repository)
    #expect(
      read("odd:", repository) == [
        "set.xml <a/>", "moments/a\u{FFFD}.xml <a/>", "moments/c\nd.xml <a/>",
        "unreadable-input moments/b\u{FFFD}.xml file 'moments/b\u{FFFD}.xml' has a name "
          + "that is not UTF-8",
      ])
  }

  @Test("may lie in folders with line feeds in their names")
  func lineFeed() throws {
    let repository = try Repository()
    try repository.write("<set/>", to: "two\nlines/set.xml")
    try repository.write("<a/>", to: "two\nlines/moments/M01.xml")
    try repository.commit("first")
    #expect(
      read("HEAD", repository, "two\nlines") == ["set.xml <set/>", "moments/M01.xml <a/>"])
  }

  @Test("hold no path that no disk can hold")
  func longPath() throws {
    let repository = try Self.folder()
    try commit([Array(repeating: UInt8(ascii: "a"), count: 5_000)], to: repository)
    #expect(
      read("odd:", repository) == [
        "unreadable-input  revision 'odd:' holds a file whose path has over 4096 bytes"
      ])
  }

  @Test("do not obey a shell: names mean nothing but to git")
  func shell() throws {
    let repository = try Self.folder()
    let lines = read("HEAD; touch \(repository.path)/harm; $(touch harm) `x` | y", repository)
    #expect(lines.count == 1)
    #expect(!FileManager.default.fileExists(atPath: repository.path + "/harm"))
  }
}
