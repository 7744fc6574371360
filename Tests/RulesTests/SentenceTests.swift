import Findings
import FoundationEssentials
import Model
import Reading
import Testing

@testable import Rules

/// A sentence of some trade, labelled by what `explain` promises of a rule: whether the rule is
/// to find a fault in it.
///
/// The files of the folder Sentences hold one a line: `+` or `-`, the code of the rule, the
/// language, attributes (`level=`, `measure=op value unit`, `sla=value unit`, `deprecated=`,
/// `preferred=`, `except=`, `field=`), and the sentence, with tabs between. The labels were given
/// without a look at the word lists; that a label is there does not mean that the rule keeps to
/// it, which is what the test counts.
struct LabelledSentence: Sendable {
  let isFault: Bool
  let code: String
  let language: String
  let attributes: [(name: String, value: String)]
  let words: String

  init?(_ line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "+" || parts[0] == "-" else { return nil }
    isFault = parts[0] == "+"
    (code, language, words) = (parts[1], parts[2], parts[4])
    attributes = parts[3].split(separator: ";").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      return (sides[0], sides.count > 1 ? sides[1] : "")
    }
  }

  /// Every sentence of every file.
  static let all: [LabelledSentence] = {
    let folder = TestFolder.path + "/Sentences"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().flatMap { name in
      ((try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? "").lines
        .compactMap(LabelledSentence.init)
    }
  }()

  private func values(_ name: String) -> [String] {
    attributes.filter { $0.name == name }.map(\.value)
  }

  /// Whether the rule finds a fault in the sentence, in a set of one moment that holds it.
  func isFound() throws -> Bool {
    try TestFolder.findings(in: files).contains { $0.code == code }
  }

  private var files: [SourceFile] {
    var files = [("set.xml", set), ("moments/M1.xml", moment)]
    if code == "phone-malformed" { files.append(("halls/H1.xml", hall)) }
    return files.compactMap { SourceFile(path: $0.0, text: $0.1) }
  }
}

extension LabelledSentence {
  private static let namespace = "xmlns=\"urn:peakend:standards:1\""

  private func element(_ name: String, _ words: String, _ attributes: String = "") -> String {
    "<\(name) xml:lang=\"\(language)\"\(attributes)>\(words.escaped)</\(name)>"
  }

  private var set: String {
    let term = values("deprecated").map { form in
      "<term id=\"T\">" + values("preferred").map { element("preferred", $0) }.joined()
        + element("deprecated", form) + values("except").map { element("except", $0) }.joined()
        + "</term>"
    }.joined()
    let name = element("name", "x")
    return """
      <standard-set \(Self.namespace) id="MINI" domain="hall" languages="\(language)" revision="1"
        status="draft" effective-from="2026-12-01" review-by="2027-11-30" owner="OPS" approver="OPS">
      \(element("title", "x"))
      <glossary>\(term.isEmpty ? "<term id=\"T\">\(element("preferred", "x"))</term>" : term)</glossary>
      <sources><source id="OBS" kind="quantitative-survey" weight="primary">\(element("citation", "x"))</source></sources>
      <bases><basis-document id="LAW" kind="law">\(element("citation", "x"))</basis-document></bases>
      <segments><segment id="all" weight="100" sample="200">\(name)</segment></segments>
      <survey id="SURV" status="illustrative" eligibility-months="3" scale-min="1" scale-max="10"
        fieldwork-from="2026-09-01" fieldwork-to="2026-10-01">\(element("population", "x"))\
      \(element("scale-meaning", "x"))\(element("weight-basis", "x"))</survey>
      <roles><role id="A" slug="a" kind="onstage" check-minutes="90" training-minutes="60">\(name)</role></roles>
      <departments><department id="OPS" contact="1">\(name)\(element("short", "x"))</department></departments>
      <stages><stage id="S1" order="1">\(name)</stage></stages>
      <paths><path id="P1">\(name)<step moment="M1"/></path></paths>
      <change-log><change revision="1" date="2026-11-28" class="major" by="OPS">\(element("what", "x"))</change></change-log>
      </standard-set>
      """
  }

  /// The sentence in the field that the rule looks at, or other words in one that it does not.
  private func words(of field: String, or other: String) -> String {
    let own: String
    switch code {
    case "criterion-unmeasurable", "vague-criterion", "measure-not-in-criterion",
      "measure-impossible":
      own = "criterion"
    case "promise-outruns-support", "promise-contradicts-time": own = "commitment"
    case "hurried-line", "personal-data": own = "say"
    case "sales-pressure": own = values("field").first ?? "say"
    case "evidence-undated": own = "evidence"
    case "question-open": own = "question"
    case "phone-malformed": own = "phone"
    default: own = "text"
    }
    return own == field ? words : other
  }

