import Findings

extension RuleFamily {
  /// What there is to say about the family, for those who read of rules.
  public var group: RuleGroup {
    RuleGroup(name: name, title: title, entries: rules.map(RuleEntry.init))
  }
}

extension RuleEntry {
  fileprivate init(_ rule: Rule) {
    self.init(
      code: rule.code, alias: rule.alias, severity: rule.severity, isFirm: rule.isFirm,
      purpose: rule.purpose, explanation: rule.explanation, failing: rule.failing,
      passing: rule.passing)
  }
}
