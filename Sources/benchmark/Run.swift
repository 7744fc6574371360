import Foundation

/// What the operating system says of finished runs of one command: medians.
struct Usage {
  /// User and system time, in seconds.
  let cpu: Double
  /// Elapsed time, in seconds.
  let wall: Double
  /// Peak resident memory, in megabytes.
  let memory: Double

  init(runs: [Usage]) {
    cpu = Self.median(runs.map(\.cpu))
    wall = Self.median(runs.map(\.wall))
    memory = Self.median(runs.map(\.memory))
  }

  fileprivate init(cpu: Double, wall: Double, memory: Double) {
    self.cpu = cpu
    self.wall = wall
    self.memory = memory
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}

/// A command that could not be started or did not succeed.
struct RunFailure: Error, CustomStringConvertible {
  let description: String
}

/// Runs a command to its end with its output thrown away.
func run(_ command: [String]) throws -> Usage {
  let start = DispatchTime.now()
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
    throw RunFailure(description: "'\(command[0])' cannot be started")
  }
  var status: Int32 = 0
  var usage = rusage()
  wait4(process, &status, 0, &usage)
  guard status == 0 else {
    throw RunFailure(description: "'\(command.joined(separator: " "))' did not succeed")
  }
  let elapsed = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
  return Usage(
    cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: Double(elapsed) / 1e9,
    memory: Double(usage.ru_maxrss) / 1024)
}

/// Runs two commands in turn, after one run of each that does not count, so that both meet
/// the same weather.
func compare(_ left: [String], _ right: [String], runs: Int) throws -> (Usage, Usage) {
  _ = try (run(left), run(right))
  let pairs = try (0..<runs).map { _ in (try run(left), try run(right)) }
  return (Usage(runs: pairs.map(\.0)), Usage(runs: pairs.map(\.1)))
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
