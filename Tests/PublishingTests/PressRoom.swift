import TestSupport

/// A few browsers that all tests share: to start one takes longer than to print most pages.
actor PressRoom {
  private static let shared = PressRoom()
  /// How many browsers there are at most.
  private static let size = 2

  private var idle: [PrintPress] = []
  private var users = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Does something on a press, as soon as one is free.
  static func withPress<Value: Sendable>(
    _ work: (PrintPress) async throws -> Value
  ) async throws -> Value {
    try Slow.start("a browser")
    let press = try await shared.take()
    do {
      let value = try await work(press)
      await shared.giveBack(press)
      return value
    } catch {
      // A browser that failed may be unfit for the next page.
      await press.close()
      await shared.leave()
      throw error
    }
  }

  private func take() async throws -> PrintPress {
    if users < Self.size {
      users += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
    do {
      return try idle.popLast() ?? PrintPress()
    } catch {
      await leave()
      throw error
    }
  }

  private func giveBack(_ press: PrintPress) async {
    idle.append(press)
    await leave()
  }

  /// Makes room for who waits longest. The last one ends the browsers, since nothing tells when all
  /// tests are over.
  private func leave() async {
    if !waiting.isEmpty { return waiting.removeFirst().resume() }
    users -= 1
    guard users == 0 else { return }
    let unused = idle
    idle = []
    for press in unused { await press.close() }
  }
}
