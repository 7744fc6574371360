import Findings
import Foundation

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

  private static func write(_ text: String, to descriptor: Int32) {
    let line = text.utf8.last == UInt8(ascii: "\n") || text.isEmpty ? text : text + "\n"
    do {
      try FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(line.utf8))
    } catch {
      // Nobody can be told, and a report that was lost must not look like a clean run.
      exit(Status.unusable.rawValue)
    }
  }
}
