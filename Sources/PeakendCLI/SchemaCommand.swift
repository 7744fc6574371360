import ArgumentParser
import EmbeddedAssets
import Findings

/// `peakend schema`: the schemas of what the program reads and writes.
struct SchemaCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of a format, for editors and programs.")

  /// A format that has a schema; the raw value is its name in a call.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case standards, xml, findings, baseline

    /// The embedded file.
    var file: String {
      switch self {
      case .standards: "peakend.xsd"
      case .xml: "xml.xsd"
      case .findings: "findings.schema.json"
      case .baseline: "baseline.schema.json"
      }
    }
  }

  @Argument(
    help: """
      standards (XSD), xml (the XSD that it imports), findings (JSON Schema of 'check --format \
      json') or baseline (JSON Schema).
      """)
  var format: Format

  @OptionGroup var speech: LanguageOption

  func run() throws {
    guard let schema = EmbeddedAssets.file("Standards/\(format.file)") else {
      throw Refusal(
        "the schema '\(format.file)' is not inside the program",
        zh: "程序内没有模式“\(format.file)”")
    }
    Console.print(schema)
  }
}
