import Model
import Rendering
import Synchronization

/// The moments of one sheet, and how many standards of each it shows, the same in every language.
struct WallSheet: Sendable {
  let moments: [Moment]
  /// What is shown of them; on a panel all.
  var choice = WallChoice()
}

/// The sheets of a variant, kept once they are divided.
final class WallSheets: Sendable {
  private let known = Mutex<[WallStyle.Kind: [WallSheet]]>([:])

  /// The sheets of a kind; `divide` is called for whoever asks first.
  func of(_ kind: WallStyle.Kind, divide: () -> [WallSheet]) -> [WallSheet] {
    known.withLock { known in
      if let sheets = known[kind] { return sheets }
      let sheets = divide()
      known[kind] = sheets
      return sheets
    }
  }
}

/// A journey in every language, to be divided among sheets that are the same in all of them.
struct WallDivision {
  private let kind: WallStyle.Kind
  private let moments: [Moment]
  /// A language with what stands below the table on a sheet, and the columns of the journey.
  private let languages: [(wall: Wall, columns: [WallColumn])]

  /// The most moments side by side on a poster: a column holds seven Han characters.
  static let mostColumns = 16
  /// The standards a poster shows of a moment at least, if it has them.
  static let fewestPoints = 3
  /// What else a poster shows at least.
  static let lean = WallChoice(evidence: 1, support: 1)
  /// The fewest and the most moments side by side on a panel.
  static let panelSizes = 2...4

  init(_ kind: WallStyle.Kind, of moments: [Moment], in contexts: [ViewContext]) {
    self.kind = kind
    self.moments = moments
    languages = contexts.map { context in
      let wall = Wall(kind, in: context)
      return (wall, moments.map { WallColumn($0, in: context, wall.style) })
    }
  }

  /// The sheets, in journey order.
  var sheets: [WallSheet] {
    switch kind {
    case .poster:
      Self.groups(of: moments, most: Self.mostColumns).flatMap(posters)
    case .panel:
      Self.panels(of: moments.map(\.stage.value)) { group in
        fits(group).allSatisfy { $0.holds() }
      }.map { WallSheet(moments: Array(moments[$0])) }
    }
  }

  /// The fit of some of the moments in each language.
  private func fits(_ group: Range<Int>) -> [WallFit] {
    languages.map { $0.wall.fit(Array($0.columns[group])) }
  }

  // MARK: - Posters

  /// One sheet, or more where the texts need wider columns.
  private func posters(_ group: Range<Int>) -> [WallSheet] {
    let fits = fits(group)
    let moments = Array(moments[group])
    let fewest = moments.map { min(Self.fewestPoints, $0.standards.count) }
    var leanest = Self.lean
    leanest.points = fewest
    guard moments.count == 1 || fits.allSatisfy({ $0.holds(leanest) }) else {
      return Self.groups(of: moments, most: (moments.count + 1) / 2).flatMap {
        posters(($0.lowerBound + group.lowerBound)..<($0.upperBound + group.lowerBound))
      }
    }
    let most = fits.map { $0.mostPoints(beside: Self.lean) }
    let points = moments.indices.map { column in
      max(fewest[column], most.map { $0[column] }.min() ?? 0)
    }
    return [WallSheet(moments: moments, choice: WallChoice(points: points))]
  }

  /// Neighbours of one stage.
  static func runs(of moments: [Moment]) -> [[Moment]] {
    moments.reduce(into: []) { runs, moment in
      if runs.last?.last?.stage.value == moment.stage.value {
        runs[runs.count - 1].append(moment)
      } else {
        runs.append([moment])
      }
    }
  }

  /// Groups of at most `most` moments with edges between stages, as few and as even as can be.
  /// A stage that is longer is divided.
  static func groups(of moments: [Moment], most: Int) -> [Range<Int>] {
    let pieces = runs(of: moments).flatMap { run in
      let parts = (run.count + most - 1) / most
      return (0..<parts).map { run.count * ($0 + 1) / parts - run.count * $0 / parts }
    }
    let ends = Division.best(pieces.count) { group -> [Int]? in
      let length = pieces[group].reduce(0, +)
      return length > most && group.count > 1 ? nil : [1, length * length]
    }
    let sums = pieces.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    return ends.map { sums[$0.lowerBound]..<sums[$0.upperBound] }
  }

  // MARK: - Panels

  /// Groups of two to four neighbours, told by the stages of the moments: a stage each where it
  /// has so many, a stage of one joins a neighbour, and one that has no room on a panel is
  /// divided.
  static func panels(of stages: [ID<Stage>], holds: (Range<Int>) -> Bool) -> [Range<Int>] {
    func isEdge(_ index: Int) -> Bool { stages[index - 1] != stages[index] }
    /// Whether a group begins within a stage that a panel would hold.
    func cuts(_ start: Int) -> Bool {
      guard start > 0, !isEdge(start) else { return false }
      let first = stages[..<start].lastIndex { $0 != stages[start] }.map { $0 + 1 } ?? 0
      let end = stages[start...].firstIndex { $0 != stages[start] } ?? stages.count
      return end - first <= panelSizes.upperBound && holds(first..<end)
    }
    return Division.best(stages.count) { group in
      guard group.count <= panelSizes.upperBound else { return nil }
      return [
        // Panels that run over, stages that are cut without need, sizes that are not wanted.
        holds(group) ? 0 : 1, cuts(group.lowerBound) ? 1 : 0,
        panelSizes.contains(group.count) ? 0 : 1,
        // Stages that share a panel with their neighbour, and stages that go on on another.
        group.dropFirst().count(where: isEdge),
        group.lowerBound > 0 && !isEdge(group.lowerBound) ? 1 : 0,
        group.count * group.count,
      ]
    }
  }
}
