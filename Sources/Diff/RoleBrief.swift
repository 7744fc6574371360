import Model

/// Differences as a handbook tells them.
public struct ChangeBrief: Sendable {
  /// What is new: elements that came, and parts and fields the old edition says nothing of.
  public let new: [Difference]
  /// What is different, with what both editions say.
  public let different: [Difference]
  /// What no longer holds.
  public let gone: [Difference]

  /// A brief of differences, in their order.
  public init(_ differences: [Difference]) {
    new = differences.filter { $0.old == nil }
    different = differences.filter { $0.old != nil && $0.new != nil }
    gone = differences.filter { $0.new == nil }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { count == 0 }

  /// How many differences there are.
  public var count: Int { new.count + different.count + gone.count }
}

/// What two editions mean for one role.
public struct RoleBrief: Sendable {
  /// The role.
  public let role: Role
  /// What touches it.
  public let changes: ChangeBrief
}

extension EditionDiff {
  /// What touches each role at least as far as checks, which is what has to be learnt anew;
  /// roles that nothing touches are left out.
  public var retraining: [RoleBrief] {
    var own: [ID<Role>: [Difference]] = [:]
    for difference in differences(atLeast: .check) {
      for role in difference.roles { own[role, default: []].append(difference) }
    }
    return roles.compactMap { role in
      own[role.id.value].map { RoleBrief(role: role, changes: ChangeBrief($0)) }
    }
  }

  /// What touches a role, in the order of the differences.
  public func brief(of role: Role, atLeast grade: ChangeGrade = .editorial) -> RoleBrief {
    RoleBrief(
      role: role, changes: ChangeBrief(differences(atLeast: grade, role: role.id.value)))
  }
}
