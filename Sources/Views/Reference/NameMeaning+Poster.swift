import Findings

extension NameMeaning {
  /// What the poster says.
  static let poster: [Entry] = [
    ("headline", Phrase("the headline", zh: "大标题")),
    ("headlineSize", Phrase("its type size", zh: "大标题的字号")),
    ("nameColumns", Phrase("columns for the names of rows in plain text", zh: "纯文本中行名所占列数")),
    ("nameSize", Phrase("the type size of the moments' names", zh: "时刻名称的字号")),
    ("stageSize", Phrase("the type size of the stages", zh: "阶段名称的字号")),
    ("caption", Phrase("what the table shows, for those who listen", zh: "表格内容的说明，供读屏使用")),
    (
      "columns",
      Phrase("the columns of a table; of the poster how many moments", zh: "表的各栏；在蓝图中是时刻数")
    ),
    ("stages", Phrase("the stages across the moments", zh: "时刻之上的阶段")),
    ("mark", Phrase("the letter of the stage", zh: "阶段的字母")),
    ("span", Phrase("how many moments it spans", zh: "所跨时刻数")),
    ("moments", Phrase("the moments, a column each", zh: "时刻，每个一栏")),
    ("plainSign", Phrase("the sign of the badge in plain text", zh: "标记在纯文本中的符号")),
    ("qualifier", Phrase("what the name of the moment says in brackets", zh: "时刻名称中括号里的话")),
    ("value", Phrase("its value", zh: "数值")),
    ("bar", Phrase("a bar for the value, as a drawing or in percent", zh: "表示数值的条：图形或百分数")),
    ("level", Phrase("the word of the standard's level", zh: "标准的级别")),
    ("axis", Phrase("the marks of the curve's axis", zh: "曲线纵轴的刻度")),
    ("top", Phrase("how far from the top it stands", zh: "距顶端的位置")),
    ("curve", Phrase("the experience curve over the moments", zh: "各时刻上方的体验曲线")),
    ("captions", Phrase("what peaks and the end are remembered for", zh: "峰值和终值处的题注")),
    ("legend", Phrase("how to read the sheet, block by block", zh: "读图说明，分块")),
    ("plot", Phrase("the curve drawn in signs", zh: "以字符画出的曲线")),
    ("bands", Phrase("the parts of a wide table that fit the page", zh: "宽表按页宽分成的各段")),
    ("cells", Phrase("the cells of a row; in bands the columns of the layout", zh: "行的各格；在各段中是栏宽")),
    ("heads", Phrase("the rows above the table", zh: "表头各行")),
    ("eyebrow", Phrase("the line above the headline", zh: "大标题上方的一行")),
    ("titleSize", Phrase("the type size of the title", zh: "标题的字号")),
    (
      "strip", Phrase("the journey with the part this sheet shows, a drawing", zh: "旅程全貌与本张所示部分，图形")
    ),
    ("stripWidth", Phrase("its width", zh: "该图形的宽度")),
    ("startsStage", Phrase("whether a stage begins with this moment", zh: "是否从该时刻开始新阶段")),
    ("curve.height", Phrase("the height of the curve", zh: "曲线的高度")),
    ("lanes", Phrase("the lanes of the blueprint, from top to bottom", zh: "蓝图的各行，自上而下")),
    ("layer", Phrase("which layer of the service a lane shows", zh: "该行所示的服务层次")),
    ("hasLines", Phrase("whether lines of the blueprint stand above it", zh: "其上有无分界线")),
    ("isAside", Phrase("whether its items stand side by side", zh: "各项是否并排")),
    ("subject", Phrase("the id of what it is about", zh: "所述对象的编号")),
    ("marker", Phrase("number and level of a standard", zh: "标准的编号与级别标记")),
    ("paragraphs", Phrase("its words, paragraph by paragraph", zh: "各段文字")),
    ("isMarker", Phrase("whether its sign is the marker of a standard", zh: "符号是否为标准的编号标记")),
    ("strong", Phrase("words in bold before the others", zh: "前面的粗体字")),
    (
      "isDistance",
      Phrase("whether it says how far the paper reads", zh: "是否说明该幅面的阅读距离")
    ),
    (
      "paper.leaf",
      Phrase("the page it is printed on, if that is of another size", zh: "所印的页面；与幅面同大时没有")
    ),
    ("paper.leaf.width", Phrase("the width of the page", zh: "页面的宽")),
    ("paper.leaf.height", Phrase("the height of the page", zh: "页面的高")),
    (
      "body.pages",
      Phrase("the pages before the sheets, that say how to put them together", zh: "各张之前说明拼贴方法的页")
    ),
    ("ruler", Phrase("how long the line is that tells true size", zh: "用来核对实际大小的线有多长")),
    (
      "leaf",
      Phrase("the part of the sheet that a page of another size shows", zh: "另一大小的页面上所示的部分")
    ),
    ("leaf.left", Phrase("how far from the left of the page it lies", zh: "距页面左端的位置")),
    ("leaf.top", Phrase("how far from the top of the page it lies", zh: "距页面顶端的位置")),
    ("partWidth", Phrase("its width", zh: "该部分的宽")),
    ("partHeight", Phrase("its height", zh: "该部分的高")),
    ("sheetLeft", Phrase("how far from the left of the sheet it begins", zh: "该部分距整张左端的位置")),
    ("sheetTop", Phrase("how far from the top of the sheet it begins", zh: "该部分距整张顶端的位置")),
    ("marks", Phrase("where the page is cut and glued, a drawing", zh: "裁切和粘贴的标记，图形")),
    ("slug", Phrase("what the page is, beside the sheet", zh: "整张之外注明本页是什么的文字")),
    ("slugTop", Phrase("how far from the top of the page that stands", zh: "该文字距页面顶端的位置")),
    (
      "isCopy",
      Phrase("whether an earlier page holds the same sheet", zh: "前面的页是否已载有同一张")
    ),
  ]
}
