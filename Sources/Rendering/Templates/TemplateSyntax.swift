import Findings

/// The tags templates are written with, for those who write them.
public enum TemplateSyntax {
  /// How each tag is written, and what it does.
  public static let tags: [(form: String, meaning: Phrase)] =
    [
      (
        "{{name}}",
        Phrase("prints a value, escaped; a soft break is a place to break", zh: "印出一个值并转义；软断处可以换行")
      )
    ]
    + TemplateTag.Filter.allCases.map { ("{{\($0.rawValue)(name)}}", $0.meaning) }
    + [
      ("{{{name}}}", Phrase("prints a drawing, which is markup already", zh: "印出图形，值本身就是标记")),
      (
        "{{#name}}…{{/name}}",
        Phrase("enters a record, repeats a list, asks a flag or a text", zh: "进入记录、重复列表，或按标志和文字取舍")
      ),
      ("{{^name}}…{{/name}}", Phrase("what stands for nothing", zh: "没有值时的内容")),
      ("{{.}}", Phrase("the value at hand, in a list of texts", zh: "文字列表中的当前值")),
      (
        "{{> name}}",
        Phrase("the partial of that name and of the same format", zh: "同一格式、该名称的子模板")
      ),
      ("{{! words }}", Phrase("a remark that is not printed", zh: "不印出的注释")),
    ]
}

extension TemplateTag.Filter {
  /// What it does to a value.
  var meaning: Phrase {
    switch self {
    case .phrases:
      Phrase(
        "each phrase, or each word where none are marked, stays on one line (HTML)",
        zh: "每个词组不拆行，没有标词组的不拆词（HTML）")
    case .plain:
      Phrase("without soft breaks: attributes, titles, running text", zh: "去掉软断：属性、标题和行文")
    case .exact: Phrase("every sign as it is: source text", zh: "逐字原样：源文本")
    }
  }
}
