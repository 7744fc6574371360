import EmbeddedAssets
import Findings
import Model
import TestSupport
import Testing

@testable import Reading

@Suite("Decoding")
struct DecodeTests {
  static let standards =
    #filePath.split(separator: "/").dropLast(3)
    .reduce("") { $0 + "/" + $1 } + "/Standards/"

  @Test(
    "the sets that travel with the compiler are read whole",
    arguments: [
      ("service-hall", 14), ("e-channel", 8),
    ])
  func samples(name: String, moments: Int) throws {
    let result = try Embedded.reader().read(folder: Self.standards + name)
    #expect(result.findings.map { "\($0.span.file):\($0.brief)" } == [])
    #expect(result.faultyFiles.isEmpty)
    let catalogue = try #require(result.catalogue)
    #expect(catalogue.moments.count == moments)
    #expect(result.fileCount >= moments + 1)
    for moment in catalogue.moments {
      #expect(!moment.key.isEmpty && !moment.standards.isEmpty && !moment.checks.isEmpty)
      #expect(!moment.name.isEmpty && !moment.action.text.isEmpty)
    }
  }

  /// Every id and every text of the model is found again in the source at its span.
  @Test("values keep the place the author wrote them")
  func places() throws {
    let result = try Embedded.reader().read(folder: Self.standards + "service-hall")
    let catalogue = try #require(result.catalogue)
    var compared = 0
    func expect(_ value: String, at span: Span) throws {
      let line = try #require(result.sources.line(span.line, of: span.file))
      let scalars = Array(line.unicodeScalars)[(span.column - 1)...].prefix(span.length)
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars)
      #expect(value.hasPrefix(TreeTests.resolved(String(piece))))
      compared += 1
    }
    for moment in catalogue.moments {
      try expect(moment.key, at: moment.id.span)
      try expect(moment.kind.value.rawValue, at: moment.kind.span)
      for standard in moment.standards {
        try expect(standard.level.value.rawValue, at: standard.level.span)
        for cover in standard.covers { try expect(cover.need.value.value, at: cover.need.span) }
        for channel in standard.channels { try expect(channel.value.value, at: channel.span) }
        for entry in standard.criterion.entries {
          try expect(entry.words.value, at: entry.words.span)
        }
      }
      for drill in moment.drills {
        for role in drill.roles { try expect(role.value.value, at: role.span) }
      }
    }
    #expect(compared > 300)
  }

  @Test("a hall is read whole, each value in its place")
  func hall() throws {
    let set = SourceFile(
      path: "set.xml", kind: .set, text: "<standard-set xmlns='urn:peakend:standards:1' id='a'/>")
    let file = SourceFile(
      path: "halls/NC03.xml", kind: .hall,
      text: """
        <hall xmlns='urn:peakend:standards:1' id='NC03' slug='small' grade='small'
          phase='implicit' status='illustrative' phone='000-1' facilities='kiosk vip'>
          <name xml:lang='en'>Small</name><city xml:lang='en'>C</city>
          <address xml:lang='en'>A 1</address>
          <open days='mon tue' from='09:00' to='12:00'/><open days='mon' from='13:30' to='24:00'/>
          <closed days='wed sun'/><busy days='tue' from='10:00' to='11:30'/>
          <season id='rain' from='11-01' to='02-29'/>
          <post role='DM' staff='2' check-minutes='40'/><post role='HS' covered-by='DM'/>
        </hall>
        """)
    let result = try Embedded.reader().read([set, file])
    #expect(!result.faultyFiles.contains("halls/NC03.xml"))
    let hall = try #require(result.catalogue?.halls.first)
    #expect(hall.key == "NC03" && hall.grade.value == .small && hall.phase.value == .implicit)
    #expect(hall.facilities.map(\.value.value) == ["kiosk", "vip"])
    #expect(hall.opening(on: .mon).map(\.span) == ["09:00-12:00", "13:30-24:00"])
    #expect(hall.opening(on: .tue).count == 1 && hall.opening(on: .wed).isEmpty)
    #expect(hall.closedDays.map(\.value) == [.wed, .sun] && hall.isClosed(on: .wed))
    #expect(hall.busy.first?.to.value == ClockTime(minutes: 690))
    #expect(hall.seasons.first?.to.value == MonthDay("02-29"))
    #expect(hall.posts.map(\.staff?.value) == [2, nil])
    #expect(hall.post(ID("HS"))?.coveredBy?.value == ID("DM"))
    #expect(hall.post(ID("DM"))?.checkMinutes?.value == Tenths(tenths: 400))
    #expect(hall.facilities[1].span == Span(file: "halls/NC03.xml", line: 2, column: 74, length: 3))
  }

  @Test(
    "times and days no clock or calendar has are refused",
    arguments: [
      ("open", "days='mon' from='9:00' to='18:00'"), ("open", "days='mon' from='09:00' to='24:01'"),
      ("season", "id='rain' from='02-30' to='03-01'"),
      ("season", "id='rain' from='04-31' to='05-01'"),
    ])
  func badTimes(name: String, attributes: String) throws {
    let file = SourceFile(
      path: "halls/a.xml", kind: .hall,
      text: "<hall xmlns='urn:peakend:standards:1'><\(name) \(attributes)/></hall>")
    #expect(try Embedded.reader().read([file]).findings.contains { $0.code == "bad-value" })
  }

  @Test("a faulty file is decoded as far as it goes, and named")
  func faulty() throws {
    let set = SourceFile(
      path: "set.xml", kind: .set,
      text: "<standard-set xmlns='urn:peakend:standards:1' id='a' revision='x'/>")
    let moment = SourceFile(
      path: "moments/M01.xml", kind: .moment,
      text: """
        <moment xmlns='urn:peakend:standards:1' id='M01' seq='3' kind='pek'>
          <need id='M01-N1'><text xml:lang='en'>Find it</text></need>
        </moment>
        """)
    let broken = SourceFile(path: "moments/M02.xml", kind: .moment, text: "<moment>")
    let result = try Embedded.reader().read([set, moment, broken])
    #expect(result.faultyFiles == ["moments/M01.xml", "moments/M02.xml", "set.xml"])
    #expect(!result.isUnreadable)
    let catalogue = try #require(result.catalogue)
    #expect(catalogue.set.revision.value == 0)
    let only = try #require(catalogue.moments.first)
    #expect(catalogue.moments.count == 1)
    #expect(only.sequence.value == 3)
    #expect(only.kind.value == .ordinary)
    #expect(only.kind.span == Span(file: "moments/M01.xml", line: 1, column: 2, length: 6))
    #expect(only.needs.first?.text.words(in: "en") == "Find it")
  }

  @Test("without a set there is no catalogue")
  func noSet() throws {
    let broken = SourceFile(path: "set.xml", kind: .set, text: "<a")
    #expect(try Embedded.reader().read([broken]).catalogue == nil)
    let missing = try Embedded.reader().read(folder: Self.standards + "none")
    #expect(missing.catalogue == nil && missing.isUnreadable)
  }

  @Test("word lists and page labels are read with the same care")
  func wordsAndLabels() throws {
    let words = SourceFile(
      path: "words.xml", kind: .words,
      text: """
        <words xmlns='urn:peakend:standards:1'>
          <list kind='modal' xml:lang='zh-Hans'>
            <word text='应' level='must' rewrite='应当'><except>反应</except></word>
          </list>
        </words>
        """)
    let set = SourceFile(
      path: "set.xml", kind: .set, text: "<standard-set xmlns='urn:peakend:standards:1'/>")
    let listed = try Embedded.reader().read([set, words]).catalogue?.words
    let word = try #require(listed?.words(.modal, in: "zh-Hans").first)
    #expect(word.level?.value == .must && word.rewrite?.value == "应当")
    #expect(word.text.value == "应" && word.exceptions.map(\.value) == ["反应"])

    let own = StandardsReader(schema: try Embedded.schema(), builtInWords: words)
    #expect(own.read([set]).catalogue?.words.lists.count == 1)
    #expect(own.read([set]).fileCount == 1)
    let broken = SourceFile(path: "./w.xml", kind: .words, text: "<words>")
    let faulty = StandardsReader(schema: try Embedded.schema(), builtInWords: broken)
    #expect(faulty.read([set]).losses.contains { $0.file == "./w.xml" })
    #expect(!faulty.read([set, words]).losses.contains { $0.ground == .words })

    let locale = SourceFile(
      path: "fr.xml", kind: .locale,
      text: """
        <locale xmlns='urn:peakend:standards:1' tag='fr' name='Français'>
          <label key='a.b'>Moment {n}</label>
        </locale>
        """)
    let (labels, findings) = try Embedded.reader().labels(of: locale)
    #expect(findings.isEmpty && labels?.tag == "fr" && labels?.name == "Français")
    #expect(labels?("a.b", [("n", "3")]) == "Moment 3")
  }

  @Test("every file that travels with the compiler is sound")
  func shipped() throws {
    let reader = try Embedded.reader()
    var kinds: Set<FileKind> = []
    for file in EmbeddedAssets.files where file.path.hasSuffix(".xml") {
      let kind = FileKind(path: file.path) ?? .locale
      let source = SourceFile(path: file.path, kind: kind, text: file.contents)
      #expect(reader.read([source]).findings.map { "\($0.span.file):\($0.brief)" } == [])
      if kind == .locale { #expect(reader.labels(of: source).labels?.entries.isEmpty == false) }
      kinds.insert(kind)
    }
    #expect(kinds == Set(FileKind.allCases).subtracting([.baseline, .measures]))
  }
}
