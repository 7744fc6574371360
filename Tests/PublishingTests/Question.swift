/// Something that a page is asked in a browser: scripts that run one after the other, of which the
/// last yields the answer.
struct Question: Hashable, Sendable {
  /// What the answer is found by.
  let name: String
  let scripts: [String]
  /// Whether it is asked of the page as it is printed, not as it is on a screen.
  var isOnPaper = false
}

/// All that is looked at of a page once it is open.
struct Look: Hashable, Sendable {
  /// The least size of type in print, in points.
  var leastType = 8.0
  /// Whether the page is read in the hand, and must be fit for a telephone too.
  var onTelephone = true
  /// What else it is asked.
  var questions: [Question] = []
  /// How fine a picture of its first page is drawn, if there is to be one.
  var dotsPerInch: Int?
}
