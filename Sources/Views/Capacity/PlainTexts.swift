import Findings
import Model
import Rendering

/// Finds the characters that plain text cannot print, where their authors wrote them.
public enum PlainTexts {
  /// Those in the texts of a set, in its languages: the first of each text.
  public static func findings(in catalogue: Catalogue) -> [Finding] {
    var walk = PlainTextWalk(languages: catalogue.set.languages.map(\.value))
    catalogue.walk(with: &walk)
    return walk.findings
  }
}

private struct PlainTextWalk: Walker {
  let languages: [String]
  var findings: [Finding] = []
  private var path: [String] = []

  init(languages: [String]) { self.languages = languages }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) { path.append(id) }
  mutating func leave() { path.removeLast() }
  mutating func open(_ part: Field, key: String, at span: Span) {}
  mutating func close() {}
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {}

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    for entry in text.entries where languages.contains(entry.language) {
      guard let sign = PlainForms.replaced(in: entry.words.value).first else { continue }
      findings.append(
        Finding(
          withoutPlainForm: sign.scalar,
          at: TextPlaces(entry.words).span(of: sign.place..<sign.place + 1),
          about: path.last ?? ""))
    }
  }
}

extension Finding {
  /// A character that plain text prints as `?`.
  public init(withoutPlainForm scalar: Unicode.Scalar, at span: Span, about subject: String = "") {
    let code = String(scalar.value, radix: 16, uppercase: true)
    self.init(
      PlainFormFault.code, .warning,
      Phrase(
        "character '\(scalar)' (U+\(code)) has no plain form",
        zh: "字符“\(scalar)”（U+\(code)）没有纯文本写法"),
      at: span, subject: subject,
      hints: [Phrase("write it in other words or signs", zh: "换成别的文字或符号")])
  }
}

/// What is said of characters that plain text cannot print.
public enum PlainFormFault {
  /// Its code; codes never change.
  public static let code = "text-character-replaced"

  static let entry = RuleEntry(
    code: code, severity: .warning, isFirm: false,
    purpose: Phrase("Every character can be printed in plain text.", zh: "每个字符都能用纯文本印出。"),
    explanation: Phrase(
      """
      Plain text keeps its columns on every screen and printer, so it has no characters that are \
      one column wide here and two there. Most have a plain form, such as -> for an arrow; of \
      those that have none, a question mark is printed.
      """,
      zh: """
        纯文本要在各种屏幕和打印机上对齐，不能有这里占一列、那里占两列的字符。多数字符有替代写法，如箭头写作 ->；\
        没有替代写法的，印成问号。
        """),
    failing: """
      <say id="M01-Y1"><text xml:lang="zh-Hans">β版请勿使用。</text></say>
      """,
    passing: """
      <say id="M01-Y1"><text xml:lang="zh-Hans">测试版请勿使用。</text></say>
      """)
}
