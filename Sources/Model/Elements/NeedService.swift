/// How far the needs of customers are served by standards, weighted by what they matter.
public struct NeedService: Sendable {
  fileprivate init() {}

  /// How many needs there are.
  public private(set) var needs = 0
  /// How many of them a must or must not serves.
  public private(set) var binding = 0
  /// How many only advice or permission serves.
  public private(set) var advised = 0
  private var weight = 0
  private var servedWeight = 0

  /// How many needs nothing serves.
  public var unserved: Int { needs - binding - advised }

  /// The share of what matters that is served, in percent, rounded half up; 100 if nothing is
  /// rated. The headline of a gap report (需求覆盖率).
  public var share: Tenths {
    guard weight > 0 else { return Tenths(tenths: unserved == 0 ? 1_000 : 0) }
    return Tenths(tenths: (servedWeight * 2_000 + weight) / (2 * weight))
  }

  /// Counts a need with what it weighs, and the strongest level that serves it, if any does.
  fileprivate mutating func count(_ rating: WeightedRating, servedBy level: Level.Strength?) {
    needs += 1
    weight += rating.exact
    guard let level else { return }
    servedWeight += rating.exact
    if level == .requirement { binding += 1 } else { advised += 1 }
  }
}

/// Which needs standards serve, wherever the standards stand: one of another moment may serve a
/// need too.
public struct ServedNeeds: Sendable {
  private let catalogue: Catalogue
  private var strongest: [ID<Need>: Level.Strength] = [:]

  /// The needs that the standards of a catalogue serve.
  public init(in catalogue: Catalogue) {
    self.catalogue = catalogue
    for standard in catalogue.moments.flatMap(\.standards) {
      for cover in standard.covers {
        let strength = standard.level.value.strength
        strongest[cover.need.value] = max(strongest[cover.need.value] ?? strength, strength)
      }
    }
  }

  /// How far the needs of some moments are served.
  public func service(at moments: [Moment]) -> NeedService {
    moments.flatMap(\.needs).reduce(into: NeedService()) { service, need in
      service.count(catalogue.weighted(need.ratings), servedBy: strongest[need.id.value])
    }
  }
}
