import Foundation
import Testing

/// A program that checks never harms what it reads: every option that names something to write is
/// aimed at everything a run reads.
@Suite("Protection of what is read")
struct ProtectionTests {
  /// What an argument of a command is.
  enum Meaning {
    /// Something to read; the value is what a test hands over.
    case input(String)
    /// A file to write; the words stand before its path.
    case file(String)
    /// A folder to write.
    case folder
    /// Neither, with a value if the command wants one.
    case other(String?)
  }

  /// What the arguments mean, of all commands and of some.
  static let meanings: [String: Meaning] = [
    "<folder>": .input("h"), "--words": .input("w.xml"), "--baseline": .input("b.xml"),
    "--templates": .input("t"), "--changes-since": .input("old"), "--against": .input("old"),
    "<old>": .input("old"), "<new>": .input("h"), "--folder": .input("h"),
    "--chromium": .other(nil), "diff --format": .file("json="), "check --format": .file("json="),
    "breaking --format": .file("json="), "--file": .file(""), "--output": .folder,
    "init <folder>": .folder, "rota --from": .other("2026-12-01"),
    "rota --to": .other("2026-12-02"), "explain <code>": .other("need-unserved"),
    "verify <code>": .other("00000000"), "schema <format>": .other("standards"),
    "verify --against": .other(nil),
  ]

  /// Arguments that name nothing on the disk.
  static let others: Set = [
    "--format", "--lang", "--help", "--version", "--quiet", "--color", "--fail-on",
    "--max-findings", "--select", "--ignore", "--as-of", "--date", "--document", "--locale",
    "--role", "--segment", "--all-segments", "--paper", "--hall", "--all-halls", "--grade",
    "--sampled", "--sample", "--wait", "--keep-old", "--crop-marks", "--tiles",
  ]

  static func meaning(_ argument: Calls.Argument, of command: Calls.Command) -> Meaning? {
    meanings["\(command.name) \(argument.typed)"] ?? meanings[argument.typed]
      ?? (others.contains(argument.typed) ? .other(nil) : nil)
  }

