extension Moment {
  /// Whether it is declared as one of those that customers remember best.
  public var isPeak: Bool { kind.value == .peak }

  /// Whether it is declared as the one that ends the visit.
  public var isEnd: Bool { kind.value == .end }

  /// Whether it is declared as either: people remember a visit by its peak and its end.
  public var isPeakOrEnd: Bool { isPeak || isEnd }
}
