import Findings

extension Hall {
  func walk(with walker: inout some Walker) {
    walker.enter(.hall, self)
    walker.value(.hallSlug, slug)
    walker.value(.hallGrade, grade)
    walker.value(.hallPhase, phase)
    walker.value(.hallStatus, status)
    walker.value(.hallPhone, phone)
    walker.words(.hallName, name, as: .quoted)
    walker.words(.hallCity, city, as: .quoted)
    walker.words(.hallAddress, address, as: .quoted)
    walker.references(.hallFacilities, .facility, facilities)
    for hours in opening {
      hours.walk(with: &walker, as: (.hallOpen, .hallOpenDays, .hallOpenFrom, .hallOpenTo))
    }
    walker.values(.hallClosedDays, closedDays)
    for hours in busy {
      hours.walk(with: &walker, as: (.hallBusy, .hallBusyDays, .hallBusyFrom, .hallBusyTo))
    }
    for season in seasons { season.walk(with: &walker) }
    for post in posts { post.walk(with: &walker) }
    walker.leave()
  }
}

extension Hours {
  /// The fields by which a stretch of the day is met.
  typealias Fields = (part: Field, days: Field, from: Field, to: Field)

  func walk(with walker: inout some Walker, as fields: Fields) {
    let key = days.map(\.value.rawValue).joined(separator: " ")
    walker.open(fields.part, key: key, at: from.span)
    // One value, for by these days the part is told from its likes.
    walker.value(fields.days, at: days.first?.span ?? from.span, .words(key))
    walker.value(fields.from, from)
    walker.value(fields.to, to)
    walker.close()
  }
}

extension HallSeason {
  func walk(with walker: inout some Walker) {
    walker.open(.hallSeason, key: id)
    walker.reference(.hallSeasonId, .season, id)
    walker.value(.hallSeasonFrom, from)
    walker.value(.hallSeasonTo, to)
    walker.close()
  }
}

extension Post {
  func walk(with walker: inout some Walker) {
    walker.open(.hallPost, key: role)
    walker.reference(.hallPostRole, .role, role)
    walker.value(.hallPostStaff, staff)
    walker.reference(.hallPostCoveredBy, .role, coveredBy)
    walker.value(.hallPostCheckMinutes, checkMinutes)
    walker.close()
  }
}

extension Walker {
  /// Each facility that is required is a part: one that comes leaves an element to fewer halls.
  mutating func requirements(
    _ part: Field, of field: Field, _ facilities: [Located<ID<Facility>>]
  ) {
    for facility in facilities {
      open(part, key: facility)
      reference(field, .facility, facility)
      close()
    }
  }
}
