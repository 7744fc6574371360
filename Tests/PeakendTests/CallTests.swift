import Foundation
import Testing

@testable import PeakendCLI

@Suite("Wrong calls")
struct CallTests {
  @Test(
    "a name that is nearly right is told what it may mean, in both languages",
    arguments: [
      (["chekc"], "command", "check"), (["biuld", "x"], "command", "build"),
      (["baseline", "wrte"], "command", "write"), (["help", "chekc"], "command", "check"),
      (["check", "--format", "jsn"], "format", "json"),
      (["check", "--format", "srif=x"], "format", "sarif"),
      (["breaking", "--against", "x", "--format", "jsno"], "format", "json"),
      (["diff", "a", "b", "--format", "markdwn"], "format", "markdown"),
      (["rules", "--format", "txt"], "format", "text"),
      (["templates", "--format", "jsom"], "format", "json"),
      (["recall", "a", "b", "--format", "cvs"], "format", "csv"),
      (["verify", "00000000", "--format", "jsn"], "format", "json"),
      (["rota", "--from", "x", "--to", "y", "--format", "cvs"], "format", "csv"),
      (["build", "--format", "htm"], "format", "html"),
      (["check", "--fail-on", "warnning"], "severity", "warning"),
      (["check", "--color", "alwys"], "choice of colour", "always"),
      (["build", "--color", "nevr"], "choice of colour", "never"),
      (["build", "--document", "pster"], "kind of document", "poster"),
      (["build", "--paper", "A5"], "paper", "A0"),
      (["diff", "a", "b", "--grade", "custmer"], "grade", "customer"),
      (["schema", "standrds"], "schema", "standards"),
      (["init", "x", "--sample", "service-hal"], "sample", "service-hall"),
      (["check", "--lang", "zh-Hants"], "language of messages", "zh-Hans"),
    ])
  func meant(call: [String], kind: String, name: String) throws {
    let english = try Program.run(call)
    #expect(english.status == 2)
    #expect(english.output == "")
    #expect(english.talk.contains("There is no \(kind) '"), "\(english.talk)")
    #expect(english.talk.contains("; did you mean '\(name)'? Use one of: "), "\(english.talk)")
    let chinese = try Program.run(call, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.status == 2)
    #expect(chinese.talk.contains("；是否应为“\(name)”？可用的有："), "\(chinese.talk)")
  }

  @Test("a name that is near to none is told what there is, in sentences")
  func unknown() throws {
    for call in [["frobnicate"], ["check", "--format", "frobnicate"]] {
      let run = try Program.run(call)
      #expect(run.status == 2)
      #expect(run.talk.contains("'frobnicate'. Use one of: "), "\(run.talk)")
    }
    let role = try Program.run(["build", Program.frame, "--role", "XX"])
    #expect(role.talk.contains("There is no role 'XX'. Use one of: "), "\(role.talk)")
    let chinese = try Program.run(["build", Program.frame, "--role", "XX", "--lang", "zh"])
    #expect(chinese.talk.contains("没有岗位“XX”。可用的有："), "\(chinese.talk)")
  }

  @Test("a report without a file is told how to name one")
  func noFile() throws {
    let run = try Program.run(["check", "--format", "json="])
    #expect(run.status == 2 && run.talk.contains("write json=FILE"), "\(run.talk)")
  }

  static let days = [
    ("2026-02-30", "February 2026 has 28 days", "2026年2月有28天"),
    ("2028-02-30", "February 2028 has 29 days", "2028年2月有29天"),
    ("2026-04-31", "April 2026 has 30 days", "2026年4月有30天"),
    ("2026-12-00", "December 2026 has 31 days", "2026年12月有31天"),
    ("2026-13-01", "months are 01 to 12", "月份是 01 到 12"),
    ("tomorrow", "write it as 2026-12-01", "写作 2026-12-01"),
    ("2026-1-1", "write it as 2026-12-01", "写作 2026-12-01"),
    ("", "write it as 2026-12-01", "写作 2026-12-01"),
  ]

  @Test("a day that does not exist is told why, and what is no day how to write one")
  func days() throws {
    let calls = [
      ["check", Program.frame, "--as-of"], ["verify", "00000000", Program.frame, "--date"],
      ["build", Program.frame, "--date"], ["rota", Program.frame, "--to", "2026-12-01", "--from"],
      ["baseline", "write", Program.frame, "--file", "/dev/null", "--as-of"],
    ]
    for (index, (day, english, chinese)) in Self.days.enumerated() {
      let call = calls[index % calls.count]
      let run = try Program.run(call + [day])
      #expect(run.status == 2 && run.talk.contains(english), "\(call) \(day): \(run.talk)")
      let other = try Program.run(call + [day, "--lang", "zh-Hans"])
      #expect(other.status == 2 && other.talk.contains(chinese), "\(call) \(day): \(other.talk)")
    }
    for call in calls {
      #expect(try Program.run(call + ["2026-02-30"]).talk.contains("has 28 days"), "\(call)")
    }
  }

