extension Severity {
  /// The severity as people read it; formats for programs use the raw value.
  public var word: Phrase {
    switch self {
    case .error: Phrase("error", zh: "错误")
    case .warning: Phrase("warning", zh: "警告")
    case .info: Phrase("info", zh: "提示")
    }
  }
}

/// What reports for people say themselves.
enum ReportWords {
  static let note = Phrase("note", zh: "说明")
  static let hint = Phrase("hint", zh: "建议")
  /// What stands between a label and what it introduces.
  static let colon = Phrase(": ", zh: "：")
  /// How many findings there are beside those shown.
  static func hidden(_ count: Int) -> Phrase {
    Phrase("\(count) more \(count == 1 ? "is" : "are") not shown", zh: "另有 \(count) 项未显示")
  }

  /// The line that sums up an outcome.
  static func summary(of outcome: Outcome) -> Phrase {
    if outcome.problem != nil, outcome.findings.isEmpty {
      return Phrase("the check is incomplete", zh: "检查未完成")
    }
    let counts = outcome.summary.text(checked: outcome.files)
    guard outcome.problem != nil else { return counts }
    return [counts, Phrase("the check is incomplete", zh: "检查未完成")]
      .joined(separator: Phrase("; ", zh: "；"))
  }

  /// The reason for which a run could not do all it was asked to, as a sentence of its own.
  static func incomplete(_ problem: Phrase) -> Phrase {
    Phrase(
      "the check is incomplete: \(problem)", zh: "检查未完成：\(problem)")
  }

  /// How many rules were not asked and why, as a sentence without a full stop; `path` is how a
  /// report names a file.
  static func notAsked(_ unasked: Unasked, path: (String) -> String) -> Phrase {
    let count = unasked.codes.count
    let rules = Phrase(
      "\(count) \(count == 1 ? "rule was" : "rules were") not asked", zh: "有 \(count) 条规则未检查")
    return [rules, reason(unasked, path: path)].joined(separator: Phrase(", ", zh: "，"))
  }

  /// Why one rule was not asked.
  static func skipped(_ unasked: Unasked, path: (String) -> String) -> Phrase {
    [Phrase("not asked", zh: "未检查"), reason(unasked, path: path)]
      .joined(separator: Phrase(", ", zh: "，"))
  }

  private static func reason(_ unasked: Unasked, path: (String) -> String) -> Phrase {
    switch unasked.cause {
    case .faults(let files):
      Phrase(
        "because of the errors in \(named(files.map(path)))",
        zh: "因为\(named(files.map(path)))有错误")
    case .noDay:
      Phrase("because no day is named (--as-of)", zh: "因为没有指定日期（--as-of）")
    case .unread:
      Phrase("because part of the input cannot be read", zh: "因为有输入内容无法读取")
    }
  }

  /// The first names of a list, and how many there are beside them.
  private static func named(_ names: [String]) -> Phrase {
    let shown = Phrase.list(names.prefix(3).map { Phrase("\($0.safe)", zh: "“\($0.safe)”") })
    let others = names.count - 3
    guard others > 0 else { return shown }
    return Phrase(
      "\(shown) and \(others) \(others == 1 ? "other file" : "other files")",
      zh: "\(shown)等 \(names.count) 个文件")
  }
}
