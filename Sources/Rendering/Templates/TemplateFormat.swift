/// What a template produces, told by the name of its file.
public enum TemplateFormat: String, CaseIterable, Sendable {
  /// HTML: values are escaped.
  case html
  /// Plain text for `TextLayout`: values cannot start a directive or a cell.
  case txt

  /// The format of `poster.html.mustache`, or nil for a name without one.
  init?(path: String) {
    let parts = path.split(separator: ".")
    guard parts.count >= 3, parts.last == "mustache" else { return nil }
    self.init(rawValue: String(parts[parts.count - 2]))
  }

  /// A value as it may stand in a document of this format.
  ///
  /// Words in another language than the page name it where `namesLanguages` says so; plain text
  /// has no way to.
  func escape(_ value: String, filter: TemplateTag.Filter?, namesLanguages: Bool = true) -> String {
    let value = self == .html && namesLanguages ? value : LanguageMarks.plain(value)
    return switch (self, filter) {
    case (.html, nil): HTMLEscape.withBreaks(value)
    case (.html, .phrases): HTMLEscape.phrases(value)
    case (.html, .plain): HTMLEscape.plain(value)
    case (.html, .exact): HTMLEscape.exact(value)
    case (.txt, nil), (.txt, .phrases): TextMarks.escape(value, softBreak: TextMarks.softBreak)
    case (.txt, .plain): TextMarks.escape(value, softBreak: nil)
    case (.txt, .exact): TextMarks.escape(value, softBreak: "|")
    }
  }
}
