import Model

/// Divides the moments among panels, at the edges of stages as far as that can be.
enum PanelSplit {
  /// The fewest and the most moments side by side.
  static let sizes = 2...4

  /// The moments of each panel, the same in every language.
  static func panels(of variant: Variant) -> [[Moment]] {
    let catalogue = variant.catalogue
    let languages = catalogue.set.edition.languages.map {
      ViewContext(catalogue: catalogue, labels: Labels(tag: $0.value, name: "", entries: []))
    }
    let moments = catalogue.moments
    return groups(of: moments.map(\.stage.value)).flatMap {
      panels(of: Array(moments[$0]), in: languages, legendLines: legendLines(of: variant))
    }
  }

  /// One panel, or two where the texts do not fit. Criteria are worth a panel more, but no
  /// moment stands alone for their sake.
  private static func panels(
    of moments: [Moment], in languages: [ViewContext], legendLines: Int
  ) -> [[Moment]] {
    let mayPart = moments.count >= 2 * sizes.lowerBound
    let fits = languages.map { PanelFit(moments, in: $0, legendLines: legendLines) }
    let isEnough = fits.allSatisfy { mayPart ? $0.showsCriteria : $0.holds }
    guard moments.count > 1, !isEnough else { return [moments] }
    let half = (moments.count + 1) / 2
    return [moments[..<half], moments[half...]].flatMap {
      panels(of: Array($0), in: languages, legendLines: legendLines)
    }
  }

  /// The lines that say how to read, in languages whose labels are not at hand.
  private static func legendLines(of variant: Variant) -> Int {
    let isOfHall = variant.hall != nil
    switch variant.kind {
    case .whole, .hall: return isOfHall ? 3 : 1
    case .segment: return isOfHall ? 5 : 3
    }
  }

  /// What a choice of groups costs; the first difference counts.
  private struct Cost: Comparable {
    /// Groups of a size that is not wanted.
    var misfits = 0
    /// Edges of groups within a stage, and edges of stages within a group.
    var edges = 0
    var squares = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.misfits, left.edges, left.squares) < (right.misfits, right.edges, right.squares)
    }
  }

  /// Groups of two to four neighbours, told by the stages of the moments: a stage each where it
  /// has so many, a stage of one joins a neighbour, a longer one is divided evenly.
  static func groups(of stages: [ID<Stage>]) -> [Range<Int>] {
    var best: [(cost: Cost, from: Int)] = [(Cost(), 0)]
    for end in stages.indices.map({ $0 + 1 }) {
      let choices = (max(0, end - sizes.upperBound)..<end).map { start in
        (cost: cost(of: start..<end, in: stages, after: best[start].cost), from: start)
      }
      best.append(choices.min { $0.cost < $1.cost } ?? (Cost(), 0))
    }
    var groups: [Range<Int>] = []
    var end = stages.count
    while end > 0 {
      groups.append(best[end].from..<end)
      end = best[end].from
    }
    return groups.reversed()
  }

  private static func cost(of group: Range<Int>, in stages: [ID<Stage>], after: Cost) -> Cost {
    func parts(_ index: Int) -> Bool { stages[index - 1] != stages[index] }
    var cost = after
    cost.misfits += sizes.contains(group.count) ? 0 : 1
    cost.edges += group.dropFirst().count(where: parts)
    cost.edges += group.lowerBound > 0 && !parts(group.lowerBound) ? 1 : 0
    cost.squares += group.count * group.count
    return cost
  }
}
