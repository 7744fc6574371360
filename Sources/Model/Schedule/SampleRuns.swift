extension Check {
  /// How often the check is made until a measure's sample of so many cases is filled: each time it
  /// looks at as many as its own sample says. Nil if it never is, because the check says no sample
  /// or because the sample is no multiple of it, so that a run would stop in the middle.
  ///
  /// Without a sample of its own a check that follows an event looks at the one case that happened,
  /// and who reads records reads all there are, at once.
  public func runs(filling size: Int) -> Int? {
    if let sample = sample?.value {
      return sample > 0 && size.isMultiple(of: sample) ? size / sample : nil
    }
    if frequency.value == .perEvent { return size }
    switch method.value {
    case .records: return 1
    case .look, .operate, .time, .testCall, .listen, .ask: return nil
    }
  }
}
