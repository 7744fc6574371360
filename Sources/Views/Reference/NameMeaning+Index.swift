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
    ("titles", Phrase("the title of the set in each language", zh: "标准集标题，每种语言一个")),
    ("subtitles", Phrase("its subtitle", zh: "副题")),
    ("leads", Phrase("what it is about", zh: "说明")),
    ("facts", Phrase("the data of the edition", zh: "版本信息")),
    ("names", Phrase("what it is called in each language", zh: "名称，每种语言一个")),
    ("values", Phrase("its value in each language", zh: "内容，每种语言一个")),
    ("hints", Phrase("what can be typed", zh: "可以输入什么")),
    ("index", Phrase("the index in a variant's own folder", zh: "变体文件夹自己的目录")),
    ("path", Phrase("the path of the file", zh: "文件路径")),
    ("register", Phrase("the list of a section", zh: "一节的文件表")),
    ("papers", Phrase("the head of the column of papers", zh: "纸张一栏的栏名")),
    ("ids", Phrase("the head of the column of ids", zh: "编号一栏的栏名")),
    ("languages", Phrase("the languages, a column each", zh: "语言，每种一栏")),
    ("kinds", Phrase("a kind of document in each language", zh: "文档种类，每种语言一个")),
    ("audiences", Phrase("for whom it is, in each language", zh: "给谁，每种语言一个")),
    ("editions", Phrase("the document in each language", zh: "该文档的各语言版")),
    ("editions.edition", Phrase("the document in this language, if there is one", zh: "该语言的文档，若有")),
    ("language", Phrase("the language by its own name", zh: "语言的自称")),
    ("files", Phrase("its files", zh: "各文件")),
  ]
}
