import Foundation
import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, worked out on all processors and in the order of the elements.
  func concurrently<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { at in
      let result = transform(self[at])
      results.withLock { $0[at] = result }
    }
    let made = results.withLock(\.self)
    return indices.compactMap { made[$0] }
  }
}
