import Findings

extension SourceFault {
  /// What there is to say about the faults of form, for those who read of rules.
  public static let group = RuleGroup(
    name: "form", title: Phrase("Form of the files", zh: "文件格式"),
    entries: allCases.map(RuleEntry.init))
}

extension RuleEntry {
  /// A fault of form, about which nobody decides, or what is only advice about it.
  fileprivate init(_ fault: SourceFault) {
    self.init(
      code: fault.code, severity: fault.severity, isFirm: fault.severity > .info,
      purpose: fault.purpose,
      explanation: fault.explanation, failing: fault.example?.failing,
      passing: fault.example?.passing)
  }
}
