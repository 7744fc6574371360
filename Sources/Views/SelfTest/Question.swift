import Model

/// A question of the self-test, made from the standards: one option is right, and the standards
/// say which.
struct Question: Sendable {
  /// What is asked after.
  enum Kind: String, CaseIterable, Sendable {
    case redLine = "red-line"
    case number
    case script
    case truth
    case support
    case level
    case peak
    case end
    case order
  }

  let kind: Kind
  /// What it asks about: with the kind, what tells it from all others.
  let subject: String
  /// The moment it belongs to.
  let moment: Moment
  /// The standard it is asked from.
  let standard: Standard
  let stem: String
  /// The right option.
  let right: String
  /// The wrong ones.
  let wrong: [String]
  /// Why the right one is right.
  let reason: String

  /// The options in printed order. The place of the right one comes from the question's own
  /// name, so that it is the same in every language and follows no pattern.
  var options: [String] {
    var options = wrong
    options.insert(right, at: place)
    return options
  }

  /// The letter of the right option.
  var letter: String { Self.letters[place] }

  /// The letters of options.
  static let letters = ["A", "B", "C", "D"]

  private var place: Int { Self.choice(of: wrong.count + 1, by: "\(kind.rawValue) \(subject)") }

  /// A number below `count`, settled by words.
  static func choice(of count: Int, by words: String) -> Int {
    Int(Fingerprint(of: words).digits, radix: 16).map { $0 / 7 % count } ?? 0
  }
}
