import Findings

/// Takes out of the standards what a hall leaves out, and gives duties to who does them.
struct HallTrimming {
  let hall: Hall
  let omitted: HallOmissions
  let duties: HallDuties

  /// A moment with what the hall keeps of it, the duties where they were; nil if it has it not.
  func kept(_ moment: Moment) -> Moment? {
    guard !omitted.leavesOut(moment.id.value) else { return nil }
    var left = moment
    left.needs = moment.needs.filter { !omitted.leavesOut($0.id.value) }
    left.effectiveness = moment.effectiveness.flatMap {
      omitted.leavesOut($0.topNeed.value) ? nil : $0
    }
    left.standards = moment.standards.filter { !omitted.leavesOut($0.id.value) }.map(kept)
    left.say = moment.say.filter(isKept)
    left.dontSay = moment.dontSay.filter(isKept)
    left.physicalEvidence = moment.physicalEvidence.compactMap(kept)
    left.support = moment.support.compactMap(kept)
    left.checks = moment.checks.compactMap(kept)
    left.drills = moment.drills.compactMap(kept)
    return left
  }
}

// MARK: What is kept

extension HallTrimming {
  private func kept(_ standards: [Located<ID<Standard>>]) -> [Located<ID<Standard>>] {
    standards.filter { !omitted.leavesOut($0.value) }
  }

  private func kept(_ standard: Standard) -> Standard {
    var left = standard
    left.covers = standard.covers.filter { !omitted.leavesOut($0.need.value) }
    left.dependsOn = standard.dependsOn.filter { !omitted.leavesOut($0.value) }
    return left
  }

  private func isKept(_ line: ScriptLine) -> Bool {
    !(line.standard.map { omitted.leavesOut($0.value) } ?? false)
      && !(line.need.map { omitted.leavesOut($0.value) } ?? false)
  }

  private func kept(_ item: PhysicalEvidence) -> PhysicalEvidence? {
    var left = item
    left.standards = kept(item.standards)
    return left.standards.isEmpty && !item.standards.isEmpty ? nil : left
  }

  private func kept(_ promise: Commitment) -> Commitment? {
    guard !omitted.leavesOut(promise.id.value) else { return nil }
    var left = promise
    left.standards = kept(promise.standards)
    left.needs = promise.needs.filter { !omitted.leavesOut($0.value) }
    return left
  }

  private func kept(_ check: Check) -> Check? {
    var left = check
    left.probes = kept(check.probes)
    return left.probes.isEmpty && !check.probes.isEmpty ? nil : left
  }

  private func kept(_ drill: Drill) -> Drill? {
    var left = drill
    left.covers = kept(drill.covers)
    return left.covers.isEmpty && !drill.covers.isEmpty ? nil : left
  }
}

// MARK: Who does it

extension HallTrimming {
  /// Who does a duty: the post that covers it, or the role itself where nobody does.
  private func doer(_ role: Located<ID<Role>>) -> Located<ID<Role>> {
    role.map { duties.post(for: $0) ?? $0 }
  }

  private func doers(_ roles: [Located<ID<Role>>]) -> [Located<ID<Role>>] {
    var seen: Set<ID<Role>> = []
    return roles.map(doer).filter { seen.insert($0.value).inserted }
  }

  /// A moment with its duties where the hall has them done.
  func assigned(_ moment: Moment) -> Moment {
    var moment = moment
    moment.standards = moment.standards.map(assigned)
    moment.checks = moment.checks.map(assigned)
    moment.drills = moment.drills.map(assigned)
    moment.say = moment.say.map(assigned)
    moment.dontSay = moment.dontSay.map(assigned)
    moment.support = moment.support.map(assigned)
    return moment
  }

  private func assigned(_ standard: Standard) -> Standard {
    var standard = standard
    standard.role = doer(standard.role)
    return standard
  }

  private func assigned(_ check: Check) -> Check {
    var given = check
    given.role = doer(check.role)
    given.weekday = check.weekday?.map(openDay)
    return given
  }

  /// The day itself, or the next on which the hall is open.
  private func openDay(_ day: Weekday) -> Weekday {
    (0..<7).lazy.map(day.advanced).first { !hall.isClosed(on: $0) } ?? day
  }

  private func assigned(_ drill: Drill) -> Drill {
    var drill = drill
    drill.roles = doers(drill.roles)
    return drill
  }

  private func assigned(_ line: ScriptLine) -> ScriptLine {
    var line = line
    line.speaker = line.speaker.map(doer)
    return line
  }

  private func assigned(_ promise: Commitment) -> Commitment {
    var promise = promise
    promise.role = promise.role.map(doer)
    return promise
  }

  /// The roles somebody is on, or that have duties nobody does; groups with those who stand in.
  func roles(_ roles: [Role], named: Set<ID<Role>>) -> [Role] {
    roles.compactMap { role in
      var role = role
      if role.kind.value == .group {
        role.members = doers(role.members.filter { duties.post(for: $0.value) != nil })
        return role
      }
      guard duties.post(for: role.id.value) == role.id.value else {
        return named.contains(role.id.value) ? role : nil
      }
      let minutes = duties.checkMinutes(of: role)
      role.checkMinutes = role.checkMinutes.flatMap { written in
        minutes.map { minutes in written.map { _ in minutes } }
      }
      return role
    }
  }
}
