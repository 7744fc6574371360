import TestSupport
import Findings
import FoundationEssentials
import Model
import Reading

@testable import Rules

/// The smallest sound standards folder: four moments that no rule objects to. A fragment is
/// laid over it: each of its elements takes the place of the one with its name and id, or
/// joins the others of its name. A `moment` or `standard-set` brings its attributes and leaves
/// the content it does not mention as it is; the needs or standards written inside a `moment`
/// are all it has. A `hall` is a file of its own.
struct Frame {
  /// A line of a file, and the line of the fragment it came from.
  private struct Line {
    let text: String
    let origin: Int?
  }

  private var files: [(path: String, lines: [Line])]

  /// The folder as it is kept beside the tests.
  init() throws {
    let names =
      ["set.xml"] + ["M01-enter", "M02-try", "M03-pay", "M04-leave"].map { "moments/\($0).xml" }
    files = try names.map { name in
      let text = try String(contentsOfFile: TestFolder.path + "/Frame/" + name, encoding: .utf8)
      return (name, text.lines.map { Line(text: $0, origin: nil) })
    }
  }

  /// The folder with a fragment laid over it; `first` is the number of its first line.
  init(_ fragment: [String], first: Int = 1) throws {
    try self.init()
    let elements = FragmentScanner(fragment).elements(in: fragment.indices)
    for element in elements { lay(element, of: fragment, first: first) }
  }

  /// What reading and the rules find in the folder, and nobody waived.
  func findings(asOf: CivilDate? = nil) throws -> [Finding] {
    try all(asOf: asOf).filter { !$0.isSuppressed }
  }

  /// What reading and the rules find in the folder.
  func all(asOf: CivilDate? = nil) throws -> [Finding] {
    try TestFolder.findings(in: sources, asOf: asOf)
  }

  /// What the folder says.
  func catalogue() throws -> Catalogue {
    guard let catalogue = try TestFolder.read(sources).catalogue else {
      throw TestFolder.Unreadable()
    }
    return catalogue
  }

  private var sources: [SourceFile] {
    files.compactMap { file in
      SourceFile(path: file.path, text: file.lines.map(\.text).joined(separator: "\n"))
    }
  }

  /// The line of the fragment a place comes from.
  func origin(of span: Span) -> Int? {
    files.first { $0.path == span.file }?.lines[span.line - 1].origin
  }
}

extension Frame {
  private mutating func lay(_ element: FragmentElement, of fragment: [String], first: Int) {
    let lines = element.lines.map { Line(text: fragment[$0], origin: $0 + first) }
    switch element.name {
    case "moment", "standard-set":
      let file = files.firstIndex { root($0.lines)?.id == element.id } ?? 0
      layRoot(element, of: fragment, first: first, in: file)
      let children = FragmentScanner(fragment).elements(in: element.content)
      for name in ["need", "standard"] where children.contains(where: { $0.name == name }) {
        clear(name, in: file)
      }
      for child in children {
        let lines = child.lines.map { Line(text: fragment[$0], origin: $0 + first) }
        put(child, lines, in: file)
      }
    case "hall":
      files.append(("halls/\(files.count)-\(element.id ?? "").xml", lines))
      layRoot(element, of: fragment, first: first, in: files.count - 1)
    default:
      let moment = element.name == "retired" ? nil : element.id?.prefix { $0 != "-" }
      put(
        element, lines, in: files.firstIndex { $0.path.hasPrefix("moments/\(moment ?? "")-") } ?? 0)
    }
  }

  /// Takes every element of a name out of a file.
  private mutating func clear(_ name: String, in file: Int) {
    guard let root = root(files[file].lines) else { return }
    let scanner = FragmentScanner(files[file].lines.map(\.text))
    for old in scanner.elements(in: root.content).reversed() where old.name == name {
      files[file].lines.removeSubrange(old.lines)
    }
  }

  private func root(_ lines: [Line]) -> FragmentElement? {
    FragmentScanner(lines.map(\.text)).elements(in: lines.indices).first
  }

  /// Replaces the start tag of a file. The namespace goes behind the attributes, so that
  /// their columns stay.
  private mutating func layRoot(
    _ element: FragmentElement, of fragment: [String], first: Int, in file: Int
  ) {
    guard let old = root(files[file].lines) else { return }
    let comments = element.lines.lowerBound..<element.startTag.upperBound
    var tag = comments.map { Line(text: fragment[$0], origin: $0 + first) }
    let end = tag.removeLast()
    let words = end.text.hasSuffix("/>") ? end.text.dropLast(2) : end.text.dropLast()
    tag.append(Line(text: words + " xmlns=\"urn:peakend:standards:1\">", origin: end.origin))
    files[file].lines.replaceSubrange(old.startTag, with: tag)
  }

  /// Replaces the element of the same name and id, or adds it behind its like.
  private mutating func put(_ element: FragmentElement, _ lines: [Line], in file: Int) {
    guard let root = root(files[file].lines) else { return }
    let scanner = FragmentScanner(files[file].lines.map(\.text))
    var all = scanner.elements(in: root.content)
    let nested = all.flatMap { scanner.elements(in: $0.content) }
    all += nested
    if let old = all.first(where: { $0.name == element.name && $0.id == element.id }) {
      files[file].lines.replaceSubrange(old.lines, with: lines)
    } else {
      let end =
        all.last { $0.name == element.name }?.lines.upperBound
        ?? place(of: element.name, among: all)
      files[file].lines.insert(contentsOf: lines, at: end)
    }
  }

  /// Where the first element of its name goes in a moment or the set: the order of the schema.
  private func place(of name: String, among elements: [FragmentElement]) -> Int {
    let order = [
      "channels", "facilities",
      "importance", "experience", "effectiveness", "fail-point", "need", "standard", "say",
      "dont-say", "physical-evidence", "support", "check", "drill", "retired-ids", "severities",
      "waivers",
    ]
    let before = order.prefix { $0 != name }
    return elements.last { before.contains($0.name) }?.lines.upperBound ?? 0
  }
}

/// The files the tests read, and the reader for them.
enum TestFolder {
  static let path = String(
    #filePath.prefix { _ in true }.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })
  static let root = path.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: root + "/" + name, encoding: .utf8)
  }

  struct Unreadable: Error {}

  static func read(_ files: [SourceFile]) throws -> ReadResult {
    try Embedded.reader(withWords: true).read(files)
  }

  /// What reading and the rules find in files, in printing order.
  static func findings(in files: [SourceFile], asOf: CivilDate? = nil) throws -> [Finding] {
    let result = try read(files)
    guard let catalogue = result.catalogue else { return result.findings }
    let options = Rules.Options(
      asOf: asOf, losses: result.losses, labelled: ["en", "zh-Hans"],
      formCodes: Set(SourceFault.allCases.map(\.code)))
    return (result.findings + Rules.check(catalogue, options: options).findings).inOrder()
  }
}

extension Sequence where Element == Finding {
  /// Those that nobody waived.
  var counting: [Finding] { filter { !$0.isSuppressed } }
}

extension String {
  /// The lines, the empty ones too.
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// The files of the samples.
enum StandardsFolderFiles {
  static let hall = StandardsFolder.load(TestFolder.root + "/Standards/service-hall").files
}
