/// How many findings there are: those that count by severity, the others by why they do not.
public struct Summary: Hashable, Sendable {
  /// Findings that make the page wrong or misleading.
  public let errors: Int
  /// Findings that show a weak standard.
  public let warnings: Int
  /// Advice.
  public let infos: Int
  /// Files with findings that count.
  public let files: Int
  /// Findings that somebody waived.
  public let waived: Int
  /// Findings that were there when checking began.
  public let baselined: Int

  /// Counts findings.
  public init(of findings: some Sequence<Finding>) {
    var counts: [Severity: Int] = [:]
    var suppressed: [Suppression.Kind: Int] = [:]
    var files: Set<String> = []
    for finding in findings {
      if let suppression = finding.suppression {
        suppressed[suppression.kind, default: 0] += 1
      } else {
        counts[finding.severity, default: 0] += 1
        files.insert(finding.span.file)
      }
    }
    errors = counts[.error, default: 0]
    warnings = counts[.warning, default: 0]
    infos = counts[.info, default: 0]
    waived = suppressed[.waiver, default: 0]
    baselined = suppressed[.baseline, default: 0]
    self.files = files.count
  }

  /// A line such as `2 errors, 1 warning in 3 files; 3 waived`; what was `checked` counts only
  /// when there is nothing else to count.
  public func text(checked: Int) -> Phrase {
    let borne = [
      waived == 0 ? nil : Phrase("\(waived) waived", zh: "\(waived) 项豁免"),
      baselined == 0
        ? nil : Phrase("\(baselined) in the baseline", zh: "\(baselined) 项在基线中"),
    ].compactMap(\.self)
    let parts =
      [found(checked: checked)]
      + (borne.isEmpty ? [] : [Phrase.list(borne)])
    return parts.joined(separator: Phrase("; ", zh: "；"))
  }

  private func found(checked: Int) -> Phrase {
    let parts = [
      Self.counted(errors, Phrase("error", zh: "错误"), "errors"),
      Self.counted(warnings, Phrase("warning", zh: "警告"), "warnings"),
      Self.counted(infos, Phrase("info", zh: "提示"), "infos"),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return Phrase(
        "no findings in \(checked) \(checked == 1 ? "file" : "files")",
        zh: "检查了 \(checked) 个文件，未发现问题")
    }
    let list = Phrase.list(parts)
    return Phrase(
      "\(list) in \(files) \(files == 1 ? "file" : "files")",
      zh: "\(files) 个文件中有 \(list)")
  }

  /// A count with its noun; nil if there is nothing to count.
  private static func counted(_ count: Int, _ one: Phrase, _ many: String) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase(
      "\(count) \(count == 1 ? one[.en] : many)", zh: "\(count) 个\(one[.zhHans])")
  }
}
