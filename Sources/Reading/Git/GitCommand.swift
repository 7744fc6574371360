import Findings
import Glibc

/// The `git` of the system, asked for what is committed.
///
/// This is the one place from which it is started. It is started without a shell, so no name means
/// anything to anybody but git, and only plumbing is used that changes nothing. A repository may
/// come from anywhere, and its own configuration may name programs: whatever git would start is
/// switched off here, and in `GitProgram` whatever the environment would have it do.
enum GitCommand {
  /// Why git did not do what it was asked.
  enum Failure: Error {
    /// It gave no answer.
    case unable(GitFault)
    /// It refused; the first line of its complaint, for choosing words of our own.
    case refused(String)
  }

  /// What a command prints.
  ///
  /// - Parameters:
  ///   - arguments: What git is told, its own options before it left out.
  ///   - folder: The folder in which it is asked.
  ///   - input: What it reads from standard input.
  ///   - bounds: How long it may take, and how much it may print.
  ///   - searchPath: The folders in which git is looked for.
  /// - Returns: The bytes.
  /// - Throws: A failure with what git complained of, or why it gave no answer.
  static func output(
    of arguments: [String], in folder: String, input: [UInt8] = [],
    bounds: BoundedRun.Bounds = .init(), searchPath: String = GitProgram.searchPath
  ) throws(Failure) -> [UInt8] {
    guard let program = GitProgram.path(in: searchPath, reading: folder) else {
      throw .unable(.missing)
    }
    guard let inbox = tmpfile() else { throw .unable(GitFault(.last)) }
    defer { fclose(inbox) }
    fwrite(input, 1, input.count, inbox)
    rewind(inbox)
    let answer: BoundedRun.Answer
    do throws(BoundedRun.Failure) {
      answer = try BoundedRun.answer(
        of: [program, "-C", folder] + harmless + arguments, environment: GitProgram.environment,
        input: fileno(inbox), bounds: bounds)
    } catch {
      throw .unable(GitFault(error, bounds))
    }
    guard answer.isGood else { throw .refused(firstLine(of: answer.complaint)) }
    return answer.output
  }

  /// What a command prints, as lines; nil if git refuses.
  ///
  /// - Throws: A fault if it gives no answer.
  static func lines(of arguments: [String], in folder: String) throws(GitFault) -> [String]? {
    do throws(Failure) {
      let told = try output(of: arguments, in: folder)
      return String(decoding: told, as: UTF8.self).split(separator: "\n").map(String.init)
    } catch {
      switch error {
      case .unable(let fault): throw fault
      case .refused: return nil
      }
    }
  }

  /// What a repository's own configuration is not asked about. Most of it is of no concern to the
  /// commands in use; it is named so that this stays true of the next one.
  private static let harmless =
    ["--no-replace-objects", "--no-pager"]
    + [
      // Programs that are started to look at files, to sign, to page, to edit and to compare.
      "core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
      "gpg.program=false", "gpg.ssh.program=false", "gpg.x509.program=false", "core.pager=cat",
      "core.editor=false", "diff.external=", "core.attributesFile=/dev/null",
      // Programs that fetch, and those that ask for passwords on the way.
      "protocol.allow=never", "core.sshCommand=false", "core.gitProxy=false", "core.askPass=false",
      "credential.helper=", "core.alternateRefsCommand=false", "submodule.recurse=false",
      // Tidying up, and repositories that lie as plain files in the tree of another.
      "gc.auto=0", "maintenance.auto=false", "safe.bareRepository=explicit",
    ].flatMap { ["-c", $0] }

  private static func firstLine(of complaint: [UInt8]) -> String {
    String(decoding: complaint.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
