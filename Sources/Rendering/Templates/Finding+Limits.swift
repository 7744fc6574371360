import Findings

extension Finding {
  /// What is beyond a limit of templates.
  static func overLimit(_ message: Phrase, hint: Phrase, at span: Span) -> Finding {
    Finding("template-limit", .error, message, at: span, hints: [hint])
  }

  /// A document that is too large.
  static func tooLarge(_ limits: TemplateLimits, at span: Span) -> Finding {
    let most = limits.outputBytes >> 20
    return overLimit(
      Phrase("document comes to over \(most) MiB", zh: "文档超过 \(most) MiB"), hint: repeatLess,
      at: span)
  }

  /// A document that takes too long to make.
  static func tooManySteps(_ limits: TemplateLimits, at span: Span) -> Finding {
    overLimit(
      Phrase(
        "document takes over \(limits.steps) tags", zh: "文档用到的标记超过 \(limits.steps) 个"),
      hint: repeatLess, at: span)
  }

  /// What to do where templates take too long, or print too much.
  static let repeatLess = Phrase(
    "repeat less inside what is repeated or included", zh: "请减少在重复或引用的内容里再重复")

  /// Too many sections and partials inside one another.
  static func tooDeep(_ limits: TemplateLimits, at span: Span) -> Finding {
    overLimit(
      Phrase(
        "sections and partials stand more than \(limits.depth) deep",
        zh: "区段和子模板嵌套超过 \(limits.depth) 层"),
      hint: Phrase("take some of them out of the others", zh: "请减少嵌套层数"), at: span)
  }
}
