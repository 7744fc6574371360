import Rendering
import Testing

/// Rules that hold for every paragraph in every width.
struct KinsokuTests {
  private static let samples = [
    "客户来厅里，为的就是这一刻。办成了，前面的等候会被原谅；没有办成，前面的微笑也会被忘掉。",
    "按峰终定律，|记忆由最强烈的时刻|和最后的时刻决定：|目标 +2.6，|现状 +1.1（示例数据）！",
    "今天没能办成，12 月 3 日 18 时前短信告诉您结果，单号尾号 5821。「办成了吗」『好』【应】？",
    "The customer sees, before leaving the counter, that the change (2.6 GB) has taken effect!",
  ]
  private static let forbidden = Set("，。、；：！？）」』】》.,!)")

  @Test(arguments: samples, 8...40)
  func linesFitAndStartWell(sample: String, width: Int) throws {
    let template = "!width 80\n!cols a \(width) *\n!row a ¦ {{text}} ¦\n"
    let library = try TemplateLibrary(files: [("p.txt.mustache", template)])
    let input = try library.render("p.txt", ["text": .text(sample)])
    let text = try TextLayout.set(input, file: "p.txt").text
    let lines = text.split(separator: "\n")
    for line in lines {
      #expect(Columns.width(of: line) <= width)
      #expect(line.first.map(Self.forbidden.contains) == false)
      #expect(line.last != " " && line.first != " ")
    }
    let kept = { (text: String) in text.filter { !" |\n".contains($0) } }
    #expect(kept(text) == kept(sample))
    if width >= 16 { #expect(Columns.width(of: lines.last ?? "") >= 8) }
  }
}
