import Model
import Testing

@testable import Views

/// Turns counted out day by day over two years, without believing how they were worked out.
@Suite struct ChecklistRotaTests {
  private static let twoYears = 731

  private static func catalogue(_ set: String) throws -> Catalogue {
    try ChecklistSamples.context(.init(set: set, language: "en", day: nil)).catalogue
  }

  private static func proofs(_ catalogue: Catalogue) -> [RotaProof] {
    let first = catalogue.set.effectiveFrom.value.dayNumber
    return catalogue.set.roles.compactMap {
      catalogue.rotaProof(of: $0, over: first...first + twoYears - 1)
    }
  }

  @Test(
    "in both samples all come again in time and no day goes over its minutes",
    arguments: ["service-hall", "e-channel"], [Rota.Density.full, .sampled])
  func samples(set: String, density: Rota.Density) throws {
    var catalogue = try Self.catalogue(set)
    catalogue.density = density
    let proofs = Self.proofs(catalogue)
    #expect(!proofs.isEmpty)
    for proof in proofs {
      #expect(proof.holds, "\(proof.role.key)")
      #expect(proof.waits.allSatisfy { $0.days <= proof.rota.longestGap }, "\(proof.role.key)")
      #expect(proof.loads.count == Self.twoYears)
      let budget = try #require(proof.role.checkMinutes?.value)
      #expect(proof.loads.allSatisfy { $0.minutes <= budget })
    }
  }

  @Test("nothing that takes turns is lost, nothing else takes turns")
  func whatTakesTurns() throws {
    let catalogue = try Self.catalogue("service-hall")
    let turning = Self.proofs(catalogue).flatMap { $0.rota.checks.map(\.key) }
    #expect(turning.sorted() == ["M02-C5", "M03-C4", "M04-C4", "M06-C3", "M08-C5", "M13-C4"])
    var sampled = catalogue
    sampled.density = .sampled
    let more = Self.proofs(sampled).flatMap(\.rota.checks)
    #expect(more.count > 20)
    for check in more {
      for probe in check.probes {
        let standard = try #require(catalogue.standard(probe.value))
        let kind = catalogue.moment(of: probe.value)?.kind.value
        #expect(!standard.isRedLine)
        #expect(!(standard.level.value.isBinding && (kind == .peak || kind == .end)))
      }
    }
  }

  @Test("the turns of a day do not depend on the days around it, before the edition or long after")
  func pure() throws {
    let schedule = try Self.catalogue("service-hall").schedule(of: ID("DM"))
    let rota = try #require(schedule.rota)
    let first = try #require(CivilDate("2026-01-01")).dayNumber
    // From half a year before the first day in force to four years after it.
    let turns = (first..<first + 1650).map { rota.due(on: CivilDate(dayNumber: $0)).map(\.key) }
    #expect(turns.allSatisfy { !$0.isEmpty })
    for index in turns.indices.dropFirst(3) { #expect(turns[index] == turns[index - 3]) }
  }

  @Test("whatever the minutes, what holds by the rota's own count holds by ours", arguments: 0..<12)
  func generated(seed: Int) throws {
    var random = Steps(state: UInt64(seed) &* 7919 &+ 13)
    var catalogue = try #require(
      try ChecklistSamples.read("service-hall") { text in
        text.replacing(/\sminutes="[\d.]+"/) { _ in
          " minutes=\"\(random.next(5) + 1)\""
        }.replacing(/level="must"/) { _ in
          random.next(3) == 0 ? "level=\"should\"" : "level=\"must\""
        }.replacing("within-days=\"14\"", with: "within-days=\"\(random.next(9) + 2)\"")
      })
    if seed.isMultiple(of: 2) { catalogue.density = .sampled }
    for proof in Self.proofs(catalogue) {
      #expect(proof.waits.allSatisfy { $0.days <= proof.rota.longestGap }, "\(proof.role.key)")
      switch proof.rota.fault {
      case nil:
        #expect(proof.late.isEmpty, "\(proof.role.key)")
        #expect(proof.rota.longestGap <= proof.rota.withinDays)
        Self.expectTurnsFit(proof)
      case .tooSlow(let missing):
        #expect(missing.tenths > 0 && proof.rota.longestGap > proof.rota.withinDays)
        Self.expectTurnsFit(proof)
      case .tooLong(let checks, let room):
        #expect(checks.allSatisfy { $0.minutesPerDay > room })
      }
    }
  }

  /// A day on which something takes its turn stays within the budget.
  private static func expectTurnsFit(_ proof: RotaProof) {
    guard let budget = proof.role.checkMinutes?.value else { return }
    for load in proof.loads where !proof.rota.due(on: load.day).isEmpty {
      #expect(load.minutes <= budget, "\(proof.role.key) \(load.day)")
    }
  }

  /// Numbers that look random and are the same in every run.
  private struct Steps {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
