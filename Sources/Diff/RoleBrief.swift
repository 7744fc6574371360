import Model

/// What two editions mean for one role, as a handbook tells it.
public struct RoleBrief: Sendable {
  /// The role.
  public let role: Role
  /// What is new: elements that came, and parts and fields the old edition says nothing of.
  public let new: [Difference]
  /// What is different, with what both editions say.
  public let different: [Difference]
  /// What no longer holds.
  public let gone: [Difference]

  /// Whether nothing touches the role.
  public var isEmpty: Bool { new.isEmpty && different.isEmpty && gone.isEmpty }

  /// How many differences touch the role.
  public var count: Int { new.count + different.count + gone.count }
}

extension EditionDiff {
  /// What touches each role at least as far as checks, which is what has to be learnt anew;
  /// roles that nothing touches are left out.
  public var retraining: [RoleBrief] {
    roles.map { brief(of: $0, atLeast: .check) }.filter { !$0.isEmpty }
  }

  /// What touches a role, in the order of the differences.
  public func brief(of role: Role, atLeast grade: ChangeGrade = .editorial) -> RoleBrief {
    let all = differences(atLeast: grade, role: role.id.value)
    return RoleBrief(
      role: role, new: all.filter { $0.old == nil },
      different: all.filter { $0.old != nil && $0.new != nil }, gone: all.filter { $0.new == nil })
  }
}
