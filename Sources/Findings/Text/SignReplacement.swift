extension String {
  /// The text with words in place of a sign, wherever it stands.
  ///
  /// `replacing` goes by what a reader takes for one character. A sign with a combining mark behind
  /// it, or one such as U+0600 before it, is another character there and stays, but to a program
  /// that reads the text it is the sign all the same.
  public func replacing(sign: Unicode.Scalar, with words: String) -> String {
    guard unicodeScalars.contains(sign) else { return self }
    var replaced = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == sign {
        replaced.append(contentsOf: words.unicodeScalars)
      } else {
        replaced.append(scalar)
      }
    }
    return String(replaced)
  }
}
