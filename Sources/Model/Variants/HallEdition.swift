import Findings

/// The standards as one hall keeps them: without what it has no means for, and with the duties
/// of posts that nobody is on done by those who cover them.
public struct HallEdition: Sendable {
  /// The hall.
  public let hall: Hall
  /// What is left of the standards. Every reference in it names something that is left.
  public let catalogue: Catalogue
  /// The facilities it has not, in the order of the set.
  public let lacking: [Facility]
  /// What is left out, in journey order, and why.
  public let omissions: [Omission]
  /// The posts that others cover and that have something to do, in the order of the set.
  public let merges: [Merge]
  /// The post whose duty a check is, where another does it.
  public let duties: [ID<Check>: ID<Role>]
  /// Roles with something to do that nobody is on duty for, in the order of the set.
  public let unstaffed: [Role]

  /// Something the hall leaves out.
  public struct Omission: Sendable {
    /// What it is: a moment; or, in a moment that is kept, a standard, a need, a check or a drill.
    public let kind: EntityKind
    /// Its id.
    public let id: String
    /// What it is called.
    public let name: LocalizedText
    /// The moment it is or was in.
    public let moment: ID<Moment>
    /// Why it is left out.
    public let reason: Reason
  }

  /// Why something is left out.
  public enum Reason: Hashable, Sendable {
    /// The hall has not these facilities.
    case lacks([ID<Facility>])
    /// It holds for halls of other grades.
    case grade
    /// It is only there for things that are left out, by their ids.
    case follows([String])
  }

  /// A post whose duties another does.
  public struct Merge: Sendable {
    /// The post that nobody is on.
    public let post: Role
    /// The one that does its duties, at the end of the chain.
    public let by: ID<Role>
  }

  /// The posts that a post does the duties of, besides its own.
  public func posts(coveredBy role: ID<Role>) -> [Role] {
    merges.filter { $0.by == role }.map(\.post)
  }
}

extension Catalogue {
  /// The standards as a hall keeps them.
  ///
  /// A hall that nobody is on duty in for some role keeps that role's duties where they are, so
  /// that nothing is lost before the fault is mended.
  public func edition(of hall: Hall) -> HallEdition {
    let omitted = HallOmissions(of: hall, in: self)
    let duties = HallDuties(of: hall)
    let trimming = HallTrimming(hall: hall, omitted: omitted, duties: duties)
    let kept = moments.compactMap(trimming.kept)
    let needed = kept.rolesWithDuties
    let assigned = kept.map(trimming.assigned)
    let ranked = Self.ranked(assigned)
    let left = trimming.set(self.set, of: moments, left: ranked)
    let singles = self.set.roles.filter { $0.kind.value != .group && needed.contains($0.id.value) }
    let merges = singles.compactMap { role in
      duties.post(for: role.id.value).flatMap { by in
        by == role.id.value ? nil : HallEdition.Merge(post: role, by: by)
      }
    }
    var own = Catalogue(
      set: left, moments: ranked, words: words, closedOn: Set(hall.closedDays.map(\.value)))
    own.density = hall.density
    return HallEdition(
      hall: hall, catalogue: own,
      lacking: self.set.facilities.filter { one in
        !hall.facilities.contains { $0.value == one.id.value }
      },
      omissions: omitted.list(in: self), merges: merges,
      duties: Self.duties(kept, doneAs: assigned),
      unstaffed: singles.filter { duties.post(for: $0.id.value) == nil })
  }

  /// Whose duty the checks are that others do.
  private static func duties(_ moments: [Moment], doneAs assigned: [Moment])
    -> [ID<Check>: ID<Role>]
  {
    let checks = zip(moments.flatMap(\.checks), assigned.flatMap(\.checks))
    let given = checks.filter { $0.role.value != $1.role.value }
    return Dictionary(
      given.map { ($0.0.id.value, $0.0.role.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Moments with their peaks numbered from 1 again, in the order in which they were numbered.
  private static func ranked(_ moments: [Moment]) -> [Moment] {
    let ranks = moments.compactMap(\.peakRank?.value).sorted()
    return moments.map { moment in
      var moment = moment
      moment.peakRank = moment.peakRank?.map { (ranks.firstIndex(of: $0) ?? 0) + 1 }
      return moment
    }
  }
}

extension Hall {
  /// How much of the checks takes turns: all is checked until the standards have become habit, as
  /// the last phase of roll-out has it.
  fileprivate var density: Rota.Density {
    switch phase.value {
    case .explicit, .individual: .full
    case .implicit: .sampled
    }
  }
}

extension [Moment] {
  /// Whoever has something to do in them: to keep, to check, to practise, to say, to promise.
  var rolesWithDuties: Set<ID<Role>> {
    var roles: Set<ID<Role>> = []
    for moment in self {
      roles.formUnion(moment.standards.map(\.role.value))
      roles.formUnion(moment.checks.map(\.role.value))
      roles.formUnion(moment.drills.flatMap(\.roles).map(\.value))
      roles.formUnion((moment.say + moment.dontSay).compactMap(\.speaker?.value))
      roles.formUnion(moment.support.compactMap(\.role?.value))
    }
    return roles
  }
}
