import Foundation
import TestSupport
import Testing

/// Counts the instructions of a program.
enum Instructions {
  /// Whether it can be counted here.
  static let works =
    (try? counted(["check", "."], in: Program.root.appendingPathComponent(".ci"))) != nil

  struct Uncounted: Error {
    let words: String
  }

  /// The program without what debuggers read, at which some versions of valgrind give up.
  private static let program: String? = {
    let path = Program.file.path + "-stripped"
    let run = try? Program.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["strip", "-o", path, Program.file.path],
      in: Program.root)
    return run?.status == 0 ? path : nil
  }()

  /// The instructions that a call of the program takes.
  static func count(_ words: [String], in folder: URL) throws -> Int {
    try Slow.start("valgrind")
    return try counted(words, in: folder)
  }

  private static func counted(_ words: [String], in folder: URL) throws -> Int {
    let log = try Scratch.file()
    defer { try? FileManager.default.removeItem(at: log) }
    let run = try Program.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [
        "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=cachegrind", "--cache-sim=no",
        "--cachegrind-out-file=/dev/null", "--log-file=\(log.path)", program ?? "",
      ] + words, in: folder)
    let told = try String(contentsOf: log, encoding: .utf8)
    guard run.status < 3, let digits = told.firstMatch(of: #/refs: +([\d,]+)/#)?.1,
      let count = Int(digits.filter { $0 != "," })
    else { throw Uncounted(words: run.talk + told) }
    return count
  }
}

/// For every input of the program, how its work grows: the instructions of a run, which valgrind
/// counts, over doublings of the input. Twice the input may cost little more than twice the work,
/// as n log n does; what is quadratic costs four times as much.
@Suite("Growth", .enabled(if: Instructions.works))
struct GrowthTests {
  /// An input that may be large.
  struct Input: CustomTestStringConvertible, Sendable {
    let name: String
    /// The least size that is tried; four times as much is the largest.
    let size: Int
    /// Writes an input of a size into a folder that holds the small set `set`, and tells the call
    /// that reads it.
    let make: @Sendable (Int, Growing) throws -> [String]

    var testDescription: String { name }
  }

  /// A folder in which an input grows.
  struct Growing {
    let scratch: Scratch

    init() throws {
      scratch = try Scratch()
      try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("set"))
    }

    /// Repeats the first element of a name in a file, each copy with ids of its own.
    func grow(_ element: String, in file: String, _ count: Int) throws {
      let text = try scratch.text(of: file)
      let pattern = try Regex<Substring>("(?s)<\(element)(?: [^>]*)?(?:/>|>.*?</\(element)>)")
      let block = try #require(text.firstMatch(of: pattern)?.0, "\(element)")
      let copies = (1...count).map { number in
        block.replacing(#/ (id|slug)="([^"]*)"/#) { " \($0.1)=\"\($0.2)x\(number)\"" }
          .replacing(#/ (number|order|seq|revision)="\d+"/#) { " \($0.1)=\"\(number + 10)\"" }
      }
      let place = try #require(text.range(of: block)).upperBound
      try scratch.write(text[..<place] + copies.joined() + text[place...], to: file)
    }

    /// Puts words in the place of the lead of a moment and of the first text of its first standard.
    func say(_ words: String) throws {
      let file = "set/moments/M01-enter.xml"
      let text = try scratch.text(of: file)
      try scratch.write(
        text.replacing(#/<lead xml:lang="zh-Hans">[^<]*/#) { _ in
          "<lead xml:lang=\"zh-Hans\">\(words)"
        }.replacing(#/(<standard id="M01-S1"[^>]*>\s*<text xml:lang="zh-Hans">)[^<]*/#) {
          $0.1 + words
        },
        to: file)
    }

    /// Writes something on the line on which the lead of a moment stands.
    func beside(_ words: String) throws {
      let file = "set/moments/M01-enter.xml"
      try scratch.write(
        scratch.text(of: file).replacingOccurrences(of: "<lead ", with: words + "<lead "), to: file)
    }

    /// Adds halls to the set.
    func addHalls(_ count: Int) throws {
      try FileManager.default.createDirectory(
        atPath: scratch.path("set/halls"), withIntermediateDirectories: true)
      for number in 1...count {
        try scratch.write(
          """
          <hall xmlns="urn:peakend:standards:1" id="H\(number)" slug="h-\(number)" grade="standard"
            phase="explicit" status="illustrative">
            <name xml:lang="zh-Hans">厅\(number)</name>
            <open days="mon tue" from="09:00" to="20:00"/><post role="GD" staff="2"/>
          </hall>
          """, to: "set/halls/H\(number).xml")
      }
    }

    /// Commits the set to a repository in its folder.
    func commit(_ message: String) throws {
      let git = URL(fileURLWithPath: "/usr/bin/env")
      for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", message]] {
        let run = try Program.run(
          git, ["git", "-c", "user.name=n", "-c", "user.email=e@example.org"] + words,
          in: scratch.url.appendingPathComponent("set"))
        #expect(run.status == 0, "\(run.talk)")
      }
    }
  }

