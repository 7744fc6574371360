/// How many findings count, by severity.
public struct Summary: Hashable, Sendable {
  /// Findings that make the page wrong or misleading.
  public let errors: Int
  /// Findings that show a weak standard.
  public let warnings: Int
  /// Advice.
  public let infos: Int
  /// Files with findings.
  public let files: Int

  /// Counts the findings that nobody waived.
  public init(of findings: some Sequence<Finding>) {
    var counts: [Severity: Int] = [:]
    var files: Set<String> = []
    for finding in findings where !finding.isSuppressed {
      counts[finding.severity, default: 0] += 1
      files.insert(finding.span.file)
    }
    errors = counts[.error, default: 0]
    warnings = counts[.warning, default: 0]
    infos = counts[.info, default: 0]
    self.files = files.count
  }

  /// A line such as `2 errors, 1 warning in 3 files`; what was `checked` counts only when
  /// there is nothing else to count.
  public func text(checked: Int) -> String {
    let parts = [
      Self.counted(errors, "error", "errors"), Self.counted(warnings, "warning", "warnings"),
      Self.counted(infos, "info", "infos"),
    ].compactMap(\.self)
    let place = parts.isEmpty ? checked : files
    let found = parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    return "\(found) in \(place) \(place == 1 ? "file" : "files")"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }
}
