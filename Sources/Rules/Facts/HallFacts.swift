import Findings
import Model

// What is said about who is on duty in a hall.
extension Facts {
  /// Posts with people that could do the duties of a role: those that work where it works.
  func coverHints(for role: ID<Role>, in hall: Hall) -> [Phrase] {
    let kind = catalogue.role(role)?.kind.value
    let staffed = hall.posts.filter { $0.staff != nil }.map(\.role.value)
    let alike = staffed.filter { catalogue.role($0)?.kind.value == kind }
    let able = alike.isEmpty ? staffed : alike
    let staff = Phrase("say its staff, such as staff=\"1\"", zh: "写明人数，如 staff=\"1\"")
    guard let first = able.first else { return [staff] }
    let names = Phrase.list(able.map(\.value))
    return [
      Phrase(
        "write <post role=\"\(role)\" covered-by=\"\(first)\"/>; could cover it: \(names)",
        zh: "写 <post role=\"\(role)\" covered-by=\"\(first)\"/>；可兼任的有：\(names)"),
      staff,
    ]
  }

  func reportUnstaffed(_ role: Role, in edition: HallEdition, _ report: inout Report) {
    let hall = edition.hall
    let duties = edition.catalogue.moments.flatMap { $0.dutySpans(of: role.id.value) }
    report(
      Phrase(
        "hall '\(hall.key)' has nobody for role '\(role.key)', and none covers it",
        zh: "厅“\(hall.key)”的岗位“\(role.key)”没有人，也没有岗位兼任"),
      at: hall.id.span, about: hall.key,
      notes: duties.prefix(1).map {
        Note(Phrase("it is needed for '\($0.id)'", zh: "“\($0.id)”要用到它"), at: $0.span)
      }, hints: coverHints(for: role.id.value, in: hall))
  }

  /// Reports every circle of posts once, at the first of them.
  func reportCircles(in hall: Hall, _ report: inout Report) {
    let duties = HallDuties(of: hall)
    var told: Set<ID<Role>> = []
    for post in hall.posts {
      guard let by = post.coveredBy, let circle = duties.circle(from: post.role.value),
        circle.first == post.role.value, told.isDisjoint(with: circle)
      else { continue }
      told.formUnion(circle)
      let names = Phrase.list((circle + [post.role.value]).map(\.value))
      report(
        Phrase(
          "posts cover each other in a circle: \(names)",
          zh: "岗位循环兼任：\(names)"),
        at: by.span, about: hall.key,
        hints: [Phrase("give one of them people of its own", zh: "给其中一个岗位配上人员")])
    }
  }

  func reportAmbiguous(in hall: Hall, _ report: inout Report) {
    var seen: Set<ID<Role>> = []
    for post in hall.posts {
      let role = post.role.value
      guard let fault = ambiguity(of: post, isRepeated: !seen.insert(role).inserted) else {
        continue
      }
      report(fault.message, at: post.role.span, about: hall.key, hints: [fault.hint])
    }
  }

  private func ambiguity(of post: Post, isRepeated: Bool) -> (message: Phrase, hint: Phrase)? {
    let role = post.role.value
    if isRepeated {
      return (
        Phrase("post '\(role)' is listed twice", zh: "岗位“\(role)”列了两次"),
        Phrase("keep one of them", zh: "只留一条")
      )
    }
    if catalogue.role(role)?.kind.value == .group {
      return (
        Phrase("'\(role)' is a group, not a post", zh: "“\(role)”是岗位组，不是岗位"),
        Phrase("name its members instead", zh: "改列它的成员")
      )
    }
    switch (post.staff, post.coveredBy) {
    case (.some, .some):
      return (
        Phrase("post '\(role)' has staff and is covered too", zh: "岗位“\(role)”又有人员又由别岗兼任"),
        Phrase("take out staff or covered-by", zh: "去掉 staff 或 covered-by")
      )
    case (nil, nil):
      return (
        Phrase(
          "post '\(role)' has neither staff nor a cover", zh: "岗位“\(role)”既没有人员也没有岗位兼任"),
        Phrase("add staff=\"1\" or covered-by", zh: "加上 staff=\"1\" 或 covered-by")
      )
    case (.some, nil), (nil, .some): return nil
    }
  }

