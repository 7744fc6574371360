import Findings
import Testing

@testable import PeakendCLI

@Suite("The language of a command")
struct LanguageTests {
  @Test(
    "the first locale variable that is set decides",
    arguments: [
      ([:], .en), (["LANG": "zh_CN.UTF-8"], .zhHans), (["LANG": "de_DE.UTF-8"], .en),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .en),
      (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN"], .zhHans),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .en),
      (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .zhHans),
    ] as [([String: String], Language)])
  func environment(variables: [String: String], expected: Language) {
    #expect(Environment(variables).language == expected)
  }

  @Test("the option is stronger than the environment")
  func option() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try LanguageOption.parse(["--lang", "zh-Hans"]).language == .zhHans)
    #expect(try LanguageOption.parse(["--lang", "zh"]).language == .zhHans)
    let run = try Program.run(["check", "--lang", "fr"], environment: chinese)
    #expect(run.status == 2)
    #expect(run.talk.contains("没有消息语言“fr”"), "\(run.talk)")
  }

  @Test(
    "whatever a command says, it says in Chinese to whoever reads Chinese",
    arguments: [
      ["check", "nowhere"], ["check", "--select", "wordin"], ["check", "--ignore", "waivers"],
      ["check", "--format", "text", "--format", "json"], ["check", "--words", "nowhere"],
      ["check", "--baseline", "nowhere"], ["check", "--format", "json=nowhere/x"],
      ["build", "nowhere"], ["build", "--document", "postr"],
      ["build", Program.frame, "--locale", "fr"], ["build", Program.frame, "--role", "DX"],
      ["build", Program.frame, "--templates", "nowhere"],
      ["build", Program.frame, "-o", "Package.swift"], ["explain", "need-unservd"],
      ["init", "Standards"], ["init", "x", "--sample", "none"],
      ["baseline", "prune", "--file", "nowhere"], ["baseline", "write", "--file", "x", "nowhere"],
    ])
  func chinese(arguments: [String]) throws {
    let run = try Program.run(arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.status == 2)
    let first = run.talk.split(separator: "\n").first.map(String.init) ?? ""
    #expect(first.contains(/\p{Han}/), "\(run.talk)")
    #expect(!run.output.contains("error["), "\(run.output)")
  }
}
