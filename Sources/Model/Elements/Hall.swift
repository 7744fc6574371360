import Findings

extension Hall {
  /// Its openings on a day of the week, in the author's order; none if it is closed.
  public func opening(on day: Weekday) -> [Hours] {
    isClosed(on: day) ? [] : opening.filter { $0.includes(day) }
  }

  /// Whether it is closed on a day of the week.
  public func isClosed(on day: Weekday) -> Bool { closedDays.contains { $0.value == day } }

  /// Whether it has all of some facilities.
  public func has(_ needed: [Located<ID<Facility>>]) -> Bool { lacking(of: needed).isEmpty }

  /// Those of some facilities that it has not, in their order.
  public func lacking(of needed: [Located<ID<Facility>>]) -> [ID<Facility>] {
    needed.map(\.value).filter { one in !facilities.contains { $0.value == one } }
  }

  /// What it says of a role; the first, if it says several things.
  public func post(_ role: ID<Role>) -> Post? { posts.first { $0.role.value == role } }
}
