extension Sequence<String> {
  /// The texts in the order of their bytes, which is the same on every machine and for every
  /// form of a letter.
  public func sortedByBytes() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
