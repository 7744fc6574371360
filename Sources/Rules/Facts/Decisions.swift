import Findings
import Model

/// What the set itself decides about findings: how much the rules weigh, and what is waived.
///
/// A choice that is refused decides nothing. A misspelt name decides what was meant, so that
/// the slip is reported once and not again by everything it was to keep silent.
struct Decisions: Sendable {
  /// What the code in a waiver or a severity names.
  enum Named {
    case rule(Rule)
    /// A fault of form, about which nobody decides.
    case form
    /// Nothing; with the rule that was probably meant.
    case nothing(meant: Rule?)

    /// The rule that is named or was meant.
    var rule: Rule? {
      switch self {
      case .rule(let rule): rule
      case .form: nil
      case .nothing(let meant): meant
      }
    }
  }

  private let formCodes: Set<String>
  private var severities: [String: Severity] = [:]
  private var suppressions: [Target: Suppression] = [:]

  init(_ set: StandardSet, directory: DeclaredIDs, options: Rules.Options) {
    formCodes = options.formCodes
    for choice in set.severities {
      guard let rule = named(choice.rule.value).rule, severities[rule.code] == nil,
        !rule.isLowered(to: choice.severity.value)
      else { continue }
      severities[rule.code] = choice.severity.value
    }
    let language = set.languages.first?.value ?? ""
    for waiver in set.waivers where options.isInForce(waiver) {
      guard let rule = named(waiver.rule.value).rule, !rule.isFirm else { continue }
      let id = waiver.element.value
      let element = directory.kinds(named: id).isEmpty ? directory.meant(by: id) ?? id : id
      let reason = waiver.reason.words(in: language) ?? waiver.reason.entries.first?.words.value
      suppressions[Target(code: rule.code, subject: element)] =
        Suppression(.waiver, reason: reason ?? "", at: waiver.span)
    }
  }

  /// What a code names.
  func named(_ code: String) -> Named {
    if let rule = Rule.byCode[code] { return .rule(rule) }
    if formCodes.contains(code) { return .form }
    return .nothing(
      meant: NearMiss.names(for: code, among: Rule.byCode.keys).first.flatMap { Rule.byCode[$0] })
  }

  /// The finding as it counts: weighed as the set weighs it, and marked if it is waived.
  func judged(_ finding: Finding) -> Finding {
    var finding = finding
    if let severity = severities[finding.code] { finding = finding.weighed(severity) }
    if let suppression = suppressions[Target(finding)] {
      finding = finding.suppressed(by: suppression)
    }
    return finding
  }
}

/// A rule and the element in which it finds something.
struct Target: Hashable, Sendable {
  let code: String
  let subject: String

  init(code: String, subject: String) {
    self.code = code
    self.subject = subject
  }

  init(_ finding: Finding) { self.init(code: finding.code, subject: finding.subject) }
}

extension Rule {
  /// Every rule by its code.
  static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Whether the rule is firm and would weigh less than it does of itself.
  func isLowered(to severity: Severity) -> Bool { isFirm && severity < self.severity }
}
