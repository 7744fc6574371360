import Findings
import Model
import Synchronization

/// The schema of the source format, compiled once and shared by every thread.
public final class Schema: Sendable {
  /// A schema that libxml2 refuses to compile.
  public struct Unusable: Error {}

  /// The namespace of everything the schema declares.
  public static let namespace = "urn:peakend:standards:1"

  private let compiled: XMLSchema
  private let text: String
  private let cachedVocabulary = Mutex<SchemaVocabulary?>(nil)

  /// Compiles a schema.
  /// - Parameters:
  ///   - main: The text of the schema.
  ///   - imports: The schemas it imports, by the name it gives their location.
  /// - Throws: `Unusable` if it is no schema or asks for anything that is not given.
  public init(main: String, imports: [String: String]) throws(Unusable) {
    guard let compiled = XMLSchema(main: Self.bare(main), imports: imports) else {
      throw Unusable()
    }
    self.compiled = compiled
    text = main
  }

  /// A schema without its documentation, which is more than half of it and says nothing to the
  /// validator.
  private static func bare(_ schema: String) -> String {
    let bytes = Array(schema.utf8)
    var bare: [UInt8] = []
    bare.reserveCapacity(bytes.count)
    var at = 0
    while let start = bytes.next("<xs:annotation>", from: at),
      let end = bytes.next("</xs:annotation>", from: start)
    {
      bare += bytes[at..<start]
      at = end + "</xs:annotation>".utf8.count
    }
    return String(decoding: bare + bytes[at...], as: UTF8.self)
  }

  /// Read when the first fault is found; files without faults need none.
  var vocabulary: SchemaVocabulary {
    cachedVocabulary.withLock { cached in
      if let cached { return cached }
      let vocabulary = SchemaVocabulary(schema: text)
      cached = vocabulary
      return vocabulary
    }
  }

  /// The tree of a file that is beyond doubt as the schema wants it; nil for any other.
  func soundTree(of file: SourceFile, limits: Limits) -> SourceTree? {
    SoundReader.tree(of: file, schema: compiled, limits: limits)
  }

  /// Everything in a file that the schema does not allow, and what that keeps from its readers.
  func examine(_ file: ParsedFile, as kind: FileKind, limits: Limits)
    -> (findings: [Finding], losses: Set<Loss>)
  {
    let element = file.tree.root
    let root = kind.rootElement
    let everything: Set = [Loss(at: element.nameSpan, about: kind.ground)]
    guard file.tree.namespace == Self.namespace else {
      let fault =
        element.name == root || !vocabulary.elementNames.contains(element.name)
        ? words.wrongNamespace(element, Self.namespace)
        : words.wrongRoot(element, expected: root)
      return ([fault], everything)
    }
    guard element.name == root else {
      return ([words.wrongRoot(element, expected: root)], everything)
    }
    var objections = file.document.removeInstructions().map {
      XMLSchema.Objection(element: $0, attribute: nil, isAboutValue: false)
    }
    objections += compiled.objections(to: file.document)
    guard !objections.isEmpty else { return ([], []) }
    var examination = SchemaExamination(
      tree: file.tree, about: kind.ground, words: words, limit: limits.faults)
    // Each round mends what the one before found, because libxml2 looks no further into an
    // element whose content is wrong; what it finds then lies deeper.
    for _ in 0..<limits.depth {
      let repairs = examination.examine(objections)
      if repairs.isEmpty || examination.findings.count >= limits.faults { break }
      for (parent, content) in repairs { file.document.arrange(content, in: parent) }
      objections = compiled.objections(to: file.document)
    }
    return (examination.findings.inOrder(), examination.losses)
  }

  private var words: SchemaWords { SchemaWords(vocabulary: vocabulary) }
}
