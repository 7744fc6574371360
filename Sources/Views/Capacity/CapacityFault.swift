import Findings

/// What is said of texts that do not fit the page they are printed on.
public enum CapacityFault {
  /// Its code; codes never change.
  public static let code = "text-over-capacity"

  /// What there is to say about it.
  public static let group = RuleGroup(
    name: "capacity", title: Phrase("Room on the page", zh: "版面容量"),
    entries: [
      RuleEntry(
        code: code, alias: "SB-R01", severity: .error, isFirm: true, purpose: purpose,
        explanation: explanation, failing: failing, passing: passing),
      PlainFormFault.entry,
    ])

  private static let purpose = Phrase(
    "Every text fits the poster, the panel, the sheet and the book it is printed in.",
    zh: "每段文字都放得进所印的海报、展板、检查表和手册。")

  private static let explanation = Phrase(
    """
    A poster is read from a distance, so its type has a least size, and a column holds so many \
    characters of it. A text that is too long would be cut, run into its neighbour or take the \
    room of what else the column has to say. It is measured as it would be printed, in each \
    language; '|' marks where a line may end. Sheets and books give a text more room, but no \
    row may be higher than a page.
    """,
    zh: """
      海报要隔着距离读，字号有下限，一栏能放的字数也就有限。文字过长，要么被截断，要么压到旁边，要么挤掉本栏别的内容。\
      按各语言实际印出的样子量，竖线 | 标出可以换行的位置。检查表和手册给文字的余地大些，但一行不能高过一页。
      """)

  private static let failing = """
    <moment id="M01">
      <standard id="M01-S1" level="must" role="GD">
        <short xml:lang="zh-Hans">店面小卡片常备当期版缺了两天内补齐并登记再报主管</short>
    """

  private static let passing = """
    <moment id="M01">
      <standard id="M01-S1" level="must" role="GD">
        <short xml:lang="zh-Hans">店面小卡片</short>
    """
}
