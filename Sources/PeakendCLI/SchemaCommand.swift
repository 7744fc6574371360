import ArgumentParser
import EmbeddedAssets
import Findings

/// `peakend schema`: the schemas of what the program reads and writes.
struct SchemaCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of a format, for editors and programs.")

  /// A format that has a schema; the raw value is its name in a call.
  enum Format: String, ArgumentChoice {
    case standards, xml, findings, baseline

    static var kind: Phrase { Phrase("schema", zh: "模式") }

    /// The embedded file.
    var file: String {
      switch self {
      case .standards, .baseline: "peakend.xsd"
      case .xml: "xml.xsd"
      case .findings: "findings.schema.json"
      }
    }
  }

  @Argument(
    help: """
      standards or baseline (one XSD declares both), xml (the XSD that it imports) or findings \
      (JSON Schema of 'check --format json').
      """)
  var format: Typed<Format>

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let format = try speech.value(of: format)
    guard let schema = EmbeddedAssets.file("Standards/\(format.file)") else {
      throw Refusal(
        "the schema '\(format.file)' is not inside the program",
        zh: "程序内没有模式“\(format.file)”")
    }
    Console.print(schema)
  }
}
