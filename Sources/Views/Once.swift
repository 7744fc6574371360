import Synchronization

/// A value that is worked out when it is first asked for, and then kept for everybody who asks.
final class Once<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value that nobody has asked for.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; who asks while it is worked out waits for it.
  func callAsFunction() -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
