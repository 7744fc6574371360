import Findings
import Testing

@testable import Reading

/// Chinese words, quoted “so”, with full-width signs behind them.
func expectChinese(_ phrase: Phrase, isSentence: Bool = false) {
  let words = phrase[.zhHans]
  #expect(words.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(words)")
  #expect(words.firstMatch(of: /[\u{4E00}-\u{9FFF}][,;:?!()]/) == nil, "\(words)")
  #expect(!words.contains("'"), "\(words)")
  #expect((words.last == "。") == isSentence, "\(words)")
}

extension Finding {
  /// Expects every word of it in Chinese too.
  func expectChinese() {
    for phrase in [message] + notes.map(\.message) + hints { ReadingTests.expectChinese(phrase) }
    #expect(message[.zhHans].count <= 60, "\(message[.zhHans])")
  }
}

@Suite("Faults of form in Chinese")
struct ChineseTests {
  @Test("what is no XML is told in Chinese too", arguments: MalformedTests.cases)
  func malformed(_ sample: MalformedTests.Case) {
    let file = SourceFile(path: "a.xml", kind: .moment, text: sample.source)
    for finding in SourceTree.read(file).findings { finding.expectChinese() }
  }

  @Test("what the schema does not allow is told in Chinese too", arguments: SchemaTests.cases)
  func schema(_ sample: SchemaTests.Case) throws {
    for finding in try SchemaTests.findings(in: sample) { finding.expectChinese() }
  }

  @Test("every fault says in Chinese what holds and why", arguments: SourceFault.allCases)
  func words(fault: SourceFault) {
    expectChinese(fault.purpose, isSentence: true)
    expectChinese(fault.explanation, isSentence: true)
  }

  @Test(
    "files are told in the words of whoever reads them",
    arguments: [
      ("<need>x</ned>", "此处应先结束“need”，却写了结束标签“ned”", "让开始标签与结束标签同名"),
      ("<a>R&D</a>", "“&”不能单独出现", "将符号 & 写作 &amp;"),
      ("<a b=1/>", "属性“b”的值没有加引号", "写作 b=\"...\"，值的两边加引号"),
      ("<!DOCTYPE a><a/>", "不接受文档类型声明", "删去该声明；模式已内置"),
      (
        "<?xml version='1.0' encoding='GBK'?><a/>", "文件声明的编码是“GBK”，不是 UTF-8",
        "将文件存为 UTF-8，并写上 encoding=\"UTF-8\""
      ),
    ])
  func xml(source: String, message: String, hint: String) throws {
    let file = SourceFile(path: "a.xml", kind: .moment, text: source)
    let finding = try #require(SourceTree.read(file).findings.first)
    #expect(finding.message[.zhHans] == message)
    #expect(finding.hints.map { $0[.zhHans] } == [hint])
  }

  @Test(
    "elements and values are told in the words of whoever reads them",
    arguments: [
      ("<nam xml:lang='en'>a</nam>", "此处没有元素“nam”；是否应为“name”？", "改为 <name>"),
      (
        SchemaTests.name + "<need id='N1' level='musst'>\(SchemaTests.need)</need>",
        "“musst”不是属性“level”的值；是否应为“must”？", "选用其中之一：must、must-not、should、may"
      ),
      (
        SchemaTests.name + "<importance date='1.12.2026'/>", "“1.12.2026”不是属性“date”的值", "应为：日期"
      ),
      (
        SchemaTests.name + "<need id='N1' level='may' covers='1'>\(SchemaTests.need)</need>",
        "“1”不是属性“covers”的值",
        "写一个或多个，以空格分隔，每个应为：A Latin letter, then letters or digits."
      ),
      ("", "元素“moment”缺少元素“name”", "补上 <name>"),
      (
        SchemaTests.name + "<importance/>", "元素“importance”缺少属性“date”", "补上 date=\"...\"；应为：日期"
      ),
      (SchemaTests.name + "words", "元素“moment”里不能直接写文字", "移到其中之一：<name>、<importance>、<need>；或删去"),
    ])
  func elements(content: String, message: String, hint: String) throws {
    let finding = try #require(try SchemaTests.findings(in: .init(content)).first)
    #expect(finding.message[.zhHans] == message)
    #expect(finding.hints.map { $0[.zhHans] } == [hint])
  }

  @Test("a folder is told in the words of whoever reads it")
  func folder() throws {
    let folder = try FolderTests.Scratch()
    try folder.write("M02.xml")
    try folder.write("moments/a.xml/inner")
    try folder.link("moments/b.xml", to: "b.xml")
    try folder.link("moments/c.xml", to: "nowhere")
    let findings = StandardsFolder.load(folder.path).findings
    for finding in findings { finding.expectChinese() }
    #expect(
      findings.map { $0.message[.zhHans] } == [
        "文件“M02.xml”不会被读取", "文件“moments/a.xml”不是文件", "文件“moments/b.xml”是指向自身的符号链接",
        "文件“moments/c.xml”不存在", "缺少文件“set.xml”",
      ])
  }
}
