import Model
import Rendering

/// The moments of one sheet, and how many points of each it shows.
struct PosterSheet: Sendable {
  let moments: [Moment]
  /// How many points of each moment are shown, the same in every language.
  let points: [Int]
}

/// Divides the moments among sheets and settles which standards they show.
enum PosterSplit {
  /// The most moments side by side: a column holds seven Han characters.
  static let mostColumns = 16
  /// The points a moment shows at least, if it has them.
  static let fewestPoints = 3
  /// What else is shown at least.
  static let lean = PosterChoice(points: [], evidence: 2, support: 1)
  /// The lines of a legend in languages whose labels are not at hand; where it takes more, the
  /// curve gives way.
  static let legendLines = 3

  static func sheets(of catalogue: Catalogue) -> [PosterSheet] {
    let languages = ViewContext.measuring(catalogue)
    let groups = groups(of: catalogue.moments, most: mostColumns)
    return groups.flatMap { sheets(of: $0, in: languages) }
  }

  /// One sheet, or more where the texts need wider columns.
  private static func sheets(of moments: [Moment], in languages: [ViewContext]) -> [PosterSheet] {
    let fits = languages.map { fit(moments, in: $0, legendLines: legendLines) }
    let fewest = moments.map { min(fewestPoints, $0.standards.count) }
    let leanest = PosterChoice(
      points: fewest, evidence: lean.evidence, support: lean.support)
    guard moments.count == 1 || fits.allSatisfy({ $0.holds(leanest) }) else {
      let halves = groups(of: moments, most: (moments.count + 1) / 2)
      return halves.flatMap { sheets(of: $0, in: languages) }
    }
    let most = fits.map { $0.mostPoints(beside: lean) }
    let points = moments.indices.map { column in
      max(fewest[column], most.map { $0[column] }.min() ?? 0)
    }
    return [PosterSheet(moments: moments, points: points)]
  }

  /// The fit of moments in a language.
  static func fit(_ moments: [Moment], in context: ViewContext, legendLines: Int) -> PosterFit {
    let stages = runs(of: moments).map { run in
      (context.catalogue.stage(run[0].stage.value).map { context.words($0.name) } ?? "", run.count)
    }
    return PosterFit(
      grid: PosterGrid(isHan: context.isChinese, columns: moments.count),
      columns: moments.map { PosterColumn($0, in: context) }, stages: stages,
      legendLines: legendLines)
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
  static func groups(of moments: [Moment], most: Int) -> [[Moment]] {
    let pieces = runs(of: moments).flatMap { divided($0, most: most) }
    let ends = bestEnds(of: pieces.map(\.count), most: most)
    var start = 0
    return ends.map { end in
      defer { start = end }
      return Array(pieces[start..<end].joined())
    }
  }

  private static func divided(_ run: [Moment], most: Int) -> [[Moment]] {
    let parts = (run.count + most - 1) / most
    return (0..<parts).map { part in
      Array(run[(run.count * part / parts)..<(run.count * (part + 1) / parts)])
    }
  }

  /// Where the groups end, counted in pieces: the fewest groups, and of those the most even.
  static func bestEnds(of lengths: [Int], most: Int) -> [Int] {
    var best: [(groups: Int, squares: Int, from: Int)] = [(0, 0, 0)]
    for end in lengths.indices.map({ $0 + 1 }) {
      var choice: (groups: Int, squares: Int, from: Int)?
      var length = 0
      for start in (0..<end).reversed() {
        length += lengths[start]
        if length > most { break }
        let candidate = (best[start].groups + 1, best[start].squares + length * length, start)
        if choice.map({ candidate < $0 }) ?? true { choice = candidate }
      }
      best.append(choice ?? (best[end - 1].groups + 1, best[end - 1].squares, end - 1))
    }
    var ends: [Int] = []
    var end = lengths.count
    while end > 0 {
      ends.append(end)
      end = best[end].from
    }
    return ends.reversed()
  }
}