  /// Reports a post whose people have more to check than time. Where nothing is merged and no
  /// time is the hall's own, what is too much is told of the role in the set itself.
  func reportLongDay(of post: Post, in edition: HallEdition, _ report: inout Report) {
    let (hall, own) = (edition.hall, edition.catalogue)
    let covered = edition.posts(coveredBy: post.role.value)
    guard let role = own.role(post.role.value), let budget = role.checkMinutes,
      let over = own.excess(of: role, over: budget.value), !isTooMuchAnyhow(role.id.value)
    else { return }
    let (minutes, day) = (over.needed.short, over.day.withWeekday)
    report(
      Phrase(
        "post '\(role.key)' has \(minutes) min of checks on \(day), time for \(budget.value.short)",
        zh: "岗位“\(role.key)”\(day)检查需\(minutes)分钟，岗上只有\(budget.value.short)分钟"),
      at: post.role.span, about: hall.key,
      notes: covered.map { other in
        Note(
          Phrase("it covers '\(other.key)' too", zh: "它还兼“\(other.key)”"),
          at: hall.post(other.id.value)?.role.span ?? post.role.span)
      },
      hints: [
        Phrase(
          "have another post cover \(over.minutes.short) min of it, or add staff",
          zh: "把其中\(over.minutes.short)分钟交给别的岗位兼任，或增加人员")
      ])
  }

  /// Whether a role has more to check than time in the set itself.
  private func isTooMuchAnyhow(_ id: ID<Role>) -> Bool {
    guard let role = catalogue.role(id), let budget = role.checkMinutes else { return false }
    return catalogue.excess(of: role, over: budget.value) != nil
  }
}

extension Facts {
  /// Reports posts that by covering another check alone what they do themselves: peaks, the end
  /// and red lines. What is so without any cover is told of the set.
  func reportSelfChecks(in edition: HallEdition, _ report: inout Report) {
    var proving: [ID<Standard>: [Check]] = [:]
    for check in edition.catalogue.moments.flatMap(\.checks) {
      for probe in check.probes { proving[probe.value, default: []].append(check) }
    }
    var told: [ID<Role>: [Standard]] = [:]
    for moment in edition.catalogue.moments {
      for standard in moment.standards where moment.isPeakOrEnd || standard.isRedLine {
        let checks = proving[standard.id.value] ?? []
        let isAlone = !checks.isEmpty && checks.allSatisfy { $0.role.value == standard.role.value }
        guard isAlone,
          let duty = checks.lazy.compactMap({ edition.duties[$0.id.value] }).first
            ?? doer(of: standard)
        else {
          continue
        }
        told[duty, default: []].append(standard)
      }
    }
    for post in edition.hall.posts {
      guard let by = post.coveredBy, let standards = told[post.role.value] else { continue }
      reportSelfCheck(of: post, by: by, standards, in: edition, &report)
    }
  }

  /// The post whose work it is, where in a hall another one does it.
  private func doer(of standard: Standard) -> ID<Role>? {
    let own = catalogue.standard(standard.id.value)?.role.value
    return own == standard.role.value ? nil : own
  }

  private func reportSelfCheck(
    of post: Post, by: Located<ID<Role>>, _ standards: [Standard], in edition: HallEdition,
    _ report: inout Report
  ) {
    let judge = HallDuties(of: edition.hall).post(for: by.value) ?? by.value
    report(
      Phrase(
        "post '\(judge)' covers '\(post.role.value)' and is then the only judge of its work",
        zh: "岗位“\(judge)”兼“\(post.role.value)”，自己的工作就只由自己检查"),
      at: by.span, about: edition.hall.key,
      notes: standards.prefix(3).map {
        Note(Phrase("'\($0.key)' is such work", zh: "如“\($0.key)”"), at: $0.role.span)
      },
      hints: [Phrase("have another post cover it", zh: "改由别的岗位兼任")])
  }
}

extension Catalogue {
  /// What does not take turns and is too much for a role's time on the first of its worst days;
  /// nil if all of it fits.
  fileprivate func excess(of role: Role, over budget: Tenths)
    -> (day: CivilDate, needed: Tenths, minutes: Tenths)?
  {
    let fixed = checks(of: role.id.value).filter { !takesTurns($0) }
    let worst = worstDay(of: fixed, weighing: \.minutesPerDay.tenths)
    guard worst.weight > budget.tenths else { return nil }
    return (
      worst.day, Tenths(tenths: worst.weight), Tenths(tenths: worst.weight - budget.tenths)
    )
  }
}

extension Moment {
  /// Where a role is given something to do, with the ids of it.
  fileprivate func dutySpans(of role: ID<Role>) -> [(id: String, span: Span)] {
    standards.filter { $0.role.value == role }.map { ($0.key, $0.role.span) }
      + checks.filter { $0.role.value == role }.map { ($0.key, $0.role.span) }
      + drills.flatMap { drill in
        drill.roles.filter { $0.value == role }.map { (drill.key, $0.span) }
      }
      + support.compactMap { promise in
        promise.role.flatMap { $0.value == role ? (promise.key, $0.span) : nil }
      }
      + (say + dontSay).compactMap { line in
        line.speaker.flatMap { $0.value == role ? (line.key, $0.span) : nil }
      }
  }
}
