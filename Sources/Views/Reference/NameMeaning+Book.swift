import Findings

extension NameMeaning {
  /// What handbooks, registers and the other books say.
  static let book: [Entry] = [
    (
      "faces", Phrase("the type of every kind of text: a size and a leading each", zh: "各类文字的字号和行距")
    ),
    ("settings", Phrase("how closely pages are set", zh: "各种排版松紧")),
    ("setting", Phrase("how closely a chapter is set", zh: "该章的松紧")),
    ("spaces", Phrase("the spaces of a setting", zh: "该松紧下的各间距")),
    ("chapters", Phrase("the chapters", zh: "各章")),
    ("runningHead", Phrase("what the running head says", zh: "书眉")),
    ("parts", Phrase("what stands on the page, one kind each", zh: "页上的内容，每项一类")),
    ("cover", Phrase("the cover", zh: "封面")),
    ("opening", Phrase("the head of a moment's chapter", zh: "时刻一章的题头")),
    ("map", Phrase("where on the journey the moment is", zh: "该时刻在旅程中的位置")),
    ("map.words", Phrase("the same in words", zh: "同上，用文字说")),
    ("textMap", Phrase("the same in signs", zh: "同上，用字符画")),
    ("stations", Phrase("the moments on the line", zh: "线上的各时刻")),
    ("x", Phrase("where it stands on the line", zh: "在线上的位置")),
    ("from", Phrase("where the line begins", zh: "线的起点")),
    ("to", Phrase("where it ends", zh: "线的终点")),
    ("chapterTitle", Phrase("the title of another chapter", zh: "其他章的标题")),
    (
      "section",
      Phrase(
        "a heading of the first order; in the index a task or a variant", zh: "一级标题；在目录中是用途或变体")
    ),
    ("subsection", Phrase("a heading of the second order", zh: "二级标题")),
    ("prose", Phrase("a paragraph with a note beside it", zh: "一段正文，旁边可有注")),
    ("more", Phrase("a second paragraph, in small type", zh: "小字的第二段")),
    ("hasNote", Phrase("whether there is a note", zh: "是否有注")),
    ("noteTerm", Phrase("the word before the note", zh: "注前的词")),
    ("note", Phrase("the note", zh: "注")),
    ("noteWords", Phrase("word and note in one, for plain text", zh: "词与注合写，供纯文本使用")),
    ("remark", Phrase("a remark across the page", zh: "通栏的说明")),
    ("bullets", Phrase("a list", zh: "项目列表")),
    ("effect", Phrase("the four questions of an effective experience", zh: "有效体验的四个问题")),
    ("chart", Phrase("shares as a drawn chart", zh: "以图表示的比例")),
    ("percent", Phrase("the share in percent", zh: "百分数")),
    ("textBar", Phrase("the bar in signs", zh: "以字符画出的条")),
    ("drawing", Phrase("a drawing with its title and description inside", zh: "图形，内含标题和说明")),
    ("svg", Phrase("the drawing as markup", zh: "图形的标记")),
    ("contents", Phrase("the contents", zh: "目录页")),
    ("entries", Phrase("the chapters listed", zh: "所列各章")),
    ("group", Phrase("what several entries belong to", zh: "若干条目所属的组")),
    ("startsGroup", Phrase("whether the group begins here", zh: "组是否从此开始")),
    ("table", Phrase("a table", zh: "表")),
    ("style", Phrase("the name of the table for the style sheet", zh: "表的样式名")),
    ("isAfter", Phrase("whether another table stands right above", zh: "上方是否紧接另一个表")),
    ("heading", Phrase("the head of the column", zh: "栏名")),
    ("textColumns", Phrase("the columns in plain text", zh: "纯文本的栏宽")),
    ("hasTextHead", Phrase("whether they have heads", zh: "是否有栏名")),
    ("face", Phrase("the type of the line", zh: "该行的文字类型")),
    ("isBox", Phrase("whether a box to tick stands before it", zh: "前面是否有可勾的框")),
    ("runs", Phrase("words that stayed, went or came", zh: "不变、删去和新增的文字")),
    ("isRemoved", Phrase("whether they went", zh: "是否删去")),
    ("isAdded", Phrase("whether they came", zh: "是否新增")),
    ("textCells", Phrase("the cells in plain text", zh: "纯文本的各格")),
    ("isSpaced", Phrase("whether an empty line stands before it", zh: "前面是否空一行")),
    ("rule", Phrase("a rule of the rule reference", zh: "规则手册中的一条规则")),
    ("alias", Phrase("the id the rule had before", zh: "规则的旧编号")),
    ("severity", Phrase("the word for how much it weighs", zh: "严重程度")),
    ("firm", Phrase("that nobody may waive it, if so", zh: "不可豁免的说明")),
    (
      "purpose",
      Phrase("what the rule asks; in the index what a kind is for", zh: "规则的要求；在目录中是该类文档的用途")
    ),
    ("why", Phrase("why it asks that", zh: "规则的理由")),
    ("source", Phrase("an example as source text", zh: "源文本示例")),
    ("plain", Phrase("the line in pieces of the page's width", zh: "按页宽分段的该行")),
    (
      "hasContents",
      Phrase("whether there is a page of contents for links to lead back to", zh: "是否有可链接返回的目录页")
    ),
    ("noteRuns", Phrase("the note with its links, in runs", zh: "注的各段，含链接")),
    ("letter", Phrase("the letter of the answer", zh: "选项的字母")),
    ("stem", Phrase("the question", zh: "题干")),
    ("cite", Phrase("the standard it asks about", zh: "所考的标准")),
    ("isNarrow", Phrase("whether answers stand in one column", zh: "选项是否排一栏")),
    ("options", Phrase("the answers to choose from", zh: "可选的答案")),
    (
      "isHigh",
      Phrase("whether the cover stands high, for more follows below", zh: "封面是否上移，下面还有内容")
    ),
    ("isBrief", Phrase("whether it is told to one role, in short", zh: "是否只对一个岗位简述")),
    ("above", Phrase("the title of a book without a cover", zh: "没有封面的书的标题")),
  ]
}
