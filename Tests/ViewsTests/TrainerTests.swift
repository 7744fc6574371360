import Model
import Rendering
import Testing

@testable import Views

@Suite("The trainer’s edition")
struct TrainerTests {
  private static func flat(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(
    "tells every drill in full, with what is said and what is not",
    arguments: HandbookSamples.all)
  func drills(_ sample: HandbookSamples.Sample) throws {
    let context = try HandbookSamples.context(sample)
    let html = try HandbookSamples.html(
      Trainer(context: context, scope: .everyone).book.document(at: "t"))
    let words = html.replacing(/<[^>]*>/, with: "")
    let flat = Self.flat(words.replacing("&quot;", with: "\"").replacing("&#39;", with: "'"))
    for moment in context.catalogue.moments {
      for drill in moment.drills {
        let texts = [drill.title, drill.scenario, drill.pass] + drill.steps + drill.debrief
        for text in texts {
          #expect(flat.contains(Self.flat(context.plain(text))), "\(drill.key)")
        }
        #expect(html.contains(" id=\"\(drill.key)\""))
      }
      for line in moment.say + moment.dontSay {
        #expect(flat.contains(Self.flat(context.plain(line.text))), "\(line.key)")
      }
      for point in moment.standards.flatMap(\.keyPoints) {
        #expect(flat.contains(Self.flat(context.plain(point.reason))), "\(moment.key)")
      }
    }
  }

  @Test(
    "says what follows a failure, and who sees to it",
    arguments: HandbookSamples.all.filter { $0.set == "service-hall" })
  func consequences(_ sample: HandbookSamples.Sample) throws {
    let read = try HandbookSamples.catalogue(sample) { _, text in
      text.replacing(
        "</scoring>",
        with: """
          </scoring>
          <consequences>
            <consequence id="CQ-1" department="CC">
              <occasion xml:lang="zh-Hans">红线一项不合格</occasion>
              <occasion xml:lang="en">A red line fails</occasion>
              <text xml:lang="zh-Hans">7日内复查</text>
              <text xml:lang="en">the hall is inspected again within 7 days</text>
            </consequence>
          </consequences>
          """)
    }
    let context = try HandbookSamples.context(sample, of: read)
    let text = try HandbookSamples.text(
      Trainer(context: context, scope: .everyone).book.document(at: "t"))
    let department = try #require(read.department(ID("CC"))?.name.words(in: sample.language))
    let act =
      sample.language == "en"
      ? "A red line fails: the hall is inspected again within 7 days (\(department))"
      : "红线一项不合格：7日内复查（\(department)）"
    #expect(Self.flat(text).contains(Self.flat(act)))
  }

  @Test(
    "has a box on the score sheet for each clause and criterion",
    arguments: HandbookSamples.all)
  func sheets(_ sample: HandbookSamples.Sample) throws {
    let context = try HandbookSamples.context(sample)
    let drills = context.catalogue.moments.flatMap(\.drills)
    let chapter = TrainerSheets(context: context, drills: drills).chapter
    let rows = chapter.pages.flatMap(\.pieces).filter { !$0.isContinuation }
      .filter { $0.content.kind == "table" }.reduce(0) { $0 + $1.content.items.count }
    let words = HandbookWords(context: context)
    let wanted = drills.reduce(0) { $0 + 2 + words.clauses(of: $1.pass).count + $1.covers.count }
    #expect(rows == wanted)
  }

  @Test("is made for each role, with the drills it takes part in")
  func roles() throws {
    let context = try HandbookSamples.context(HandbookSamples.all[0])
    #expect(DocumentKind.trainer.plans(context).map(\.path).contains("zh-Hans/trainer-counter"))
    let role = try #require(context.catalogue.set.roles.first { $0.key == "CS" })
    let scope = HandbookScope(of: role, in: context.catalogue.set)
    let html = try HandbookSamples.html(
      Trainer(context: context, scope: scope).book.document(at: "t"))
    for drill in context.catalogue.moments.flatMap(\.drills) {
      let isMine = drill.roles.contains { $0.value.value == "CS" }
      #expect(html.contains(" id=\"\(drill.key)\"") == isMine, "\(drill.key)")
    }
  }
}
