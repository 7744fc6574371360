import CTextBreak

/// How wide text is on a terminal.
public enum DisplayWidth {
  /// Columns of one scalar: 0 for marks, 2 for East Asian wide ones, else 1. Those of
  /// ambiguous width (UAX #11) count `ambiguous`.
  public static func columns(of scalar: Unicode.Scalar, ambiguous: Int = 1) -> Int {
    Int(peakend_columns(scalar.value, Int32(ambiguous)))
  }

  /// Columns of a text without line breaks.
  public static func columns(of text: some StringProtocol, ambiguous: Int = 1) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1, ambiguous: ambiguous) }
  }
}
