import Model

/// The role that most standards of a moment fall to: a panel names it once, above them, and
/// names others where they come in.
struct PanelRole: Sendable {
  /// The role; nil where none has more than half of several standards.
  let most: ID<Role>?
  /// Whether every standard falls to it.
  let isOnly: Bool

  init(of moment: Moment) {
    let roles = moment.standards.map(\.role.value)
    most = roles.first { role in
      let own = roles.count { $0 == role }
      return own > 1 && own * 2 > roles.count
    }
    isOnly = most != nil && Set(roles).count == 1
  }

  /// The name to print at a standard; empty for the role named above.
  func name(of standard: Standard, in context: ViewContext) -> String {
    standard.role.value == most ? "" : Self.name(standard.role.value, in: context)
  }

  /// The line above the standards; empty if no role is named there.
  func lead(in context: ViewContext) -> String {
    guard let most else { return "" }
    return context.labels(
      isOnly ? "panels.by" : "panels.by-most", [("role", Self.name(most, in: context))])
  }

  private static func name(_ role: ID<Role>, in context: ViewContext) -> String {
    context.catalogue.role(role).map { context.plain($0.name) } ?? role.value
  }
}
