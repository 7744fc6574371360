import Findings
import Model
import Reading
import Rules
import TestSupport
import Views

/// Judges what came of reading and checking a damaged folder.
struct MutantJudge {
  /// How a damaged folder ended.
  enum End: Equatable {
    /// In an error that names what was damaged.
    case refused
    /// In the same catalogue.
    case same
    /// In another catalogue, and a warning that nothing reads the file.
    case unread
    /// In another catalogue, to which nothing objects.
    case other
    /// In an error that leads elsewhere, or a place that is not there.
    case wrong(String)
  }

  private let reader: StandardsReader
  private let kinship: Kinship
  private let meaning: [String]

  init(_ reader: StandardsReader, original: [String: [UInt8]]) {
    self.reader = reader
    let trees = Self.trees(original)
    kinship = Kinship(trees)
    meaning = Self.meaning(of: trees)
  }

  /// How a damaged folder ended, and its catalogue.
  func end(of folder: MutantFolder) -> (end: End, catalogue: Catalogue?) {
    let result = reader.read(folder: folder.path)
    for finding in result.findings where !Self.isInPlace(finding, in: result.sources) {
      return (.wrong("\(finding.span) is nowhere: \(finding.message[.en])"), nil)
    }
    guard result.findings.count <= result.fileCount * (Limits.standard.faults + 10) else {
      return (.wrong("\(result.findings.count) findings"), nil)
    }
    if let end = refusal(result.findings, of: folder.damaged) { return (end, result.catalogue) }
    guard let catalogue = result.catalogue else {
      return (.wrong("nothing, without an error"), nil)
    }
    if Self.meaning(of: Self.trees(folder.files)) == meaning { return (.same, catalogue) }
    let end = refusal(findings(in: catalogue, result), of: folder.damaged)
    let isUnread = result.findings.contains {
      $0.code == SourceFault.strayFile.code && folder.damaged.contains($0.span.file)
    }
    return (end ?? (isUnread ? .unread : .other), catalogue)
  }

  /// What `peakend check` finds beside faults of form.
  private func findings(in catalogue: Catalogue, _ result: ReadResult) -> [Finding] {
    let options = Rules.Options(
      losses: result.losses, labelled: ["en", "zh-Hans"],
      formCodes: Set(SourceFault.allCases.map(\.code)))
    let answer = Rules.check(catalogue, options: options)
    let crowded =
      answer.knowsJourney
      ? Capacity.findings(in: catalogue, labels: Embedded.labels(of: catalogue)) : []
    return answer.findings + crowded + PlainTexts.findings(in: catalogue)
  }

  /// Whether errors name what was damaged; nil if there are none.
  private func refusal(_ findings: [Finding], of damaged: Set<String>) -> End? {
    let errors = findings.filter { $0.severity == .error && !$0.isSuppressed }
    guard let first = errors.first else { return nil }
    return errors.contains { kinship.leads($0, to: damaged) }
      ? .refused : .wrong("\(first.span.file): \(first.message[.en])")
  }

  private static func isInPlace(_ finding: Finding, in sources: SourceLines) -> Bool {
    let span = finding.span
    guard span.line > 0 else { return true }
    guard let line = sources.line(span.line, of: span.file) else { return false }
    return span.column == 0 || span.column + span.length - 2 <= line.unicodeScalars.count
  }

  // MARK: Meaning

  private static func trees(_ files: [String: [UInt8]]) -> [String: SourceTree] {
    var trees: [String: SourceTree] = [:]
    for (path, bytes) in files {
      guard let kind = FileKind(path: path) else { continue }
      trees[path] = SourceTree.read(SourceFile(path: path, kind: kind, bytes: bytes)).tree
    }
    return trees
  }

  /// What files say, whatever they are called and however they are laid out.
  private static func meaning(of trees: [String: SourceTree]) -> [String] {
    trees.values.map { $0.namespace + meaning(of: $0.root) }.sorted()
  }

  private static func meaning(of element: Element) -> String {
    let attributes = element.attributes.filter { !$0.name.hasPrefix("xsi:") }
      .map { "\($0.name)=\($0.value)" }.sorted()
    return "<\(element.name) \(attributes)>\(element.text?.value ?? "")"
      + element.children.map { meaning(of: $0) }.joined() + "</>"
  }
}

/// Which files of a folder name what others declare.
private struct Kinship {
  private var declared: [String: Set<String>] = [:]
  private var named: [String: Set<String>] = [:]

  init(_ trees: [String: SourceTree]) {
    for (path, tree) in trees { collect(tree.root, of: path) }
  }

  private mutating func collect(_ element: Element, of path: String) {
    for attribute in element.attributes {
      if attribute.name == "id" {
        declared[path, default: []].insert(attribute.value)
      } else {
        named[path, default: []].formUnion(attribute.value.split(separator: " ").map(String.init))
      }
    }
    for child in element.children { collect(child, of: path) }
  }

  /// Whether a finding leads to what was damaged: it, or a note of it, is in a damaged file or a
  /// folder that holds one, or in a file that names what a damaged one declared, or declares what
  /// it named.
  func leads(_ finding: Finding, to damaged: Set<String>) -> Bool {
    let places = [finding.span.file] + finding.notes.compactMap(\.span?.file)
    return places.contains { place in
      damaged.contains { $0 == place || $0.hasPrefix(place + "/") || isKin(place, of: $0) }
    }
  }

  private func isKin(_ one: String, of other: String) -> Bool {
    [(one, other), (other, one)].contains { namer, declarer in
      guard let names = named[namer], let ids = declared[declarer] else { return false }
      return !names.isDisjoint(with: ids)
    }
  }
}
