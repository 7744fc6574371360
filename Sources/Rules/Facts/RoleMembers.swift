import Model

extension Facts {
  /// Whom a role stands for: the members of a group, or the role itself.
  func members(of role: ID<Role>) -> Set<ID<Role>> {
    guard let declared = catalogue.role(role), declared.kind.value == .group else { return [role] }
    return Set(declared.members.map(\.value))
  }
}
