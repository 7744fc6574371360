/// Whom it touches that an element comes, goes, or moves to another moment.
public struct ElementGrades: Equatable, Sendable {
  /// That it comes.
  public let added: ChangeGrade
  /// That it goes.
  public let removed: ChangeGrade
  /// That it moves.
  public let moved: ChangeGrade
}
