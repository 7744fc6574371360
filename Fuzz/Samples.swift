import EmbeddedAssets
import Findings
import Model
import Publishing
import Rendering
import Rules
import Views

@testable import Reading

/// A small sound standards folder, a hall and word lists, and what reads and prints them.
enum Samples {
  /// The folder, seen from the root of the project.
  private static let folder = "Tests/RulesTests/Frame"

  /// A file of each kind, and all moments.
  static let files =
    StandardsFolder.load(folder).files + [
      SourceFile(path: "halls/H1.xml", kind: .hall, text: hall),
      SourceFile(path: "words.xml", kind: .words, text: words),
    ]

  static let schema = embedded("Standards/peakend.xsd")

  static let reader: StandardsReader = {
    guard
      let schema = try? Schema(main: schema, imports: ["xml.xsd": embedded("Standards/xml.xsd")])
    else { fatalError("the schema does not load") }
    return StandardsReader(schema: schema)
  }()

  static let labels: Labels = {
    let path = "Templates/Locales/en.xml"
    let file = SourceFile(path: path, kind: .locale, text: embedded(path))
    guard let labels = reader.labels(of: file).labels else { fatalError("no labels") }
    return labels
  }()

  static let library: TemplateLibrary = {
    let files = EmbeddedAssets.templates.map { ($0.path, $0.contents) }
    guard let library = try? TemplateLibrary(files: files) else { fatalError("no templates") }
    return library
  }()

  /// The names of elements and attributes, and the values of enumerations, from the schema.
  static let vocabulary: [String] = {
    var words: Set<String> = []
    func collect(_ element: Element) {
      for name in ["name", "value"] { element.attribute(name).map { _ = words.insert($0.value) } }
      element.children.forEach(collect)
    }
    let file = SourceFile(path: "peakend.xsd", kind: .set, text: schema)
    if let root = SourceTree.read(file).tree?.root { collect(root) }
    return words.sorted()
  }()

  static func embedded(_ path: String) -> String { EmbeddedAssets.file(path) ?? "" }

  static let hall = """
    <hall xmlns="urn:peakend:standards:1" id="H1" slug="h" grade="small" phase="implicit"
      status="illustrative" phone="000">
      <name xml:lang="en">Hall</name>
      <city xml:lang="en">City</city>
      <address xml:lang="en">Road</address>
      <open days="mon tue wed thu fri" from="09:00" to="17:30"/>
      <closed days="sun"/>
      <busy days="mon" from="10:00" to="11:30"/>
      <post role="DM" staff="1"/>
      <post role="GD" covered-by="DM"/>
    </hall>
    """

  static let words = """
    <words xmlns="urn:peakend:standards:1">
      <list kind="vague" xml:lang="zh-Hans"><word text="及时" rewrite="在__分钟内…">
        <except>以及时</except></word></list>
      <list kind="vague" xml:lang="en"><word text="promptly" unless-timed="true"/></list>
    </words>
    """
}