  /// Elements of a file that are repeated, and checked.
  private static func elements(_ name: String, in file: String, size: Int = 100) -> Input {
    Input(name: "elements \(name)", size: size) { count, place in
      try place.grow(name, in: "set/\(file)", count)
      return ["check", "set"]
    }
  }

  /// A text of such words, which is checked.
  private static func words(_ words: String, _ name: String) -> Input {
    Input(name: "characters of a text: \(name)", size: 900) { count, place in
      try place.say(String(repeating: words, count: count / words.unicodeScalars.count))
      return ["check", "set"]
    }
  }

  /// Every input there is.
  static let inputs: [Input] =
    [
      "term", "source", "basis-document", "segment", "role", "department", "stage", "channel",
      "path", "step", "finding", "benchmark", "statistic", "holiday", "retired",
    ].map { elements($0, in: "set.xml") }
    + ["need", "standard", "check", "support"].map { elements($0, in: "moments/M01-enter.xml") }
    + [
      words("客户进门后应问候，并指路。", "sentences"), words("58%，", "shares"), words("三分钟", "times"),
      words("应", "levels"), words("may ", "levels in English"), words("TBD ", "what is unsettled"),
      words("尽量", "vague words"), words("服营厅", "deprecated terms"), words("“好”", "quotations"),
      words("《应》", "titles"), words("马上", "haste"), words("_ ", "blanks"),
    ]
    + [
      Input(name: "moments", size: 20) { count, place in
        for number in 1...count {
          let text = try place.scratch.text(of: "set/moments/M02-try.xml")
            .replacingOccurrences(of: "M02", with: "M9\(number)")
            .replacing(#/slug="[^"]*"/#) { _ in "slug=\"more-\(number)\"" }
          try place.scratch.write(text, to: "set/moments/M9\(number).xml")
        }
        return ["check", "set"]
      },
      Input(name: "halls", size: 20) { count, place in
        try place.addHalls(count)
        return ["check", "set"]
      },
      Input(name: "texts of full length", size: 3) { count, place in
        try place.say(String(repeating: "应58%三分钟内TBD，", count: 280))
        try place.grow("standard", in: "set/moments/M01-enter.xml", count)
        return ["check", "set"]
      },
      Input(name: "combining marks of a line", size: 5_000) { count, place in
        try place.beside("<!-- e" + String(repeating: "\u{301}", count: count) + " --><x/>")
        return ["check", "set"]
      },
      Input(name: "bytes of a line at fault", size: 5_000) { count, place in
        try place.beside("<!-- " + String(repeating: "客户", count: count) + " --><x/>")
        return ["check", "set"]
      },
      Input(name: "attributes of a tag", size: 10_000) { count, place in
        try place.beside("<x " + (0..<count).map { "a\($0)='1' " }.joined() + "/>")
        return ["check", "set"]
      },
      Input(name: "findings of a rule", size: 50) { count, place in
        try place.say("TBD")
        try place.grow("standard", in: "set/moments/M01-enter.xml", count)
        return ["check", "set", "--format", "sarif"]
      },
      Input(name: "commits", size: 2) { count, place in
        for number in 1...count {
          try place.say("第\(number)版，进门顺利。")
          try place.commit("\(number)")
        }
        return ["verify", "00000000", "set"]
      },
      Input(name: "halls of which one changed", size: 3) { count, place in
        try place.addHalls(count)
        try FileManager.default.copyItem(
          atPath: place.scratch.path("set"), toPath: place.scratch.path("new"))
        try place.scratch.write(
          place.scratch.text(of: "new/halls/H1.xml").replacing("staff=\"2\"", with: "staff=\"3\""),
          to: "new/halls/H1.xml")
        return ["recall", "set", "new"]
      },
      Input(name: "words of the lists", size: 400) { count, place in
        let words = (1...count).map { "<word text=\"词语\($0)甲\"><except>新词语\($0)甲</except></word>" }
          .joined()
        let text = try String(
          contentsOf: Program.root.appendingPathComponent("Standards/words.xml"), encoding: .utf8)
        let first = try #require(text.range(of: "<word ")).lowerBound
        try place.scratch.write(
          text[..<first] + words + text[first...], to: "set/words.xml")
        return ["check", "set"]
      },
      Input(name: "entries of a baseline", size: 500) { count, place in
        let entries = (1...count).map {
          "<finding rule=\"need-unserved\" about=\"N\($0)\"/>\n"
        }
        try place.scratch.write(
          "<baseline xmlns=\"urn:peakend:standards:1\">\n\(entries.joined())</baseline>\n",
          to: "b.xml")
        return ["check", "set", "--baseline", "b.xml"]
      },
      Input(name: "faults of a set", size: 20) { count, place in
        try place.grow("standard", in: "set/moments/M01-enter.xml", count)
        let file = "set/moments/M01-enter.xml"
        try place.scratch.write(
          place.scratch.text(of: file).replacingOccurrences(
            of: "covers need=\"", with: "covers need=\"Z"),
          to: file)
        return ["check", "set", "--format", "json"]
      },
      Input(name: "characters of a text that changed", size: 900) { count, place in
        try place.say(String(repeating: "客户进门后应问候，并指路。", count: count / 13))
        try FileManager.default.copyItem(
          atPath: place.scratch.path("set"), toPath: place.scratch.path("new"))
        try place.say((0..<count / 12).map { "客户\($0 * 7_919 % 9_973)进门应指路" }.joined())
        return ["diff", "set", "new"]
      },
      Input(name: "standards with new ids", size: 50) { count, place in
        try place.grow("standard", in: "set/moments/M01-enter.xml", count)
        try FileManager.default.copyItem(
          atPath: place.scratch.path("set"), toPath: place.scratch.path("new"))
        try place.scratch.write(
          place.scratch.text(of: "new/moments/M01-enter.xml")
            .replacing(#/<standard id="M01-S1x(\d+)"/#) { "<standard id=\"M01-S1y\($0.1)\"" },
          to: "new/moments/M01-enter.xml")
        return ["diff", "set", "new"]
      },
      Input(name: "tags of a template", size: 1_000) { count, place in
        try FileManager.default.createDirectory(
          atPath: place.scratch.path("own"), withIntermediateDirectories: true)
        try place.scratch.write(
          String(repeating: "{{#title}}{{title}}{{/title}}\n", count: count),
          to: "own/poster.txt.mustache")
        return [
          "build", "set", "-o", "out", "--document", "poster", "--format", "text", "--templates",
          "own",
        ]
      },
      Input(name: "names that no template knows", size: 2_000) { count, place in
        try FileManager.default.createDirectory(
          atPath: place.scratch.path("own"), withIntermediateDirectories: true)
        try place.scratch.write(
          (1...count).map { "{{name\($0)}}\n" }.joined(), to: "own/poster.txt.mustache")
        return [
          "build", "set", "-o", "out", "--document", "poster", "--format", "text", "--templates",
          "own",
        ]
      },
    ]

  @Test("twice the input is little more than twice the work", arguments: inputs)
  func doubling(input: Input) throws {
    let counts = try [1, 2, 4].map { times in
      let place = try Growing()
      let call = try input.make(input.size * times, place)
      return try Instructions.count(call, in: place.scratch.url)
    }
    let (first, second) = (counts[1] - counts[0], counts[2] - counts[1])
    let words = "\(input.name): \(counts), growth \(Double(second) / Double(max(1, first)))"
    // n log n is 2.3 at these sizes; n² is 4.
    #expect(Double(second) < 2.7 * Double(first), "\(words)")
    #expect(Double(counts[2]) > 1.02 * Double(counts[0]), "no work: \(words)")
  }
}
