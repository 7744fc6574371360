import TestSupport
import Testing

/// What a browser shows of the pages of the samples. Each is opened and printed once and then asked
/// all that any test wants to know of it, since opening and printing take most of the time.
actor Printouts {
  private struct Key: Hashable {
    let html: String
    let look: Look
  }

  private static let shared = Printouts()

  private var printouts: [Key: Task<PrintPress.Printout, any Error>] = [:]

  /// Checks what is seen of each page. That a page cannot be looked at is a fault of its own.
  static func check(
    _ pages: [PrintSamples.PrintPage],
    _ check: @escaping @Sendable (PrintSamples.PrintPage, PrintPress.Printout) throws -> Void
  ) async throws {
    try Slow.start("a browser")
    await withTaskGroup { group in
      for page in pages {
        group.addTask {
          do {
            try check(page, await shared.printout(of: page))
          } catch {
            Issue.record("\(page): \(error)")
          }
        }
      }
    }
  }

  private func printout(of page: PrintSamples.PrintPage) async throws -> PrintPress.Printout {
    let key = Key(html: page.html, look: page.look)
    // A task of no test: others wait for it when the one that asked first has ended.
    let printout =
      printouts[key]
      ?? Task.detached {
        try await PressRoom.withPress { try await $0.look(at: page.html, page.look) }
      }
    printouts[key] = printout
    return try await printout.value
  }
}
