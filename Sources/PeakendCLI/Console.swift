import Findings
import Foundation
import Publishing

/// Where output goes: data to standard output, talk to standard error.
enum Console {
  /// Prints data and ends the line.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Says something about the run and ends the line. It may quote what somebody typed or
  /// wrote, which must not steer the terminal.
  static func say(_ text: String) { write(text.safeLines, to: STDERR_FILENO) }

  /// Says a sentence: what it quotes stays within its line.
  static func say(_ words: Phrase, in language: Language) { say(words[language].safe) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Prints lines, each as it may be shown. That nobody reads them to their end does no harm.
  ///
  /// - Throws: A `Refusal` if they cannot be printed.
  static func list(_ lines: [String]) throws(Refusal) {
    let fault = fault(writing: lines.map { $0.safe + "\n" }.joined(), to: STDOUT_FILENO)
    guard let fault, !fault.isUnread else { return }
    throw Refusal(unprinted(fault))
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let line = text.utf8.last == UInt8(ascii: "\n") || text.isEmpty ? text : text + "\n"
    guard let fault = fault(writing: line, to: descriptor) else { return }
    if fault.isUnread { Interruption(signal: SIGPIPE).end() }
    // A report that was lost must not look like a clean run.
    if descriptor == STDOUT_FILENO {
      say(Refusal(unprinted(fault)).text(in: Environment.process.language))
    }
    exit(Status.unusable.rawValue)
  }

  private static func unprinted(_ fault: DiskFault) -> Phrase {
    Phrase(
      "standard output cannot be written to: \(fault.cause)",
      zh: "标准输出无法写入：\(fault.cause)")
  }

  private static func fault(writing text: String, to descriptor: Int32) -> DiskFault? {
    // Whether somebody reads at the other end of a pipe is to be told by the error.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    do throws(DiskFault) {
      try DiskFault.write(Data(text.utf8), to: descriptor)
      return nil
    } catch {
      return error
    }
  }
}
