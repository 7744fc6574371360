import Model
import Synchronization

/// What was worked out about a text, for all rules that ask it again: words are looked for beside
/// words, and each search of the whole text for each of them would take too long.
final class TextMemory: Sendable {
  /// What is kept.
  struct Kept {
    var places: TextPlaces?
    var numerals: Numerals?
    var mentions: Mentions?
    var breaks: WordBreaks?
    var hits: [WordKind: [WordFinder.Hit]] = [:]
  }

  private let kept = Mutex(Kept())

  /// What is kept, or is worked out now. Working it out may ask for other things.
  func value<Value: Sendable>(
    _ read: (Kept) -> Value?, keep: (inout Kept, Value) -> Void, make: () -> Value
  ) -> Value {
    if let value = kept.withLock({ read($0) }) { return value }
    let value = make()
    kept.withLock { keep(&$0, value) }
    return value
  }
}
