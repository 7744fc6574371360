import Foundation
import Testing

@Suite("Reports and their schemas")
struct ReportSchemaTests {
  /// What a folder is like, and what a check of it ends with.
  enum Folder: String, CaseIterable {
    case sound, broken, malformed, unreadable, empty, missing

    var status: Int32 {
      switch self {
      case .sound: 0
      case .broken, .malformed: 1
      case .unreadable, .empty, .missing: 2
      }
    }

    /// Makes one.
    func make(in scratch: Scratch) throws {
      let files = FileManager.default
      let path = scratch.path("set")
      switch self {
      case .sound: try files.copyItem(atPath: Program.frame, toPath: path)
      case .broken: try files.copyItem(atPath: Program.broken, toPath: path)
      case .malformed:
        try files.copyItem(atPath: Program.broken, toPath: path)
        try scratch.replace("</moment>", with: "", in: "set/moments/M03-pay.xml")
      case .unreadable:
        try files.copyItem(atPath: Program.frame, toPath: path)
        try files.removeItem(atPath: "\(path)/moments/M03-pay.xml")
        try files.createSymbolicLink(
          atPath: "\(path)/moments/M03-pay.xml",
          withDestinationPath: "\(Program.frame)/moments/M03-pay.xml")
      case .empty: try files.createDirectory(atPath: path, withIntermediateDirectories: true)
      case .missing: break
      }
    }
  }

  @Test("every format for programs is valid whatever was found", arguments: Folder.allCases)
  func valid(folder: Folder) throws {
    let scratch = try Scratch()
    try folder.make(in: scratch)
    for options in [[], ["--as-of", "2026-07-15", "--lang", "zh-Hans"]] {
      let kinds = ["json", "sarif", "gitlab", "junit"]
      let run = try Program.run(
        ["check", "set", "--quiet"] + kinds.map { "--format=\($0)=\($0).out" } + options,
        in: scratch.url)
      #expect(run.status == folder.status)
      func faults(_ kind: String, _ schema: Validator.Schema) throws -> [String] {
        try Validator.faults(of: scratch.text(of: "\(kind).out"), by: schema)
      }
      #expect(try faults("json", .own("findings")) == [])
      #expect(try faults("sarif", .sarif) == [])
      #expect(try faults("gitlab", .described("gitlab")) == [])
      #expect(
        try Validator.faults(of: scratch.text(of: "junit.out"), bySchema: "junit") == [])
    }
  }

  @Test("no report tells where on the machine the files lie", arguments: Folder.allCases)
  func relative(folder: Folder) throws {
    let scratch = try Scratch()
    try folder.make(in: scratch)
    for kind in FormatTests.kinds {
      let run = try Program.run(
        ["check", scratch.path("set"), "--format", kind], in: scratch.url)
      guard !["text", "concise", "json", "markdown"].contains(kind) else { continue }
      #expect(!run.output.contains(scratch.url.lastPathComponent), "\(kind)")
    }
  }

  @Test("the validators object to what is no report")
  func invalid() throws {
    #expect(try Validator.faults(of: "{\"version\":2}", by: .own("findings")) != [])
    #expect(try Validator.faults(of: "{\"version\":\"2.1.0\",\"runs\":[{}]}", by: .sarif) != [])
    #expect(try Validator.faults(of: "[{}]", by: .described("gitlab")) != [])
    #expect(
      try Validator.faults(of: "<testsuites><testsuite/></testsuites>", bySchema: "junit") != [])
  }
}
