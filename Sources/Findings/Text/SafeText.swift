extension String {
  /// The text as one line for a terminal or the log of a pipeline. What cannot be seen, steers
  /// the terminal or turns the writing direction is replaced, because a name or a source line
  /// must not pretend to be another; so is what a pipeline would take for a command. A tab
  /// becomes one blank, so that each scalar keeps its place.
  public var safe: String {
    guard utf8.contains(where: Self.mayBeUnsafe) else { return self }
    let scalars = Array(unicodeScalars)
    let commands = PipelineCommand.marks(in: scalars)
    var safe = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\t" {
        safe.append(" ")
      } else {
        safe.append(scalar.isUnsafe || commands.contains(index) ? "\u{FFFD}" : scalar)
      }
    }
    return String(safe)
  }

  /// The same for a text of several lines, which stay lines.
  public var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safe }
      .joined(separator: "\n")
  }

  /// The text for XML 1.0, in an attribute or between tags; what may not stand there at all is
  /// replaced.
  public var xmlEscaped: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n", "\t": String(scalar)
      case "\0"..<" ", "\u{FFFE}"..."\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }

  /// Whether a byte is replaced, or belongs to a sign that may be.
  private static func mayBeUnsafe(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#")
  }
}

extension Unicode.Scalar {
  /// Whether a report shows something else in its place: controls, what ends a line, and what
  /// Unicode calls ignorable because nothing is drawn for it (the marks of writing direction,
  /// zero-width spaces, soft hyphens, tags). What joins signs to one, or chooses its form, is
  /// seen by what it does and stays.
  public var isUnsafe: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB: true
    case 0x200D: false
    default: isUnseen
    }
  }

  /// Whether it shows nothing and asks for nothing to be shown: Unicode's
  /// Default_Ignorable_Code_Point without the variation selectors, which choose the form of the
  /// character before. Most characters there are need no look at Unicode's tables.
  public var isUnseen: Bool {
    switch value {
    case 0..<0xAD, 0x3000...0x3100, 0x4E00...0x9FFF, 0xFF01...0xFF60: false
    default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }
}

/// What the log of a pipeline takes for a command to itself: a line that begins with `::`
/// (GitHub), and `##[` or `##vso[` anywhere (GitHub of old, Azure).
enum PipelineCommand {
  /// Which scalars of a line to replace so that it holds no command.
  static func marks(in line: [Unicode.Scalar]) -> Set<Int> {
    var marks: Set<Int> = []
    if let first = line.firstIndex(where: { !$0.properties.isWhitespace }),
      line[first...].starts(with: "::".unicodeScalars)
    {
      marks.insert(first)
    }
    for index in line.indices where line[index] == "#" && beginsOldCommand(line[index...]) {
      marks.insert(index)
    }
    return marks
  }

  private static func beginsOldCommand(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.starts(with: "##".unicodeScalars) else { return false }
    let name = String(String.UnicodeScalarView(rest.dropFirst(2).prefix(4))).lowercased()
    return name.hasPrefix("[") || name == "vso["
  }
}
