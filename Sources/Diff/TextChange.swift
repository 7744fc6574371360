import Findings
import Model

/// A stretch of a text that two editions have in common, or that only one of them has.
public struct TextRun: Hashable, Sendable {
  /// Which edition has it.
  public enum Kind: String, Sendable {
    /// Both.
    case same
    /// Only the old one.
    case removed
    /// Only the new one.
    case added
  }

  /// Which edition has it.
  public let kind: Kind
  /// The words.
  public let words: String

  /// A stretch of text.
  public init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }
}

/// How a text changed in one language.
public struct TextChange: Sendable {
  /// The language.
  public let language: String
  /// What the old edition says; nil if it says nothing.
  public let old: Located<String>?
  /// What the new edition says; nil if it says nothing.
  public let new: Located<String>?
  /// The text with its changes marked: without what was added it is the old text, without
  /// what was removed the new one. Of two stretches in one place the removed stands first.
  public let runs: [TextRun]

  /// A text in two editions.
  public init(language: String, old: Located<String>?, new: Located<String>?) {
    self.language = language
    self.old = old
    self.new = new
    runs = WordMarks.runs(from: old?.value ?? "", to: new?.value ?? "")
  }

  /// Whether only signs, blanks, places to break a line or capitals differ.
  public var isSpelling: Bool {
    guard let old, let new else { return false }
    return Self.letters(old.value) == Self.letters(new.value)
  }

  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }.lowercased()
  }
}

/// Marks what changed between two texts, word by word; Chinese, which writes no blanks,
/// character by character.
enum WordMarks {
  /// The stretches of both texts.
  static func runs(from old: String, to new: String) -> [TextRun] {
    let (before, after) = (words(of: old), words(of: new))
    let edit = ShortestEdit(from: before, to: after)
    var (gone, come) = (edit.removed[...], edit.inserted[...])
    var marks: [TextRun] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if gone.first == left {
        gone.removeFirst()
        marks.append(TextRun(.removed, before[left]))
        left += 1
      } else if come.first == right {
        come.removeFirst()
        marks.append(TextRun(.added, after[right]))
        right += 1
      } else {
        marks.append(TextRun(.same, before[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return gathered(smoothed(marks))
  }

  /// The smallest pieces that are compared: words of letters, numbers, blanks, single signs.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var last: Sort?
    for character in text {
      let sort = Sort(character)
      if sort.joins, sort == last {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      last = sort
    }
    return words
  }

  private enum Sort {
    case letter, digit, blank, single

    init(_ character: Character) {
      if character.unicodeScalars.allSatisfy(\.isIdeograph) {
        self = .single
      } else if character.isNumber {
        self = .digit
      } else if character.isLetter {
        self = .letter
      } else {
        self = character.isWhitespace ? .blank : .single
      }
    }

    var joins: Bool { self != .single }
  }

  /// A blank or a lone character that both texts happen to share between two changes is no
  /// stay for the eye: it is marked with its neighbours.
  private static func smoothed(_ marks: [TextRun]) -> [TextRun] {
    var smooth: [TextRun] = []
    for (at, mark) in marks.enumerated() {
      let isBetween =
        at > 0 && at + 1 < marks.count && marks[at - 1].kind != .same
        && marks[at + 1].kind != .same
      if mark.kind == .same, isBetween, isLight(mark.words) {
        smooth += [TextRun(.removed, mark.words), TextRun(.added, mark.words)]
      } else {
        smooth.append(mark)
      }
    }
    return smooth
  }

  private static func isLight(_ word: String) -> Bool {
    word.allSatisfy(\.isWhitespace)
      || word.count == 1 && word.unicodeScalars.allSatisfy(\.isIdeograph)
  }

  /// Neighbours of one kind as one stretch; within a change what was removed stands first.
  private static func gathered(_ marks: [TextRun]) -> [TextRun] {
    var runs: [TextRun] = []
    var (same, removed, added) = ("", "", "")
    func flush() {
      if !same.isEmpty { runs.append(TextRun(.same, same)) }
      if !removed.isEmpty { runs.append(TextRun(.removed, removed)) }
      if !added.isEmpty { runs.append(TextRun(.added, added)) }
      (same, removed, added) = ("", "", "")
    }
    for mark in marks {
      let isChange = !removed.isEmpty || !added.isEmpty
      switch mark.kind {
      case .removed: removed += mark.words
      case .added: added += mark.words
      case .same:
        if isChange { flush() }
        same += mark.words
      }
    }
    flush()
    return runs
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  fileprivate var isIdeograph: Bool { properties.isIdeographic }
}
