import Foundation
import Testing

@Suite("Paths from the root of the checkout")
struct CheckoutTests {
  private let scratch: Scratch

  /// A checkout with a standards folder two levels down, and links to both beside it.
  init() throws {
    scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(
      atPath: scratch.path("repo/Standards"), withIntermediateDirectories: true)
    try files.copyItem(atPath: Program.broken, toPath: scratch.path("repo/Standards/hall"))
    try files.createSymbolicLink(atPath: scratch.path("work"), withDestinationPath: "repo")
    try files.createSymbolicLink(
      atPath: scratch.path("repo/linked"), withDestinationPath: "Standards/hall")
  }

  /// What Git leaves in a checkout, as far as it is asked for.
  private func makeGit(in folder: String, isFurtherTree: Bool = false) throws {
    if isFurtherTree { return try scratch.write("gitdir: elsewhere\n", to: "\(folder)/.git") }
    try FileManager.default.createDirectory(
      atPath: scratch.path("\(folder)/.git"), withIntermediateDirectories: true)
    try scratch.write("ref: refs/heads/main\n", to: "\(folder)/.git/HEAD")
  }

  /// The path of the file of `segment-weights-off` in every report for programs, and in links.
  private func paths(
    of folder: String, in place: String, _ environment: [String: String] = [:]
  ) throws -> [String] {
    let formats = [
      "github": #/file=(.*?),line=26,/#, "gitlab": #/"path":"([^"]*set.xml)"/#,
      "sarif": #/"uri":"([^"]*set.xml)","uriBaseId"/#, "junit": #/>([^>\n]*set.xml):26:34: /#,
      "markdown": #/\]\(([^)]*set.xml)#L26\)/#,
    ]
    return try formats.sorted { $0.key < $1.key }.map { format, pattern in
      let run = try Program.run(
        ["check", folder, "--select", "segment-weights-off", "--format", format],
        in: scratch.url.appendingPathComponent(place), environment: environment)
      let isNamed = run.output.contains(scratch.url.lastPathComponent)
      #expect(!isNamed || format == "markdown" && folder.hasPrefix("/"), "\(format)")
      return run.output.firstMatch(of: pattern).map { String($0.1) } ?? "\(format): none"
    }
  }

  @Test(
    "a pipeline names the root, by itself or by a link",
    arguments: [
      (".", "repo/Standards/hall", "GITHUB_WORKSPACE", "repo"),
      ("hall", "repo/Standards", "CI_PROJECT_DIR", "repo"),
      ("hall/", "repo/Standards", "GITHUB_WORKSPACE", "work"),
      ("ABSOLUTE", "repo/Standards", "GITHUB_WORKSPACE", "work"),
      ("Standards/hall", "work", "CI_PROJECT_DIR", "repo"),
      ("../repo/linked", "repo", "GITHUB_WORKSPACE", "repo"),
    ])
  func pipeline(folder: String, place: String, variable: String, root: String) throws {
    let folder = folder == "ABSOLUTE" ? scratch.path("work/Standards/hall") : folder
    let found = try paths(of: folder, in: place, [variable: scratch.path(root)])
    #expect(Set(found) == ["Standards/hall/set.xml"], "\(found)")
  }

  @Test("Git names it elsewhere, in further work trees too", arguments: [false, true])
  func git(isFurtherTree: Bool) throws {
    try makeGit(in: "repo", isFurtherTree: isFurtherTree)
    let away = ["GITHUB_WORKSPACE": "/nowhere", "CI_PROJECT_DIR": "relative"]
    for (folder, place) in [
      (".", "repo/Standards/hall"), ("../Standards/hall", "work/Standards"), ("linked", "repo"),
      (scratch.path("work/Standards/hall"), "."),
    ] {
      let found = try paths(of: folder, in: place, away)
      #expect(Set(found) == ["Standards/hall/set.xml"], "\(folder): \(found)")
    }
  }

  @Test("a folder of Git's name that is not Git's is passed by, and without any nothing changes")
  func none() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("repo/.git"), withIntermediateDirectories: true)
    #expect(Set(try paths(of: "hall", in: "repo/Standards")) == ["hall/set.xml"])
  }

  @Test("a link that leads out of the checkout keeps its name in it")
  func outward() throws {
    try makeGit(in: "repo")
    try FileManager.default.copyItem(atPath: Program.broken, toPath: scratch.path("away"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("repo/out"), withDestinationPath: "../away")
    #expect(Set(try paths(of: "out", in: "repo")) == ["out/set.xml"])
    let named = try paths(
      of: "../out", in: "repo/Standards", ["CI_PROJECT_DIR": scratch.path("repo")])
    #expect(Set(named) == ["out/set.xml"])
  }

  @Test("a file beside the standards starts there too, and people read what they typed")
  func beside() throws {
    try makeGit(in: "repo")
    try scratch.write(
      """
      <baseline xmlns="urn:peakend:standards:1"><finding rule="need-unserved" about="X"/></baseline>
      """, to: "repo/Standards/old.xml")
    let place = scratch.url.appendingPathComponent("repo/Standards/hall")
    let byLink = scratch.path("work/Standards")
    for (folder, name) in [
      (".", "../old.xml"), (".", "\(byLink)/old.xml"), ("\(byLink)/hall", "\(byLink)/old.xml"),
    ] {
      let run = try Program.run(
        ["check", folder, "--baseline", name, "--format=concise", "--format=gitlab=../g"],
        in: place, environment: ["PWD": "\(byLink)/hall"])
      #expect(run.output.contains("\(name):1:"))
      let text = try scratch.text(of: "repo/Standards/g")
      #expect(text.contains("\"path\":\"Standards/old.xml\""), "\(text)")
    }
  }

  @Test("fingerprints and baselines know nothing of it")
  func fingerprints() throws {
    func keys(_ folder: String, _ place: String) throws -> [String] {
      let place = scratch.url.appendingPathComponent(place)
      let run = try Program.run(["check", folder, "--format", "gitlab"], in: place)
      let written = try Program.run(["baseline", "write", folder, "--file", "b"], in: place)
      #expect(written.status == 0, "\(written.talk)")
      let baseline = try String(contentsOf: place.appendingPathComponent("b"), encoding: .utf8)
      return run.output.matches(of: /"fingerprint":"([^"]*)"/).map { String($0.1) } + [baseline]
    }
    let before = try keys("hall", "repo/Standards")
    try makeGit(in: "repo")
    #expect(try keys(".", "repo/Standards/hall") == before)
    #expect(before.contains("stray-file:notes, 50%.xml"), "\(before)")
  }
}
