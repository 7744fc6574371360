/// When in the year is practised: what is due every month in each, what is rarer spread so that
/// the fullest month of those who take part stays as light as whole drills allow.
public struct DrillYear: Sendable {
  private var loads: [ID<Role>: [Int]] = [:]
  private var months: [ID<Drill>: [Int]] = [:]
  private var practising: [ID<Role>: Set<ID<Drill>>] = [:]

  /// Spreads the drills of a set, the longest first; of equally good months the first is taken.
  public init(_ drills: [Drill], in set: StandardSet) {
    let ordered = drills.enumerated().sorted {
      ($1.element.minutes.value, $0.offset) < ($0.element.minutes.value, $1.offset)
    }.map(\.element)
    for drill in ordered { add(drill, roles: set.participants(in: drill)) }
  }

  /// The minutes a role practises in each month from January on.
  public func minutes(of role: ID<Role>) -> [Tenths] {
    (loads[role] ?? Self.empty).map(Tenths.init(tenths:))
  }

  /// What the fullest month of a role takes.
  public func fullestMonth(of role: ID<Role>) -> Tenths {
    minutes(of: role).max() ?? Tenths(tenths: 0)
  }

  /// The months in which a drill is held, 1 for January.
  public func months(of drill: ID<Drill>) -> [Int] { months[drill] ?? [] }

  /// Whether a role takes part in a drill.
  public func practises(_ role: ID<Role>, _ drill: ID<Drill>) -> Bool {
    practising[role]?.contains(drill) ?? false
  }

  private static let empty = [Int](repeating: 0, count: 12)

  private mutating func add(_ drill: Drill, roles: [ID<Role>]) {
    let (distance, times) = drill.cadence.value.rhythm
    let fullest = { (first: Int, loads: [ID<Role>: [Int]]) in
      stride(from: first, to: 12, by: distance).flatMap { month in
        roles.map { (loads[$0] ?? Self.empty)[month] }
      }.max() ?? 0
    }
    let first = (0..<distance).min { fullest($0, loads) < fullest($1, loads) } ?? 0
    let held = Array(stride(from: first, to: 12, by: distance))
    months[drill.id.value] = held.map { $0 + 1 }
    for role in roles {
      practising[role, default: []].insert(drill.id.value)
      for month in held {
        loads[role, default: Self.empty][month] += drill.minutes.value.tenths * times
      }
    }
  }
}

extension StandardSet {
  /// The roles that take part in a drill, groups as their members; everybody on stage if it
  /// names none.
  public func participants(in drill: Drill) -> [ID<Role>] {
    let named = Set(drill.roles.map(\.value))
    let groups = roles.filter { named.contains($0.id.value) }
    let wanted = named.union(groups.flatMap(\.members).map(\.value))
    return roles.filter { role in
      guard role.kind.value != .group else { return false }
      return named.isEmpty ? role.kind.value == .onstage : wanted.contains(role.id.value)
    }.map(\.id.value)
  }
}

extension Cadence {
  /// Every how many months, and how often then. A month counts four weeks.
  public var rhythm: (months: Int, times: Int) {
    switch self {
    case .weekly: (1, 4)
    case .monthly: (1, 1)
    case .quarterly: (3, 1)
    case .halfYearly: (6, 1)
    case .yearly: (12, 1)
    }
  }
}
