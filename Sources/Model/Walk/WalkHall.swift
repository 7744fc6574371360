import Findings

extension Hall {
  func walk(with walker: inout some Walker) {
    walker.enter(.hall, self)
    walker.value(.hall(.slug), slug)
    walker.value(.hall(.grade), grade)
    walker.value(.hall(.phase), phase)
    walker.value(.hall(.status), status)
    walker.value(.hall(.phone), phone)
    walker.words(.hall(.name), name, as: .quoted)
    walker.words(.hall(.city), city, as: .quoted)
    walker.words(.hall(.address), address, as: .quoted)
    walker.references(.hall(.facility), .facility, facilities)
    for hours in opening { hours.walk(with: &walker, as: .opening) }
    walker.values(.hall(.closedDay), closedDays)
    for hours in busy { hours.walk(with: &walker, as: .busy) }
    for season in seasons { season.walk(with: &walker) }
    for post in posts { post.walk(with: &walker) }
    walker.leave()
  }
}

extension Hours {
  /// What stretches of the day are told of.
  enum Use {
    case opening, busy

    fileprivate var fields: (part: HallField, day: HallField, from: HallField, to: HallField) {
      switch self {
      case .opening: (.opening, .openingDay, .openingFrom, .openingTo)
      case .busy: (.busy, .busyDay, .busyFrom, .busyTo)
      }
    }
  }

  func walk(with walker: inout some Walker, as use: Use) {
    let fields = use.fields
    let key = days.map(\.value.rawValue).joined(separator: " ")
    walker.open(.hall(fields.part), key: key, at: from.span)
    // One value, for by these days the part is told from its likes.
    walker.value(.hall(fields.day), at: days.first?.span ?? from.span, .words(key))
    walker.value(.hall(fields.from), from)
    walker.value(.hall(fields.to), to)
    walker.close()
  }
}

extension HallSeason {
  func walk(with walker: inout some Walker) {
    walker.open(.hall(.season), key: id)
    walker.reference(.hall(.seasonID), .season, id)
    walker.value(.hall(.seasonFrom), from)
    walker.value(.hall(.seasonTo), to)
    walker.close()
  }
}

extension Post {
  func walk(with walker: inout some Walker) {
    walker.open(.hall(.post), key: role)
    walker.reference(.hall(.postRole), .role, role)
    walker.value(.hall(.postStaff), staff)
    walker.reference(.hall(.postCoveredBy), .role, coveredBy)
    walker.value(.hall(.postCheckMinutes), checkMinutes)
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
