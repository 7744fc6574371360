/// How far the needs of customers are served by standards, weighted by what they matter.
public struct NeedService: Sendable {
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

  /// How far the needs of moments are served.
  /// - Parameters:
  ///   - moments: The moments whose needs are counted.
  ///   - catalogue: Where standards are looked for: one of another moment may serve a need too.
  public init(of moments: [Moment], in catalogue: Catalogue) {
    var best: [ID<Need>: Bool] = [:]
    for standard in catalogue.moments.flatMap(\.standards) {
      for cover in standard.covers {
        best[cover.need.value] = best[cover.need.value] == true || standard.level.value.isBinding
      }
    }
    for need in moments.flatMap(\.needs) {
      let rating = catalogue.weighted(need.ratings).exact
      needs += 1
      weight += rating
      guard let isBinding = best[need.id.value] else { continue }
      servedWeight += rating
      if isBinding { binding += 1 } else { advised += 1 }
    }
  }
}

extension Level {
  /// Whether there is no choice: must and must not (应, 不应).
  public var isBinding: Bool {
    switch self {
    case .must, .mustNot: true
    case .should, .shouldNot, .may: false
    }
  }
}
