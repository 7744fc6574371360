import Findings

extension NameMeaning {
  /// What every template is handed, and names with one meaning in several documents.
  static let shared: [Entry] = [
    ("measures", Phrase("the measures of the style, as custom properties", zh: "样式的各项尺寸，作为自定义属性")),
    ("fonts", Phrase("the fonts of the house, which pages ask for first", zh: "自有字体，页面优先使用")),
    ("fonts.han", Phrase("that of pages in Chinese", zh: "中文页面的字体")),
    ("fonts.latin", Phrase("that of pages in other languages", zh: "其他语言页面的字体")),
    (
      "lang",
      Phrase(
        "the language tag of the document, or of the words beside it", zh: "文档的语言标签；在列表中是旁边文字的语言")
    ),
    (
      "title",
      Phrase(
        "the title: of the document, of the set in 'edition', of a group",
        zh: "标题：文档的；在 edition 中是标准集的；在组中是组的")
    ),
    (
      "label",
      Phrase(
        "the words of the locale files: label.poster.title prints key poster.title",
        zh: "语言文件中的用词：label.poster.title 印出键 poster.title")
    ),
    ("edition", Phrase("the edition the document was printed from", zh: "文档所依据的版本")),
    ("edition.set", Phrase("the id of the set", zh: "标准集编号")),
    ("subtitle", Phrase("the subtitle of the set", zh: "标准集的副题")),
    ("hall", Phrase("the hall the document is for, unless for everybody", zh: "文档所属的厅；印给所有人时没有")),
    ("hall.name", Phrase("its name", zh: "厅名")),
    ("hall.facts", Phrase("where it is and when it is open, in a line", zh: "地址、电话和营业时间，合成一行")),
    ("hall.address", Phrase("its address with the city", zh: "所在城市和地址")),
    ("hall.phone", Phrase("its telephone number", zh: "电话")),
    ("hall.hours", Phrase("when it is open, days alike in one", zh: "营业时间，相同的日子合写")),
    ("hall.phase", Phrase("how far the roll-out has come there", zh: "推广阶段")),
    ("hall.density", Phrase("what the phase means for its documents", zh: "该阶段文档的详略")),
    ("hall.omitted", Phrase("how much does not apply there, if anything", zh: "有多少内容在该厅不适用；没有则无")),
    ("hall.isIllustrative", Phrase("whether its profile is an example", zh: "厅店档案是否为示例")),
    (
      "variant",
      Phrase("for whom the document was printed, unless for everybody", zh: "文档印给谁；印给所有人时没有")
    ),
    ("revision", Phrase("the revision", zh: "修订号")),
    ("effective", Phrase("the first day the edition is in force", zh: "生效日")),
    ("effectiveTo", Phrase("the last day it is in force", zh: "失效日")),
    ("reviewBy", Phrase("the day by which it is reviewed", zh: "复审期限")),
    ("supersedes", Phrase("the edition it replaces", zh: "被替代的版本")),
    ("owner", Phrase("the department that owns it", zh: "归口部门")),
    ("approver", Phrase("the department that approved it", zh: "批准部门")),
    ("status", Phrase("the word for how far the edition has come", zh: "版本状态")),
    (
      "isPublished",
      Phrase("whether it is published; other pages are marked", zh: "是否已发布；未发布的页面要有标记")
    ),
    (
      "isIllustrative",
      Phrase("whether numbers in it are examples, which pages must say", zh: "数字是否为示例，是则页面须注明")
    ),
    ("document", Phrase("what tells this document from others", zh: "这份文档区别于其他文档的信息")),
    ("id", Phrase("the id: of the document, of a moment, of a standard", zh: "编号：文档的、时刻的或标准的")),
    ("code", Phrase("the content code, or the code of a rule", zh: "内容码；在规则中是规则代码")),
    ("pages", Phrase("the number of pages; in a chapter the pages themselves", zh: "页数；在章中是各页")),
    ("paper", Phrase("the paper; lengths are for its style sheet", zh: "纸张；各长度供样式表使用")),
    ("paper.name", Phrase("the name of the paper, such as A1", zh: "纸张名称，如 A1")),
    ("paper.width", Phrase("its width", zh: "宽")),
    ("paper.height", Phrase("its height", zh: "高")),
    ("unit", Phrase("what a rem is on it", zh: "一个 rem 在该纸上的长度")),
    ("units", Phrase("how many rem go across it", zh: "横向有多少 rem")),
    ("remWidth", Phrase("its width in rem", zh: "宽，以 rem 计")),
    ("remHeight", Phrase("its height in rem", zh: "高，以 rem 计")),
    ("side", Phrase("the margin at the sides", zh: "左右边距")),
    (
      "head",
      Phrase("the margin at the top; in the index the title of the set", zh: "上边距；在目录中是标准集的题头")
    ),
    ("foot", Phrase("the margin at the bottom", zh: "下边距")),
    ("distance", Phrase("the sentence that says from how far it can be read", zh: "说明多远可读的句子")),
    ("body", Phrase("what this document says", zh: "这份文档的内容")),
    ("name", Phrase("what the thing is called", zh: "名称")),
    ("words", Phrase("words to print", zh: "要印出的文字")),
    (
      "text",
      Phrase(
        "words to print; in the poster what only its plain text needs", zh: "要印出的文字；在蓝图中是纯文本版专用的内容")
    ),
    (
      "kind",
      Phrase(
        "what it is, for the style sheet: of a moment ordinary, peak, end or low",
        zh: "类别，供样式表使用；时刻分 ordinary、peak、end、low")
    ),
    (
      "page",
      Phrase("the folio; beside an anchor the page it stands on", zh: "页码说明；与 anchor 并列时是所在页")
    ),
    ("number", Phrase("the number", zh: "序号")),
    (
      "size",
      Phrase(
        "a length or a type size for the style sheet; in a group its size in words",
        zh: "样式表用的长度或字号；在组中是该组的规模")
    ),
    ("width", Phrase("a width; of a table how many columns it spans", zh: "宽度；在表中是所跨列数")),
    ("sign", Phrase("the sign that stands before or for it", zh: "前面的符号")),
    ("sheets", Phrase("the sheets of paper, in order", zh: "各张纸，按次序")),
    ("folio", Phrase("the number of the page among all", zh: "第几页，共几页")),
    ("items", Phrase("the items of a list", zh: "列表的各项")),
    ("lines", Phrase("what stands on lines of its own", zh: "各行")),
    ("anchor", Phrase("where links lead to, or the place a link leads to", zh: "链接的目标")),
    ("badge", Phrase("what marks a peak, an end or a low", zh: "峰值、终值或低谷的标记")),
    ("isContinued", Phrase("whether it began on an earlier page", zh: "是否从前一页接续")),
    ("continues", Phrase("whether it goes on on the next page", zh: "是否在下一页继续")),
    ("isBinding", Phrase("whether the standard binds: 应 or 不应", zh: "标准是否为应、不应")),
    ("isRedLine", Phrase("whether the standard is a red line", zh: "标准是否为红线")),
    ("isMarked", Phrase("whether it is to be marked", zh: "是否加标记")),
    ("isFirst", Phrase("whether it is the first", zh: "是否为第一个")),
    ("isHere", Phrase("whether it is the one this page is about", zh: "是否为本页所述的那个")),
    ("isPeak", Phrase("whether it is a peak", zh: "是否为峰值")),
    ("isEnd", Phrase("whether it is the end", zh: "是否为终值")),
    ("isLow", Phrase("whether it is a low", zh: "是否为低谷")),
    ("isOrdinary", Phrase("whether it is none of the three", zh: "是否三者都不是")),
    ("isHollow", Phrase("whether its sign is hollow", zh: "符号是否空心")),
    ("isHead", Phrase("whether it heads its row", zh: "是否为行标题")),
    ("isNumber", Phrase("whether it is set to the right", zh: "是否右对齐")),
    ("control", Phrase("the control data of the edition", zh: "版本的控制信息")),
    ("term", Phrase("the term before the words", zh: "前面的词")),
    ("lead", Phrase("the sentence below a heading", zh: "标题下的一句话")),
    ("points", Phrase("the standards of a moment; of a box its points", zh: "时刻的标准要点；在框中是分值")),
    ("groups", Phrase("what belongs together", zh: "成组的内容")),
    ("rows", Phrase("the rows of a table, or how many a check takes", zh: "表的各行；在检查项中是所占行数")),
  ]
}
