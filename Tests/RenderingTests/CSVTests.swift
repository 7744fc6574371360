import Rendering
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  @Test(
    "fields that a reader would take apart or compute are kept whole",
    arguments: [
      ("等候≤10分钟", "等候≤10分钟"), ("a,b", "\"a,b\""), ("say \"hello\"", "\"say \"\"hello\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("=1+1", " =1+1"), ("-5", " -5"), ("@home", " @home"),
      ("＝1", " ＝1"), ("＋1", " ＋1"), ("－5", " －5"), ("＠家", " ＠家"), ("\t=1", " =1"),
      // A mark of quotation is one to a reader whatever character is written with it.
      ("\"\u{32F},=1", "\"\"\"\u{32F},=1\""), ("a,\u{600}\",=1", "\"a,\u{600}\"\",=1\""),
      ("a\u{202E}\u{1B}b", "a\u{FFFD}\u{FFFD}b"), ("", ""),
    ])
  func fields(_ written: String, _ expected: String) {
    #expect(CSV.text([["id"], [written]]) == "\u{FEFF}id\r\n\(expected)\r\n")
  }
}
