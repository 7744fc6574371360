import Findings
import Glibc

/// The `git` of the system, asked for what is committed. It is started without a shell, so no
/// name means anything to anybody but git, and only commands are used that change nothing.
enum GitCommand {
  /// What a command prints. It prints to a file that has no name, so that nobody has to read
  /// while it runs.
  ///
  /// - Parameters:
  ///   - arguments: What git is told, its own options before it left out.
  ///   - folder: The folder in which it is asked.
  ///   - input: What it reads from standard input.
  ///   - limit: How many bytes it may print; more is refused.
  /// - Returns: The bytes.
  /// - Throws: A failure with the reason git gives, or that it cannot be started.
  static func output(
    of arguments: [String], in folder: String, input: [UInt8] = [], limit: Int = 64 << 20
  ) throws(FileSystem.Failure) -> [UInt8] {
    guard let inbox = tmpfile(), let outbox = tmpfile(), let complaints = tmpfile() else {
      throw .last
    }
    defer { for file in [inbox, outbox, complaints] { fclose(file) } }
    fwrite(input, 1, input.count, inbox)
    rewind(inbox)
    let all = ["git", "-C", folder, "--no-replace-objects"] + arguments
    let process = try start(all, streams: [inbox, outbox, complaints].map(fileno))
    guard end(of: process) == 0 else { throw failure(complaints) }
    let printed = bytes(of: outbox, limit: limit)
    guard printed.count <= limit else {
      throw FileSystem.Failure("holds more than may be read", zh: "的内容超出读取上限")
    }
    return printed
  }

  private static func start(_ command: [String], streams: [Int32]) throws(FileSystem.Failure)
    -> pid_t
  {
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
      throw FileSystem.Failure("cannot be read, git does not start", zh: "无法读取，git 无法启动")
    }
    return process
  }

  /// The environment of this process, but with messages in English, without anything that
  /// writes, asks or fetches, and without the repository a hook of git runs in: the folder says
  /// which one is meant.
  private static var environment: [String] {
    let own = [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
      "GIT_NO_LAZY_FETCH": "1",
    ]
    let repository = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]
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

  /// The first line git complains with, without its label.
  private static func failure(_ complaints: UnsafeMutablePointer<FILE>) -> FileSystem.Failure {
    let line = String(
      decoding: bytes(of: complaints, limit: 1_000).prefix { $0 != UInt8(ascii: "\n") },
      as: UTF8.self)
    let label = "fatal: "
    let reason = line.hasPrefix(label) ? String(line.dropFirst(label.count)) : line
    return FileSystem.Failure(
      "cannot be read, git says: \(reason)", zh: "无法读取，git 提示：\(reason)")
  }
}