  @Test("what an option takes is named for what it is")
  func valueNames() throws {
    for command in try Calls.commands() {
      for argument in command.arguments ?? [] where argument.kind == "option" {
        let name = try #require(argument.valueName)
        #expect(
          [
            "file", "folder", "date", "edition", "format", "format[=file]", "language", "role",
            "hall", "segment", "paper", "severity", "grade", "count", "when", "kind", "code",
            "program", "sample",
          ].contains(name), "\(command.name) \(argument.typed) <\(name)>")
      }
    }
  }

  /// What colours, erases, turns the direction of writing, and looks like a line of its own.
  static let hostile = "a\u{1B}[31m\u{202E}b\nc\rd\u{7F}\u{9B}31m\u{2066}"

  @Test(
    "what is echoed steers no terminal",
    arguments: [
      ["check", "--format", "%"], ["check", "--format=%"], ["%"], ["check", "--%"],
      ["check", "%"], ["build", "--document", "%"], ["check", "--as-of", "%"],
      ["check", "--select", "%"], ["check", "--words", "%"], ["check", "--baseline", "%"],
      ["check", "--lang", "%"], ["explain", "%"], ["init", "x", "--sample", "%"],
      ["check", "a", "%"], ["check", "--max-findings", "%"], ["schema", "%"],
      ["verify", "%"], ["rota", "--from", "%", "--to", "%"], ["diff", "%", "%"],
      ["breaking", "--against", "%"], ["baseline", "prune", "--file", "%"],
      ["check", "--format", "json=%/%"], ["build", "--role", "%"], ["build", "--hall", "%"],
      ["build", "--templates", "%"], ["init", "/dev/null/%"], ["templates", "-o", "/dev/null/%"],
    ])
  func echoes(call: [String]) throws {
    let words = call.map { $0.replacing("%", with: Self.hostile) }
    let run = try Program.run(words, in: URL(fileURLWithPath: Program.frame))
    #expect(run.status == 2, "\(words)")
    let said = run.talk + run.output
    #expect(!said.isEmpty)
    for sign in ["\u{1B}", "\u{202E}", "\r", "\u{7F}", "\u{9B}", "\u{2066}", "b\nc"] {
      #expect(!said.contains(sign), "\(words.debugDescription): \(said.debugDescription)")
    }
  }

  @Test(
    "who decides about colour, the first to have a say first",
    arguments: [
      ([:], false, true), (["NO_COLOR": "1"], false, false), (["NO_COLOR": ""], false, true),
      (["FORCE_COLOR": "1"], true, true), (["FORCE_COLOR": "true"], true, true),
      (["FORCE_COLOR": "3"], true, true), (["FORCE_COLOR": ""], false, true),
      (["FORCE_COLOR": "0"], false, false), (["CLICOLOR_FORCE": "1"], true, true),
      (["CLICOLOR_FORCE": "0"], false, true), (["CLICOLOR": "0"], false, false),
      (["CLICOLOR": "1"], false, true), (["TERM": "dumb"], false, false),
      (["NO_COLOR": "1", "FORCE_COLOR": "1"], false, false),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, false),
      (["FORCE_COLOR": "1", "TERM": "dumb"], true, true),
      (["FORCE_COLOR": "0", "CLICOLOR_FORCE": "1"], false, false),
      (["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], true, true),
    ])
  func colour(variables: [String: String], piped: Bool, onTerminal: Bool) {
    let environment = Environment(variables)
    #expect(environment.wantsColour(onTerminal: false) == piped)
    #expect(environment.wantsColour(onTerminal: true) == onTerminal)
    #expect(ColourChoice.always.isWanted(in: environment))
    #expect(!ColourChoice.never.isWanted(in: environment))
  }

  @Test("the variables reach a run, and the option is above them")
  func colouredRuns() throws {
    func isColoured(_ options: [String], _ variables: [String: String]) throws -> Bool {
      try Program.run(["check", Program.broken] + options, environment: variables)
        .output.contains("\u{1B}[")
    }
    #expect(try isColoured([], ["FORCE_COLOR": "1", "NO_COLOR": ""]))
    #expect(try !isColoured(["--color", "never"], ["FORCE_COLOR": "1", "NO_COLOR": ""]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !isColoured([], ["FORCE_COLOR": "1", "NO_COLOR": "1"]))
  }
}
