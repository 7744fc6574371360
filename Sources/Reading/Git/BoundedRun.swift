import Glibc

/// A program that runs without a shell, in an environment of its own, and within bounds: who made
/// what it reads may have made it to run for ever.
struct BoundedRun {
  /// How long a program may run and how much it may print.
  struct Bounds: Sendable {
    /// Seconds until it is ended. The history of one folder takes git half a minute in the
    /// largest repositories there are, of a million commits; this is four times as long.
    var seconds = 120
    /// Bytes until it is ended: 64 MiB. A standards folder of a thousand files is listed in
    /// 100 KB.
    var bytes = 64 << 20

    /// The usual bounds, to be changed.
    init() {}
  }

  /// Why nothing came of a run.
  enum Failure: Error {
    /// The program does not start.
    case unstarted
    /// It was ended because it took too long.
    case slow
    /// It was ended because it printed too much.
    case wordy
  }

  /// What a program said.
  struct Answer {
    /// Whether it ended by itself, with the status 0.
    let isGood: Bool
    /// What it printed.
    let output: [UInt8]
    /// The first 1,000 bytes, and what came with them, of its complaints.
    let complaint: [UInt8]
  }

  private let process: pid_t
  private let bounds: Bounds
  /// When the time is up, in milliseconds of `clock`.
  private let end: Int
  /// What it prints, and what it complains of.
  private let pipes: [Pipe]

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - command: The absolute path of the program, and its arguments.
  ///   - environment: Its variables, as `name=value`.
  ///   - input: A file it reads from standard input.
  ///   - bounds: When it is ended.
  /// - Returns: What it said.
  /// - Throws: A failure if it does not start, or had to be ended.
  static func answer(
    of command: [String], environment: [String], input: Int32, bounds: Bounds = Bounds()
  ) throws(Failure) -> Answer {
    let run = try BoundedRun(command, environment, input, bounds)
    do throws(Failure) {
      let (output, complaint) = try run.read()
      return Answer(isGood: try run.status() == 0, output: output, complaint: complaint)
    } catch {
      kill(run.process, SIGKILL)
      waitpid(run.process, nil, 0)
      throw error
    }
  }

  private init(
    _ command: [String], _ environment: [String], _ input: Int32, _ bounds: Bounds
  ) throws(Failure) {
    guard let output = Pipe(), let complaints = Pipe() else { throw .unstarted }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output.writing, complaints.writing].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, &variables) == 0 else {
      throw .unstarted
    }
    self.process = process
    self.bounds = bounds
    end = Self.clock + bounds.seconds * 1_000
    pipes = [output, complaints]
    for pipe in pipes { pipe.closeWriting() }
  }

  /// Reads until both pipes are closed.
  private func read() throws(Failure) -> (output: [UInt8], complaint: [UInt8]) {
    var said: [[UInt8]] = [[], []]
    var waiting = pipes.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard Self.clock < end else { throw .slow }
      guard poll(&waiting, nfds_t(waiting.count), Int32(end - Self.clock)) > 0 else { continue }
      for place in waiting.indices where waiting[place].revents != 0 {
        let count = Glibc.read(waiting[place].fd, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        // A stream that has ended is waited for no more.
        if count <= 0 { waiting[place].fd = -1 }
        let isKept = place == 0 || said[place].count < 1_000
        if count > 0, isKept { said[place] += buffer[..<count] }
      }
      guard said[0].count <= bounds.bytes else { throw .wordy }
    }
    return (said[0], said[1])
  }

  /// The status the program ends with. Most end as soon as they have closed their streams.
  private func status() throws(Failure) -> Int32 {
    var status: Int32 = 0
    while true {
      switch waitpid(process, &status, WNOHANG) {
      case process: return status
      case 0: usleep(1_000)
      default: guard errno == EINTR else { return -1 }
      }
      guard Self.clock < end else { throw .slow }
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static var clock: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// A pipe that no other program inherits; it is made of sockets, which are born that way.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init?() {
      var ends: [Int32] = [0, 0]
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      closeWriting()
      close(reading)
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }
  }
}
