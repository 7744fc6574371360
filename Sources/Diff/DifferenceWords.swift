import Findings
import Model

extension ChangeGrade {
  /// What changes of the grade have in common.
  public var meaning: Phrase {
    switch self {
    case .customer:
      Phrase("a promise to customers may be loosened or is gone", zh: "对客户的承诺可能放宽或已取消")
    case .staff: Phrase("a duty of staff is new or different", zh: "员工职责有新增或变化")
    case .check: Phrase("what is checked, how or by whom is different", zh: "检查的内容、方式或岗位有变化")
    case .trace: Phrase("an id, a link or what stands behind is different", zh: "编号、关联或依据有变化")
    case .editorial: Phrase("only words that bind nobody are different", zh: "仅文字调整，不影响要求")
    }
  }
}

extension Difference {
  /// What differs, without what it was and is: `measure 'wait.mean' loosened`.
  public var subject: Phrase {
    [name, verb].joined(separator: Phrase(" ", zh: ""))
  }

  /// What differs, with what it was and is; changed texts stand apart, as marks.
  public var sentence: Phrase { sentence(was: { $0 }, is: { $0 }) }

  /// The same with what it was and what it is marked, where there are both.
  func sentence(was: (String) -> String, is isNow: (String) -> String) -> Phrase {
    guard texts.isEmpty || old == nil || new == nil else { return subject }
    guard let values = values(was: was, is: isNow) else { return subject }
    return Phrase("\(subject): \(values)", zh: "\(subject)：\(values)")
  }

  /// What it was and is, if there is more to say than that it came or went.
  private func values(was: (String) -> String, is isNow: (String) -> String) -> String? {
    switch (old?.words, new?.words) {
    case (let old?, let new?): "\(was(old)) → \(isNow(new))"
    case (let words?, nil), (nil, let words?): words == key ? nil : words
    case (nil, nil): nil
    }
  }

  private var name: Phrase {
    let name = field?.name ?? element.kind.name
    guard !key.isEmpty else { return name }
    return Phrase("\(name) '\(key)'", zh: "\(name)“\(key)”")
  }

  private var verb: Phrase {
    if event == .moved { return Phrase("moved", zh: "移动") }
    if old != nil, new != nil { return direction.map(\.verb) ?? Phrase("changed", zh: "改动") }
    let verb = old == nil ? Phrase("added", zh: "新增") : Phrase("removed", zh: "删除")
    guard let direction, event == .changed else { return verb }
    return Phrase(
      "\(verb) (\(direction.verb))", zh: "\(verb)（\(direction.verb)）")
  }
}

extension Direction {
  /// The word for it in reports.
  public var verb: Phrase {
    switch self {
    case .loosened: Phrase("loosened", zh: "放宽")
    case .tightened: Phrase("tightened", zh: "收紧")
    }
  }
}
