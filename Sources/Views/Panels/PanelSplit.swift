import Model

/// Divides the moments among panels, at the edges of stages as far as their texts find room.
enum PanelSplit {
  /// The fewest and the most moments side by side.
  static let sizes = 2...4

  /// The moments of each panel, the same in every language.
  static func panels(of variant: Variant) -> [[Moment]] { variant.panels() }

  /// Divides the moments of a catalogue that a kind of variant has.
  static func divided(_ catalogue: Catalogue, for kind: Variant.Kind) -> [[Moment]] {
    let languages = ViewContext.measuring(catalogue)
    let moments = catalogue.moments
    let legendLines = legendLines(for: kind)
    return groups(of: moments.map(\.stage.value)) { group in
      let fits = languages.map {
        PanelFit(Array(moments[group]), in: $0, legendLines: legendLines)
      }
      return Fit(
        holds: fits.allSatisfy(\.holds), showsCriteria: fits.allSatisfy(\.showsCriteria))
    }.map { Array(moments[$0]) }
  }

  /// The lines that say how to read, in languages whose labels are not at hand.
  static func legendLines(for kind: Variant.Kind) -> Int {
    switch kind {
    case .whole, .hall: 1
    case .segment: 2
    }
  }

  /// What room a panel has for the moments of a group.
  struct Fit {
    /// Whether everything stands on it in type of a readable size.
    let holds: Bool
    /// Whether the criteria of the standards find room too.
    let showsCriteria: Bool
  }

  /// What a choice of groups costs; the first difference counts.
  private struct Cost: Comparable {
    /// Panels that run over.
    var overfull = 0
    /// Groups of a size that is not wanted.
    var misfits = 0
    /// Stages that share a panel with their neighbour.
    var joins = 0
    /// Panels without criteria: they are worth a stage that stands on two panels.
    var bare = 0
    /// Stages that go on on another panel.
    var parts = 0
    var squares = 0

    private var order: [Int] { [overfull, misfits, joins, bare, parts, squares] }

    static func < (left: Cost, right: Cost) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }
  }

  /// Groups of two to four neighbours, told by the stages of the moments: a stage each where it
  /// has so many, a stage of one joins a neighbour, and one that has no room on a panel is
  /// divided.
  static func groups(of stages: [ID<Stage>], room: (Range<Int>) -> Fit) -> [Range<Int>] {
    var best: [(cost: Cost, from: Int)] = [(Cost(), 0)]
    for end in stages.indices.map({ $0 + 1 }) {
      let choices = (max(0, end - sizes.upperBound)..<end).map { start in
        let group = start..<end
        return (cost: cost(of: group, room(group), in: stages, after: best[start].cost), start)
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

  private static func cost(
    of group: Range<Int>, _ room: Fit, in stages: [ID<Stage>], after: Cost
  ) -> Cost {
    func isEdge(_ index: Int) -> Bool { stages[index - 1] != stages[index] }
    var cost = after
    cost.overfull += room.holds ? 0 : 1
    cost.misfits += sizes.contains(group.count) ? 0 : 1
    cost.joins += group.dropFirst().count(where: isEdge)
    cost.bare += room.showsCriteria ? 0 : 1
    cost.parts += group.lowerBound > 0 && !isEdge(group.lowerBound) ? 1 : 0
    cost.squares += group.count * group.count
    return cost
  }
}
