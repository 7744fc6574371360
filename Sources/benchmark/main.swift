import Foundation

// Measures the release build beside this program: `check` against xmllint on the same files,
// and the whole build of the sample, then both on a generated set a hundred times its size.

let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appendingPathComponent("peakend").path
let sample = URL(fileURLWithPath: "Standards/service-hall")
let schema = "Standards/peakend.xsd"
let scratch = FileManager.default.temporaryDirectory
  .appendingPathComponent("peakend-benchmark-\(ProcessInfo.processInfo.processIdentifier)")

func xmlFiles(in folder: URL) throws -> [String] {
  let moments = try FileManager.default.contentsOfDirectory(
    atPath: folder.appendingPathComponent("moments").path
  ).filter { $0.hasSuffix(".xml") }.sorted().map { "moments/\($0)" }
  return (["set.xml"] + moments).map { folder.appendingPathComponent($0).path }
}

func fixed(_ value: Double, _ decimals: Int) -> String {
  String(format: "%.\(decimals)f", value)
}

/// Measures one folder and prints its rows; a large one is built once, for that takes minutes.
func measure(_ title: String, _ folder: URL, moments: Int, runs: Int, builds: Int) throws -> Usage {
  let (check, peer) = try compare(
    [binary, "check", folder.path],
    ["xmllint", "--noout", "--schema", schema] + xmlFiles(in: folder), runs: runs)
  let output = scratch.appendingPathComponent("out-\(moments)").path
  let build = Usage(
    runs: try (0..<builds).map { _ in try run([binary, "build", folder.path, "-o", output]) })
  print("\(title): \(moments) moments, medians of \(runs) checks and \(builds) builds")
  print(
    "  check  \(fixed(check.cpu * 1000, 1)) ms CPU, \(fixed(check.memory, 1)) MB; "
      + "xmllint \(fixed(peer.cpu * 1000, 1)) ms; ratio \(fixed(check.cpu / peer.cpu, 2))")
  print(
    "  build  \(fixed(build.wall, 3)) s, \(fixed(build.cpu, 3)) s CPU, "
      + "\(fixed(build.memory, 1)) MB; "
      + "\(fixed(build.cpu * 1000 / Double(moments), 2)) ms CPU a moment")
  return build
}

do {
  defer { try? FileManager.default.removeItem(at: scratch) }
  let small = try measure("service hall", sample, moments: 14, runs: 9, builds: 9)
  let folder = scratch.appendingPathComponent("large")
  let count = try LargeSet(sample: sample, copies: 100).write(to: folder)
  let large = try measure("generated set", folder, moments: count, runs: 3, builds: 1)
  let ratio = (large.cpu / Double(count)) / (small.cpu / 14)
  print("time per moment, \(count) against 14: ratio \(fixed(ratio, 2))")
} catch {
  FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
  exit(1)
}
