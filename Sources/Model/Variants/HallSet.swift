import Findings

extension HallTrimming {
  /// What the moments share, as the hall has it.
  ///
  /// - Parameters:
  ///   - whole: The set.
  ///   - all: All moments.
  ///   - moments: Those the hall has, as it has them.
  /// - Returns: The set of the hall, which names nothing it has not.
  func set(_ whole: StandardSet, of all: [Moment], left moments: [Moment]) -> StandardSet {
    var left = whole
    let stages = Set(moments.map(\.stage.value))
    left.stages = whole.stages.filter { stages.contains($0.id.value) }
    left.facilities = whole.facilities.filter { facility in
      hall.facilities.contains { $0.value == facility.id.value }
    }
    left.paths = paths(whole.paths, peaks: Set(moments.filter(\.isPeak).map(\.id.value)))
    left.findings = whole.findings.compactMap(kept)
    left.benchmarks = whole.benchmarks.map(kept)
    left.calendar?.seasons = (whole.calendar?.seasons ?? []).map(own)
    left.roles = roles(whole.roles, named: moments.rolesWithDuties)
    let gone = GivenIDs(in: all).ids.subtracting(GivenIDs(in: moments).ids)
    left.waivers = whole.waivers.filter { !gone.contains($0.element.value) }
    return left
  }

  private func kept(_ finding: StudyFinding) -> StudyFinding? {
    var left = finding
    left.moments = finding.moments.filter { !omitted.leavesOut($0.value) }
    return left.moments.isEmpty && !finding.moments.isEmpty ? nil : left
  }

  private func kept(_ benchmark: Benchmark) -> Benchmark {
    var left = benchmark
    left.lessons = benchmark.lessons.filter {
      !($0.moment.map { omitted.leavesOut($0.value) } ?? false)
    }
    return left
  }

  /// A season with the hall's own days for it.
  private func own(_ season: Season) -> Season {
    guard let days = hall.seasons.first(where: { $0.id.value == season.id.value }) else {
      return season
    }
    var own = season
    (own.from, own.to) = (days.from, days.to)
    return own
  }
}

// MARK: Paths

extension HallTrimming {
  /// The paths that still lead somewhere. One that lost its own peak, or the last of the moments
  /// that customers remember, leads nowhere; the first of them stays if no other meets a moment
  /// that the hall has. Shares of visits are those of all halls, and are dropped with a path.
  private func paths(_ whole: [Path], peaks: Set<ID<Moment>>) -> [Path] {
    let left = whole.map(kept)
    var chosen = zip(whole, left).map { leads($1, from: $0, peaks: peaks) }
    for (at, path) in left.enumerated() where !chosen[at] {
      let met = Set(zip(left, chosen).filter(\.1).flatMap(\.0.steps).map(\.value))
      chosen[at] = path.steps.contains { !met.contains($0.value) }
    }
    let paths = zip(left, chosen).filter(\.1).map(\.0)
    return paths.count == whole.count ? paths : paths.map(\.withoutShare)
  }

  private func kept(_ path: Path) -> Path {
    var left = path
    left.steps = path.steps.filter { !omitted.leavesOut($0.value) }
    left.localPeak = path.localPeak.flatMap { omitted.leavesOut($0.value) ? nil : $0 }
    return left
  }

  private func leads(_ left: Path, from whole: Path, peaks: Set<ID<Moment>>) -> Bool {
    guard left.steps.count < whole.steps.count else { return true }
    if whole.localPeak != nil { return left.localPeak != nil }
    return left.steps.contains { peaks.contains($0.value) }
  }
}

extension Path {
  fileprivate var withoutShare: Path {
    var path = self
    path.visitShare = nil
    return path
  }
}

/// The ids that are given to something.
private struct GivenIDs: Walker {
  private(set) var ids: Set<String> = []

  init(in moments: [Moment]) {
    for moment in moments { moment.walk(with: &self) }
  }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) { ids.insert(id) }
  mutating func leave() {}
  mutating func open(_ part: Field, key: String, at span: Span) {}
  mutating func close() {}
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {}
  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {}
}
