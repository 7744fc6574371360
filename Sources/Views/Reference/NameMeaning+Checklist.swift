import Findings

extension NameMeaning {
  /// What the daily sheets say.
  static let checklist: [Entry] = [
    ("post", Phrase("the post the sheet is for", zh: "该表的岗位")),
    ("isLong", Phrase("whether the post's name needs smaller type", zh: "岗位名是否要用小字")),
    (
      "isRoomy",
      Phrase("whether there is room for higher rows and larger type", zh: "是否有余地用较高的行和较大的字")
    ),
    ("part", Phrase("which sheet of how many", zh: "第几张，共几张")),
    ("day", Phrase("the day the sheet is for", zh: "该表的日期")),
    ("day.date", Phrase("the date", zh: "日期")),
    ("weekday", Phrase("the day of the week", zh: "星期")),
    ("instructions", Phrase("how the sheet is filled in, a paragraph each", zh: "怎样填写，每段一条")),
    ("cards", Phrase("the cards on the sheet, one for a pause", zh: "表上的卡片，每个停顿点一张")),
    ("isScored", Phrase("whether points are counted", zh: "是否计分")),
    ("key", Phrase("a name for links", zh: "供链接用的名称")),
    ("species", Phrase("a pause-point card or a round", zh: "停顿点卡或巡检")),
    ("checks", Phrase("the checks of the group", zh: "该组的检查项")),
    ("question", Phrase("what is asked", zh: "检查的问题")),
    ("remarks", Phrase("how often, how and how long", zh: "频次、方法和用时")),
    ("isOnce", Phrase("whether they are made once a day", zh: "是否一天一次")),
    ("groups.runs", Phrase("the runs of a day, a column each", zh: "一天的各次，每次一栏")),
    ("run", Phrase("which run a box is for", zh: "该框是第几次")),
    ("sample", Phrase("how many are sampled", zh: "抽样数")),
    ("probes", Phrase("the standards a check proves", zh: "检查项所查的标准")),
    ("short", Phrase("the standard in short", zh: "标准的简写")),
    ("criterion", Phrase("when it is met", zh: "合格判据")),
    ("worth", Phrase("its points in words", zh: "分值的文字")),
    ("boxes", Phrase("a box for each run", zh: "每次一个框")),
    ("minutes", Phrase("how long the checks take", zh: "检查用时")),
    ("score", Phrase("the line for the score", zh: "得分栏")),
    ("notes", Phrase("the lines for notes", zh: "备注行")),
    ("retention", Phrase("how long filled sheets are kept", zh: "填写后的保存期")),
    ("pause", Phrase("the pause at which the card is read", zh: "读卡的停顿点")),
    ("only", Phrase("the standard, if the check proves only one", zh: "检查项只查一条标准时的那一条")),
    ("standard", Phrase("the id of the standard", zh: "标准编号")),
    ("isSum", Phrase("whether it sums up the others", zh: "是否为合计")),
    ("selfChecks", Phrase("the line for those who check themselves", zh: "自查人员的填写行")),
    ("meaning", Phrase("what the level means for the score", zh: "该级别对得分的含义")),
  ]
}
