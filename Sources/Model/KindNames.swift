import Findings

// What messages call the parts a moment plays and the levels of a standard.

extension MomentKind {
  /// The word for it in messages.
  public var name: Phrase {
    switch self {
    case .ordinary: Phrase("ordinary", zh: "一般时刻")
    case .peak: Phrase("peak", zh: "峰值")
    case .end: Phrase("end", zh: "终值")
    case .low: Phrase("low", zh: "低谷")
    }
  }
}

extension Level {
  /// The word for it in messages: the level's own word in the source format, and the modal verb
  /// GB/T 1.1 gives it.
  public var name: Phrase {
    switch self {
    case .must: Phrase("must", zh: "应")
    case .mustNot: Phrase("must-not", zh: "不应")
    case .should: Phrase("should", zh: "宜")
    case .shouldNot: Phrase("should-not", zh: "不宜")
    case .may: Phrase("may", zh: "可")
    }
  }
}
