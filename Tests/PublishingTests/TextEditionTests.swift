import Model
import Publishing
import Rendering
import Testing
import Views

/// Every document in plain text is what a terminal, a printer and a comparison of files show
/// without harm: lines of the promised width, no blanks at their ends, no character whose width
/// is in doubt.
@Suite struct TextEditionTests {
  @Test(arguments: ["service-hall", "e-channel"])
  func everyDocument(of set: String) throws {
    let catalogue = try PrintSamples.catalogue(of: set)
    let day = catalogue.set.effectiveFrom.value
    let made =
      try Variant.all(of: catalogue).flatMap { variant in
        try PrintSamples.documents(
          PrintSamples.contexts(catalogue, variant: variant, papers: Paper.allCases),
          of: Publisher.outputs, withIndex: true)
          + PrintSamples.documents(
            PrintSamples.contexts(catalogue, variant: variant, days: [day]), of: [.checklist],
            withIndex: false)
      }
      + PrintSamples.documents(
        PrintSamples.marked(set, catalogue), of: [.handbook, .changes], withIndex: false)
    try check(made.map(\.document))
  }

  @Test(arguments: PrintSamples.lacks)
  func everyDocumentWithoutTranslation(of set: String, lacking lack: PrintSamples.Lack) throws {
    let pages = try PrintSamples.pages(of: set, in: lack.language, lacking: lack)
    try check(pages.map(\.document))
  }

  private func check(_ documents: [Document]) throws {
    #expect(documents.count > 9)
    let templates = try PrintSamples.library()
    for document in documents {
      let name = "\(document.template).txt"
      let set = try TextLayout.set(templates.render(name, document.root), file: name)
      let isOnWall = ["poster", "panels"].contains(document.template)
      #expect(set.replaced.isEmpty, "\(document.path)")
      #expect(Self.faults(in: set.text, width: isOnWall ? 160 : 80) == [], "\(document.path)")
    }
  }

  /// The check itself.
  @Test(arguments: [
    ("all is well\n进厅，有人迎\n", []), ("no end", ["end"]), ("two ends\n\n", ["end"]),
    ("too wide for it\n", ["1: width"]), ("ab\nblank \n", ["2: blank"]),
    ("blank\u{3000}\n", ["1: blank"]), ("a\tb\n", ["1: U+9"]), ("a → b\n", ["1: U+2192"]),
    ("a\u{200B}b\n", ["1: U+200B"]), ("进|厅\n", ["1: soft break"]), ("a | b\n", []),
    ("进厅\n，有人\n", ["2: closing mark"]),
  ])
  func sees(text: String, expected: [String]) {
    #expect(Self.faults(in: text, width: 12) == expected)
  }

  private static func faults(in text: String, width: Int) -> [String] {
    var faults: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let told = { (fault: String) in faults.append("\(index + 1): \(fault)") }
      if Columns.width(of: line) > width { told("width") }
      if line.last?.isWhitespace == true { told("blank") }
      for scalar in line.unicodeScalars where isDoubtful(scalar) {
        told("U+" + String(scalar.value, radix: 16, uppercase: true))
      }
      if line.contains(/[\u{3000}-\u{9FFF}]\|[\u{3000}-\u{9FFF}]/) { told("soft break") }
      if let first = line.first(where: { $0 != " " }), closing.contains(first) {
        told("closing mark")
      }
    }
    return faults + (text.hasSuffix("\n") && !text.hasSuffix("\n\n") ? [] : ["end"])
  }

  private static let closing = Set("，。、；：！？）」』】》")

  /// Control, format and private characters, and signs that a terminal may show in one column or
  /// in two (UAX 11, class A), as far as anybody writes them.
  private static func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1, 0xA4, 0xA7, 0xA8, 0xAD, 0xAE, 0xB0...0xBF, 0xD7, 0xF7, 0x2010...0x203E,
      0x2103...0x22FF, 0x2460...0x27BF:
      true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned: true
      default: scalar == "\u{FFFD}"
      }
    }
  }
}
