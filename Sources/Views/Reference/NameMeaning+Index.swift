import Findings

extension NameMeaning {
  /// What the index says.
  static let index: [Entry] = [
    (
      "search",
      Phrase(
        "the data of the search, JSON; in a piece the field for it", zh: "查找所用的数据（JSON）；在页面块中是输入框")
    ),
    ("pieces", Phrase("what stands on the sheet, one kind each", zh: "页上的内容，每项一类")),
    ("languages", Phrase("the same index in other languages", zh: "同一目录的其他语言版")),
    ("jumps", Phrase("the sections, to jump to", zh: "各节，可跳转")),
    ("facts", Phrase("the data of the edition", zh: "版本信息")),
    ("facts.value", Phrase("its value", zh: "内容")),
    ("hint", Phrase("what can be typed", zh: "可以输入什么")),
    ("hasVariants", Phrase("whether halls or segments follow", zh: "其后是否列出营业厅或客户品牌")),
    ("variants", Phrase("the indexes of halls and segments", zh: "各营业厅、各客户品牌的目录")),
    ("path", Phrase("the path of the file", zh: "文件路径")),
    ("register", Phrase("the list of a section", zh: "一节的文件表")),
    ("audience", Phrase("for whom it is", zh: "给谁")),
    ("rows.size", Phrase("its paper and how many pages", zh: "纸张和页数")),
    ("printer", Phrase("where it is printed, for what hangs on a wall", zh: "在哪里打印（上墙的文件）")),
    ("ending", Phrase("the ending of the file", zh: "文件扩展名")),
    ("files", Phrase("its files", zh: "各文件")),
  ]
}
