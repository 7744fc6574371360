/// What is done to sheets for a wall after they are printed.
public enum Finishing: CaseIterable, Sendable {
  /// A print shop trims them, along marks outside the sheet.
  case trimming
  /// They are glued together from pages that an office printer takes.
  case gluing
}