  private var moment: String {
    let measures = values("measure").enumerated().map { index, measure in
      let parts = measure.split(separator: " ", maxSplits: 2).map(String.init)
      let unit = (parts.count > 2 ? parts[2] : "items").escaped
      return
        "<measure metric=\"m.\(index)\" op=\"\(parts[0])\" value=\"\(parts[1])\" unit=\"\(unit)\"/>"
    }.joined()
    let time = values("sla").map { sla in
      let parts = sla.split(separator: " ", maxSplits: 1).map(String.init)
      return " sla-value=\"\(parts[0])\" sla-unit=\"\(parts[1])\""
    }.joined()
    let refusal = language == "en" ? "Not to be sold to" : "不被推销"
    return """
      <moment \(Self.namespace) id="M1" seq="1" slug="m" stage="S1" kind="end" type="action">
      \(element("name", "x"))\(element("lead", "x"))
      <customer-action>\(element("text", "x"))\(element("short", "x"))</customer-action>
      <importance status="illustrative"><rating segment="all" value="9.5"/></importance>
      <experience target="1.0" current="0.5" status="illustrative"/>
      <need id="M1-N1" dimension="convenience" status="illustrative">\(element("text", refusal))\
      \(element("short", "x"))<rating segment="all" value="9.0"/><evidence source="OBS"/></need>
      <standard id="M1-S1" level="\(values("level").first ?? "must")" role="A">\
      \(element("text", words(of: "text", or: "x")))\(element("short", "x"))\
      \(element("criterion", words(of: "criterion", or: "x")))\(measures)<covers need="M1-N1"/></standard>
      <say id="M1-Y1">\(element("text", words(of: "say", or: "x")))</say>
      <physical-evidence id="M1-E1" owner="OPS">\(element("text", words(of: "evidence", or: "x")))\
      \(element("short", "x"))<links-to standard="M1-S1"/></physical-evidence>
      <support id="M1-B1" kind="support" department="OPS"\(time)>\
      \(element("commitment", words(of: "commitment", or: "x")))\(element("short", "x"))\
      <supports standard="M1-S1"/></support>
      <check id="M1-C1" role="A" species="round" when="in-hours" frequency="daily" method="look" minutes="1">\
      \(element("question", words(of: "question", or: "x?")))<probe standard="M1-S1"/></check>
      </moment>
      """
  }

  private var hall: String {
    """
    <hall \(Self.namespace) id="H1" slug="h" grade="small" phase="implicit" status="illustrative"
      phone="\(words.escaped)">\(element("name", "x"))\(element("city", "x"))\(element("address", "x"))
    <open days="mon" from="09:00" to="12:00"/><post role="A" staff="1"/></hall>
    """
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// How often a rule is right.
private struct Tally {
  var (hits, falseAlarms, lost) = (0, 0, 0)

  mutating func count(found: Bool, wanted: Bool) {
    if found && wanted { hits += 1 }
    if found && !wanted { falseAlarms += 1 }
    if !found && wanted { lost += 1 }
  }

  var precision: Double { Double(hits) / Double(hits + falseAlarms) }
  var recall: Double { Double(hits) / Double(hits + lost) }
}

@Suite("Sentences of many trades")
struct SentenceTests {
  /// No rule is right in less than nine of ten of what it reports, or finds less than three of
  /// four faults; of selling a list of words finds half.
  @Test("are judged as the rules promise")
  func judged() async throws {
    var tallies: [String: Tally] = [:]
    var all = Tally()
    try await withThrowingTaskGroup { group in
      for sentence in LabelledSentence.all { group.addTask { (sentence, try sentence.isFound()) } }
      for try await (sentence, found) in group {
        tallies[sentence.code, default: Tally()].count(found: found, wanted: sentence.isFault)
        all.count(found: found, wanted: sentence.isFault)
      }
    }
    #expect(LabelledSentence.all.count > 1_000)
    #expect(all.precision >= 0.97 && all.recall >= 0.9, "\(all)")
    for (code, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      let least = code == "sales-pressure" ? 0.5 : 0.75
      #expect(tally.precision >= 0.9 && tally.recall >= least, "\(code): \(tally)")
    }
  }

  @Test(
    "no modal word of the samples is lost: each standard says its level",
    arguments: ["service-hall", "e-channel"])
  func modals(sample: String) throws {
    let files = StandardsFolder.load(TestFolder.root + "/Standards/" + sample).files
    let catalogue = try #require(try TestFolder.read(files).catalogue)
    let words = WordFinders(catalogue.words, glossary: [])
    var count = 0
    for standard in catalogue.moments.flatMap(\.standards) {
      for entry in standard.text.entries {
        let text = ScannedText(entry)
        let modal = ["应", "宜", "可", "shall", "should", "may"].first { word in
          entry.language == "en"
            ? text.words.value.lowercased().split { !$0.isLetter }.contains(Substring(word))
            : text.words.value.contains(word)
        }
        guard modal != nil, !standard.restsOnLaw else { continue }
        count += 1
        let levels = words.hits(.modal, in: text).compactMap(\.word.level?.value)
        #expect(
          levels.contains { $0.strength == standard.level.value.strength },
          "\(standard.key): \(text.words.value)")
      }
    }
    #expect(count > 20)
  }
}
