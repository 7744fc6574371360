import Foundation
import Testing

/// Templates that would take all time or memory, or print what is none of theirs, end in a message
/// with their place, and nothing is written.
@Suite("Templates that do harm")
struct TemplateHarmTests {
  /// A template, or a folder of them, and what is said of it.
  struct Harm: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: String
    var status: Int32 = 1
    /// Writes it below a folder `own`.
    let write: @Sendable (Scratch) throws -> Void

    init(
      _ name: String, says words: String, status: Int32 = 1,
      write: @escaping @Sendable (Scratch) throws -> Void
    ) {
      testDescription = name
      self.words = words
      self.status = status
      self.write = write
    }

    /// A template for the poster alone.
    init(_ name: String, says words: String, poster: @autoclosure @escaping @Sendable () -> String)
    {
      self.init(name, says: words) { try $0.write(poster(), to: TemplateHarmTests.poster) }
    }
  }

  static let poster = "own/poster.txt.mustache"

  static let harms: [Harm] = [
    Harm(
      "20,000 sections inside one another", says: "stand more than 64 deep",
      poster: String(repeating: "{{#title}}", count: 20_000)
        + String(repeating: "{{/title}}", count: 20_000)),
    Harm(
      "20,000 sections that are never closed", says: "stand more than 64 deep",
      poster: String(repeating: "{{#title}}", count: 20_000)),
    Harm("partials that double forty times", says: "document ") { scratch in
      for number in 0..<40 {
        try scratch.write(
          "{{>part\(number + 1)}}{{>part\(number + 1)}}",
          to: "own/partials/part\(number).txt.mustache")
      }
      try scratch.write("words\n", to: "own/partials/part40.txt.mustache")
      try scratch.write("{{>part0}}", to: poster)
    },
    Harm("partials that include each other", says: "includes itself") { scratch in
      try scratch.write("{{>two}}", to: "own/partials/one.txt.mustache")
      try scratch.write("{{>one}}", to: "own/partials/two.txt.mustache")
      try scratch.write("{{>one}}", to: poster)
    },
    Harm("partials a thousand deep", says: "stand more than 64 deep") { scratch in
      for number in 0..<390 {
        try scratch.write(
          "{{>part\(number + 1)}}", to: "own/partials/part\(number).txt.mustache")
      }
      try scratch.write("words\n", to: "own/partials/part390.txt.mustache")
      try scratch.write("{{>part0}}", to: poster)
    },
    Harm(
      "40,000 names that nobody declares", says: "no more than 100 faults",
      poster: (0..<40_000).map { "{{name\($0)}}\n" }.joined()),
    Harm(
      "a tag of 900,000 bytes", says: "poster.txt.mustache:1:",
      poster: "{{" + String(repeating: "a", count: 900_000) + "}}"),
    Harm(
      "a tag that is never closed", says: "poster.txt.mustache:1:",
      poster: "{{" + String(repeating: "a{{", count: 300_000)),
    Harm(
      "a list inside itself thirty times", says: "document ",
      poster: "{{#body.sheets}}" + String(repeating: "{{#moments}}", count: 30) + "{{title}}\n"
        + String(repeating: "{{/moments}}", count: 30) + "{{/body.sheets}}"),
    Harm("more bytes than a template has", says: "poster.txt.mustache", status: 2) { scratch in
      try scratch.write(String(repeating: "words\n", count: 1 << 18), to: poster)
    },
    Harm("bytes that are not UTF-8", says: "poster.txt.mustache:2:", status: 2) { scratch in
      try Data([0x61, 0x0A, 0xFF, 0xFE]).write(to: scratch.url.appendingPathComponent(poster))
    },
    Harm("a link out of the folder", says: "link out of the folder", status: 2) { scratch in
      try scratch.write("SECRET", to: "secret")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(poster), withDestinationPath: "../secret")
    },
    Harm("a folder that is a link out", says: "link out of the folder", status: 2) { scratch in
      try FileManager.default.createDirectory(
        atPath: scratch.path("other"), withIntermediateDirectories: true)
      try scratch.write("SECRET", to: "other/x.txt.mustache")
      try FileManager.default.removeItem(atPath: scratch.path("own/partials"))
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("own/partials"), withDestinationPath: "../other")
    },
    Harm("a pipe", says: "is no file", status: 2) { scratch in
      mkfifo(scratch.path(poster), 0o600)
    },
  ]

  @Test("end in a message, and nothing is written", arguments: harms)
  func harm(harm: Harm) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("own/partials"), withIntermediateDirectories: true)
    try harm.write(scratch)
    let run = try Program.run(
      [
        "build", Program.frame, "-o", "out", "--document", "poster", "--format", "text",
        "--templates", "own",
      ], in: scratch.url)
    #expect(run.status == harm.status, "\(run.talk.prefix(2_000))")
    #expect(run.talk.contains(harm.words), "\(run.talk.prefix(2_000))")
    #expect(run.talk.utf8.count < 40_000 && !run.talk.contains("SECRET"))
    #expect(run.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }
}
