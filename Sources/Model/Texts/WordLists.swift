extension WordLists {
  /// The words of a kind in a language.
  public func words(_ kind: WordKind, in language: String) -> [ListedWord] {
    lists.filter { $0.kind.value == kind && $0.language.value == language }.flatMap(\.words)
  }
}
