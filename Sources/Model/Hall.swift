import Findings

/// What a hall may have or lack, such as a kiosk (设施). Standards and moments may require it.
public struct Facility: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Facility>>
  /// Its name.
  public let name: LocalizedText

  /// Made by whoever reads the sources.
  public init(id: Located<ID<Facility>>, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// Who is on duty for a role in a hall: people of its own, or another post that covers it.
public struct Post: Sendable {
  /// The role.
  public let role: Located<ID<Role>>
  /// How many people share its checks in a day.
  public let staff: Located<Int>?
  /// The post that does its duties, where it has no people.
  public let coveredBy: Located<ID<Role>>?
  /// The minutes a day each of them has for checks; those of the role, if absent.
  public let checkMinutes: Located<Tenths>?

  /// Made by whoever reads the sources.
  public init(
    role: Located<ID<Role>>,
    staff: Located<Int>? = nil,
    coveredBy: Located<ID<Role>>? = nil,
    checkMinutes: Located<Tenths>? = nil
  ) {
    self.role = role
    self.staff = staff
    self.coveredBy = coveredBy
    self.checkMinutes = checkMinutes
  }
}

/// A hall: where it is, when it is open, what it has and who is on duty (厅店档案).
public struct Hall: Identified, Sendable {
  /// Its id, such as `NC03`.
  public let id: Located<ID<Hall>>
  /// Its name in file names.
  public let slug: Located<String>
  /// How large it is.
  public let grade: Located<HallGrade>
  /// How far the standards have been rolled out in it.
  public let phase: Located<Phase>
  /// How far the profile can be trusted.
  public let status: Located<DataStatus>
  /// Its telephone number.
  public let phone: Located<String>
  /// Its name.
  public let name: LocalizedText
  /// The city it is in.
  public let city: LocalizedText
  /// Its address.
  public let address: LocalizedText
  /// When it is open.
  public let opening: [Hours]
  /// The days of the week on which it is closed.
  public let closedDays: [Located<Weekday>]
  /// When most customers come.
  public let busy: [Hours]
  /// Its own days of seasons of the calendar.
  public let seasons: [HallSeason]
  /// The facilities it has.
  public let facilities: [Located<ID<Facility>>]
  /// Who is on duty.
  public let posts: [Post]

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Hall>>,
    slug: Located<String>,
    grade: Located<HallGrade>,
    phase: Located<Phase>,
    status: Located<DataStatus>,
    phone: Located<String>,
    name: LocalizedText,
    city: LocalizedText,
    address: LocalizedText,
    opening: [Hours] = [],
    closedDays: [Located<Weekday>] = [],
    busy: [Hours] = [],
    seasons: [HallSeason] = [],
    facilities: [Located<ID<Facility>>] = [],
    posts: [Post] = []
  ) {
    self.id = id
    self.slug = slug
    self.grade = grade
    self.phase = phase
    self.status = status
    self.phone = phone
    self.name = name
    self.city = city
    self.address = address
    self.opening = opening
    self.closedDays = closedDays
    self.busy = busy
    self.seasons = seasons
    self.facilities = facilities
    self.posts = posts
  }

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
