import Findings
import Glibc

/// The `git` of the system, asked for what is committed.
///
/// It is started without a shell, so no name means anything to anybody but git, and only plumbing
/// is used that changes nothing. A repository may come from anywhere, and its own configuration
/// may name programs: whatever git would start for what is asked here is switched off, and so is
/// all that goes out to the network.
enum GitCommand {
  /// Why git did not do what it was asked.
  enum Failure: Error {
    /// It cannot be started, or has no room for what it prints.
    case system(FileSystem.Failure)
    /// It refused; the first line of its complaint, for choosing words of our own.
    case refused(String)
  }

  /// What a command prints. It prints to a file that has no name, so that nobody has to read
  /// while it runs.
  ///
  /// - Parameters:
  ///   - arguments: What git is told, its own options before it left out.
  ///   - folder: The folder in which it is asked.
  ///   - input: What it reads from standard input.
  ///   - limit: How many bytes it may print; more is refused.
  /// - Returns: The bytes.
  /// - Throws: A failure with what git complained of, or that it cannot be started.
  static func output(
    of arguments: [String], in folder: String, input: [UInt8] = [], limit: Int = 64 << 20
  ) throws(Failure) -> [UInt8] {
    guard let inbox = tmpfile(), let outbox = tmpfile(), let complaints = tmpfile() else {
      throw .system(.last)
    }
    defer { for file in [inbox, outbox, complaints] { fclose(file) } }
    fwrite(input, 1, input.count, inbox)
    rewind(inbox)
    let all = ["git", "-C", folder] + harmless + arguments
    let process = try start(all, streams: [inbox, outbox, complaints].map(fileno))
    guard end(of: process) == 0 else { throw .refused(firstLine(of: complaints)) }
    let printed = bytes(of: outbox, limit: limit)
    guard printed.count <= limit else {
      throw .system(FileSystem.Failure("holds more than may be read", zh: "的内容超出读取上限"))
    }
    return printed
  }

  /// What a command prints, as lines; nil if git refuses.
  static func lines(of arguments: [String], in folder: String) -> [String]? {
    guard let told = try? output(of: arguments, in: folder) else { return nil }
    return String(decoding: told, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What a repository's own configuration is not asked about.
  private static let harmless =
    ["--no-replace-objects", "--no-pager"]
    + [
      "core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
      "gc.auto=0", "maintenance.auto=false",
    ].flatMap { ["-c", $0] }

  private static func start(_ command: [String], streams: [Int32]) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    guard posix_spawnp(&process, "git", &actions, nil, &arguments, &variables) == 0 else {
      throw .system(
        FileSystem.Failure("cannot be read, git does not start", zh: "无法读取，git 无法启动"))
    }
    return process
  }

  /// The environment of this process, but with messages in English, without anything that
  /// writes, asks or fetches, and without the repository a hook of git runs in: the folder says
  /// which one is meant.
  ///
  /// A clone without all its files fetches what is missing by a program its configuration names.
  /// Only newer versions of git know the variable against that; that no way to fetch is allowed
  /// holds for all of them, whatever the configuration says.
  private static var environment: [String] {
    let own = [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    ]
    let repository = [
      "GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX",
    ]
    var inherited: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      let name = String(text.prefix { $0 != "=" })
      if own[name] == nil, !repository.contains(name) { inherited.append(text) }
      next += 1
    }
    return inherited + own.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// All that was printed, but no more than one byte beyond the limit.
  private static func bytes(of file: UnsafeMutablePointer<FILE>, limit: Int) -> [UInt8] {
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let count = fread(&buffer, 1, min(buffer.count, limit + 1 - bytes.count), file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  private static func firstLine(of complaints: UnsafeMutablePointer<FILE>) -> String {
    String(
      decoding: bytes(of: complaints, limit: 1_000).prefix { $0 != UInt8(ascii: "\n") },
      as: UTF8.self)
  }
}
