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
