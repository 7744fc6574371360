import Findings

/// What a line of a text template's output may begin with, behind a `!`.
public enum TextDirective: String, CaseIterable, Sendable {
  case width
  case cols
  case row
  case rule
  case pre
  case blank

  /// How it is written.
  public var form: String {
    switch self {
    case .width: "!width 80"
    case .cols: "!cols NAME gap=1 3 * 12r"
    case .row: "!row NAME ¦ CELL ¦ CELL"
    case .rule: "!rule = NAME"
    case .pre: "!pre TEXT"
    case .blank: "!blank"
    }
  }

  /// What it does.
  public var meaning: Phrase {
    switch self {
    case .width: Phrase("the width of the page in columns; comes first", zh: "页面的列宽，写在最前")
    case .cols:
      Phrase(
        "declares columns: widths, * for what is left, r and c to align, *. to fill",
        zh: "声明各栏：宽度，* 取剩余，r 右对齐，c 居中，*. 以点填充")
    case .row:
      Phrase("one row, each cell broken within its column", zh: "一行，每格在本栏内折行")
    case .rule:
      Phrase("a rule of this sign, or one below each column of NAME", zh: "用该字符画线，或在 NAME 的每栏下各画一段")
    case .pre: Phrase("one line exactly as it is", zh: "原样一行")
    case .blank: Phrase("an empty line; several in a row count as one", zh: "空行，连续几个算一个")
    }
  }
}
