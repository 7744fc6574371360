import Foundation
import Testing

/// What a repository or an environment may hold, and what must come of none of it.
@Suite("Repositories and environments that would do harm")
struct HarmTests {
  private let clones: Clones

  init() throws { clones = try Clones() }

  /// Calls that ask git how histories parted, what a folder held, and which names there are.
  private static let calls = ["breaking --against main~1 set", "diff mian main --folder set"]
  /// Every command that asks git. Those that make documents take seconds.
  private static let commands =
    calls + [
      "diff main~1 set", "verify 00000000 set", "recall main~1 set",
      "build set --output out --format html --changes-since main~1",
    ]

  /// A clone that has a signature on its latest commit.
  private func ground(_ name: String) throws -> Ground {
    let ground = try Ground(try clones.clone(name))
    try clones.editions.sign(in: ground.place)
    return ground
  }

  private func answers(
    _ calls: [String], in ground: Ground, _ environment: [String: String] = [:]
  ) throws -> [String] {
    try calls.map { call in
      let run = try clones.run(call, in: ground.place, environment: environment)
      return "\(run.status)\n\(run.output)\(run.talk)"
    }
  }

  @Test("run nothing and write nothing that git would, and are read as if it was not there")
  func planted() throws {
    let clean = try answers(Self.calls, in: try ground("clean"))
    #expect(clean.map { $0.prefix(1) } == ["1", "2"], "\(clean)")
    for (number, plant) in (Plant.settings + Plant.variables).enumerated() {
      let ground = try ground("planted-\(number)")
      let environment = try plant.put(into: ground)
      let told = try answers(Self.calls, in: ground, environment)
      #expect(told == clean || plant.isPartial, "\(plant.name)")
      #expect(!ground.isMarked, "\(plant.name) is run")
      let run = try plant.pull(in: ground, environment)
      #expect(ground.isMarked == (run != nil), "\(plant.name) is idle: \(run?.talk ?? "")")
    }
  }

  @Test("do not mislead about what is committed")
  func misleading() throws {
    let untouched = try ground("untouched")
    let clean = try answers(Self.calls, in: untouched)
    for (number, plant) in Plant.misleading.enumerated() {
      let ground = try ground("misleading-\(number)")
      let right = try plant.pull(in: ground, [:])
      let environment = try plant.put(into: ground)
      #expect(try answers(Self.calls, in: ground, environment) == clean, "\(plant.name)")
      let wrong = try plant.pull(in: ground, environment)
      #expect(wrong?.output != right?.output, "\(plant.name) is idle: \(right?.talk ?? "")")
    }
  }

  @Test("are read by every command as if nothing was planted, with everything at once")
  func everything() throws {
    let clean = try answers(Self.commands, in: try ground("clean"))
    let ground = try ground("everything")
    let all = (Plant.settings + Plant.variables + Plant.misleading).filter { !$0.isPartial }
    let environment = try all.reduce(into: [:]) { environment, plant in
      environment.merge(try plant.put(into: ground)) { $1 }
    }
    let told = try answers(Self.commands, in: ground, environment)
    for (command, (told, clean)) in zip(Self.commands, zip(told, clean)) {
      #expect(told == clean, "\(command)")
    }
    #expect(!ground.isMarked)
  }

  @Test("hold no history that is left out in silence")
  func unreadable() throws {
    let ground = try ground("unreadable")
    try FileManager.default.removeItem(atPath: ground.place.path + "/.git/config")
    try FileManager.default.createDirectory(
      atPath: ground.place.path + "/.git/config", withIntermediateDirectories: false)
    let run = try clones.run("verify 00000000 set", in: ground.place)
    #expect(run.status == 2)
    #expect(
      run.talk.hasPrefix(
        "peakend: the history of 'set' cannot be read: git does not open the repository\n"),
      "\(run.talk)")
    #expect(!run.output.contains("unknown"))
  }

  @Test("need no git where there is no repository, and say so where there is one")
  func missing() throws {
    let ground = try ground("missing")
    let outside = clones.editions.scratch.path("none")
    let alone = try Scratch()
    try FileManager.default.copyItem(atPath: Program.frame, toPath: alone.path("set"))
    let free = try Program.run(
      ["verify", "00000000", "set"], in: alone.url, environment: ["PATH": outside])
    #expect(free.status == 2 && free.output.contains("00000000 is unknown"))
    let bound = try clones.run(
      "verify 00000000 set", in: ground.place, environment: ["PATH": outside])
    #expect(bound.status == 2)
    #expect(
      bound.talk.hasPrefix(
        "peakend: the history of 'set' cannot be read: no git is found in PATH\n"),
      "\(bound.talk)")
  }

  @Test("that lie as plain files in a tree are not taken for the tree's own")
  func bare() throws {
    let place = try clones.clone("bare", "--bare")
    try FileManager.default.copyItem(
      atPath: Program.frame, toPath: place.path + "/set")
    let run = try clones.run("diff main~1 set", in: place)
    #expect(run.status == 2)
    #expect(
      run.talk.hasPrefix(
        "peakend: revision 'main~1' cannot be read: 'set' lies in a bare repository\n")
        || run.talk.hasPrefix(
          "peakend: revision 'main~1' cannot be read: '.' lies in a bare repository\n"),
      "\(run.talk)")
  }
}
