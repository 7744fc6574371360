import Findings

/// Why templates could not be loaded or rendered: one finding per fault, in printing order.
///
/// The codes are `template-syntax`, `template-partial-unknown`, `template-name-unknown`,
/// `template-value-absent`, `template-value-unfit` (a list, record or flag to be printed) and
/// `template-limit`.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
  /// What is wrong and where in which template.
  public let findings: [Finding]

  /// An error made of findings, which are put in printing order.
  public init(_ findings: some Sequence<Finding>) {
    self.findings = findings.inOrder()
  }

  /// One line per finding: file, line, column, code and message.
  public var description: String {
    findings.map { finding in
      let span = finding.span
      return
        "\(span.file):\(span.line):\(span.column): \(finding.severity.rawValue)"
        + "[\(finding.code)]: \(finding.message[.en])"
    }.joined(separator: "\n")
  }
}