  /// Paths that lead to the sources of a standards folder, or to where some would be, and to what
  /// git reads.
  static let sources = [
    "h", "h/", "./h/../h", "h/set.xml", "./h/../h/set.xml", "h/words.xml", "h/moments",
    "h/moments/M01-look.xml", "h/moments/new.xml", "h/moments/deep/new", "h/halls",
    "h/halls/new.xml", "soft.xml", "hard.xml", "dangling.xml", "around", "around/set.xml",
    "inside", "inside/new.xml", "old/set.xml", "old/moments/new", ".git/HEAD",
    ".git/new/report",
  ]

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let files = FileManager.default
    for name in ["h", "old"] {
      try files.copyItem(atPath: Program.frame, toPath: scratch.path(name))
    }
    let moments = try files.contentsOfDirectory(atPath: scratch.path("h/moments")).sorted()
    try files.moveItem(
      atPath: scratch.path("h/moments/\(try #require(moments.first))"),
      toPath: scratch.path("h/moments/M01-look.xml"))
    try files.removeItem(atPath: scratch.path("h/words.xml"), ifThere: true)
    for name in ["t", ".git"] {
      try files.createDirectory(atPath: scratch.path(name), withIntermediateDirectories: true)
    }
    try scratch.write("ref: refs/heads/main\n", to: ".git/HEAD")
    try scratch.write("<title>{{title}}</title>\n", to: "t/poster.html.mustache")
    try files.copyItem(
      at: Program.root.appendingPathComponent("Standards/words.xml"),
      to: scratch.url.appendingPathComponent("w.xml"))
    try scratch.write("<baseline xmlns=\"urn:peakend:standards:1\"/>\n", to: "b.xml")
    for (name, target) in [
      ("soft.xml", "h/set.xml"), ("dangling.xml", "h/moments/gone.xml"), ("around", "h"),
      ("inside", "h/moments"), ("soft-words.xml", "w.xml"),
    ] {
      try files.createSymbolicLink(
        atPath: scratch.path(name), withDestinationPath: scratch.path(target))
    }
    try files.linkItem(atPath: scratch.path("h/set.xml"), toPath: scratch.path("hard.xml"))
    try files.linkItem(atPath: scratch.path("w.xml"), toPath: scratch.path("hard-words.xml"))
  }

  /// Everything there is: names, and what files hold.
  private func everything() throws -> [String: Data] {
    let names = FileManager.default.subpaths(atPath: scratch.url.path) ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Data()) })
      .merging(try scratch.contents(of: "")) { $1 }
  }

  @Test("every argument of every command is known to be read, to be written, or to be neither")
  func complete() throws {
    for command in try Calls.commands() {
      for argument in command.arguments ?? [] {
        #expect(
          Self.meaning(argument, of: command) != nil, "\(command.name) \(argument.typed)")
      }
    }
  }

  @Test("no output of any command takes the place of what it reads")
  func outputs() throws {
    let before = try everything()
    var count = 0
    for command in try Calls.commands() {
      let arguments = command.arguments ?? []
      for output in arguments {
        let prefix: String
        switch Self.meaning(output, of: command) {
        case .file(let words): prefix = words
        case .folder: prefix = ""
        default: continue
        }
        let inputs = arguments.compactMap { value(of: $0, command) }
        for target in Self.targets(reading: inputs.map(\.value)) {
          // Its own baseline is what these are for.
          if command.name.hasPrefix("baseline"), target == "b.xml" { continue }
          let call =
            command.name.split(separator: " ").map(String.init)
            + inputs.flatMap(\.words) + Self.words(output, prefix + target)
          let run = try Program.run(call, in: scratch.url)
          #expect(run.status == 2, "\(call): \(run.output)\(run.talk)")
          #expect(try everything() == before, "\(call)")
          count += 1
        }
      }
    }
    #expect(count > 150)
  }

  /// What is handed over for an argument, if it is one that is read or has to be there.
  private func value(of argument: Calls.Argument, _ command: Calls.Command)
    -> (value: String, words: [String])?
  {
    switch Self.meaning(argument, of: command) {
    case .input(let value), .other(let value?): (value, Self.words(argument, value))
    case .file, .folder, .other(nil), nil: nil
    }
  }

  private static func words(_ argument: Calls.Argument, _ value: String) -> [String] {
    argument.kind == "positional" ? [value] : [argument.typed, value]
  }

  private static func targets(reading inputs: [String]) -> [String] {
    var targets = sources + inputs
    if inputs.contains("w.xml") { targets += ["hard-words.xml", "soft-words.xml"] }
    if inputs.contains("t") { targets += ["t/poster.html.mustache", "t/new"] }
    return Array(Set(targets)).sorted()
  }

  @Test("the message says which file is a source, and what to do", arguments: ["en", "zh-Hans"])
  func words(language: String) throws {
    let expected = [
      ("hard.xml", ["'hard.xml' is the source 'h/set.xml'", "“h/set.xml”"]),
      ("h/set.xml", ["'h/set.xml' is a source", "“h/set.xml”是源文件"]),
      ("h/moments/x", ["among the sources", "源文件之中"]),
    ]
    for (path, words) in expected {
      let run = try Program.run(
        ["check", "h", "--format", "json=\(path)", "--lang", language], in: scratch.url)
      #expect(run.talk.contains(words[language == "en" ? 0 : 1]), "\(run.talk)")
      #expect(run.talk.contains(language == "en" ? "; name " : "请另指定"), "\(run.talk)")
    }
  }

  @Test(
    "what is no source is written, in the standards folder too",
    arguments: [
      ["check", "h", "--format", "json=h/report.json"], ["build", "h", "-o", "h/Documents"],
      ["baseline", "write", "h", "--file", "b.xml"],
      ["baseline", "prune", "h", "--file", "b.xml"], ["check", "h", "--format", "json=new.json"],
      ["baseline", "write", "h", "--file", "h/baseline.xml"], ["init", "h2"],
      ["check", "h", "--format", "json=/dev/null"],
    ])
  func allowed(call: [String]) throws {
    let sources = try scratch.contents(of: "h/moments")
    let run = try Program.run(call, in: scratch.url)
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    #expect(try scratch.contents(of: "h/moments") == sources)
  }

  @Test("a baseline takes the place of a baseline, and of nothing else")
  func baseline() throws {
    try scratch.write("{\"mine\":true}\n", to: "mine.json")
    for name in ["mine.json", "w.xml", "t/poster.html.mustache"] {
      let before = try everything()
      let run = try Program.run(["baseline", "write", "h", "--file", name], in: scratch.url)
      #expect(run.status == 2 && run.talk.contains("is no baseline"), "\(name): \(run.talk)")
      #expect(try everything() == before)
    }
  }

  @Test("a folder of documents that leads into the sources is not followed")
  func linkedDocuments() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("out/zh-Hans"), withDestinationPath: scratch.path("h/moments"))
    let before = try everything()
    let run = try Program.run(["build", "h", "-o", "out"], in: scratch.url)
    #expect(run.status == 2 && run.talk.contains("among the sources"), "\(run.talk)")
    #expect(try everything() == before)
  }
}

extension FileManager {
  fileprivate func removeItem(atPath path: String, ifThere: Bool) throws {
    if fileExists(atPath: path) { try removeItem(atPath: path) }
  }
}
