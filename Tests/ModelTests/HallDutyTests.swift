import Findings
import Model
import Testing

@Suite("Duties in a hall")
struct HallDutyTests {
  @Test(
    "are done by the post itself, or by the one at the end of the chain",
    arguments: [
      ("DM", "DM"), ("HS", "CS"), ("SA", "CS"), ("XX", nil), ("A", nil), ("LOST", nil),
      ("BOTH", "BOTH"), ("NONE", nil),
    ])
  func post(role: String, doer: String?) {
    #expect(Self.duties.post(for: ID(role)) == doer.map { ID($0) })
  }

  @Test(
    "a circle is told from where it begins",
    arguments: [("A", ["A", "B"]), ("INTO", ["A", "B"]), ("HS", nil), ("SELF", ["SELF"])])
  func circle(role: String, members: [String]?) {
    #expect(Self.duties.circle(from: ID(role))?.map(\.value) == members)
  }

  @Test("everybody on a post adds time")
  func time() {
    let here = Span(file: "set.xml", line: 1)
    let role = Role(
      id: Located(ID("CS"), at: here), slug: Located("cs", at: here),
      kind: Located(.onstage, at: here), checkMinutes: Located(Tenths(tenths: 100), at: here),
      name: LocalizedText())
    #expect(Self.duties.checkMinutes(of: role) == Tenths(tenths: 300))
  }

  private static let duties = HallDuties(
    of: hall([
      ("DM", 1, nil), ("CS", 3, nil), ("HS", nil, "SA"), ("SA", nil, "CS"), ("A", nil, "B"),
      ("B", nil, "A"), ("INTO", nil, "A"), ("SELF", nil, "SELF"), ("LOST", nil, "YY"),
      ("BOTH", 1, "DM"), ("NONE", nil, nil), ("DM", nil, "CS"),
    ]))

  private static func hall(_ posts: [(role: String, staff: Int?, by: String?)]) -> Hall {
    let here = Span(file: "halls/a.xml", line: 1)
    func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: here) }
    return Hall(
      id: at(ID("NC03")), slug: at("a"), grade: at(.small), phase: at(.explicit),
      status: at(.measured), phone: at("000-000000"), name: LocalizedText(), city: LocalizedText(),
      address: LocalizedText(),
      posts: posts.map {
        Post(
          role: at(ID($0.role)), staff: $0.staff.map(at), coveredBy: $0.by.map { at(ID($0)) })
      })
  }
}
