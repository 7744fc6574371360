/// A number by which a person can be found.
struct PersonalData {
  /// Whose number it is.
  enum Kind: Sendable {
    /// A mainland mobile number: 11 digits that start with 13 to 19.
    case mobile
    /// A citizen's identity number (GB 11643): 18 digits, the last perhaps an X, with the day
    /// of birth in the middle.
    case identity
  }

  let kind: Kind
  /// Where it stands, in scalars from the start of the text.
  let range: Range<Int>

  /// The first such number of a text, written in one piece or in the groups people use:
  /// 138 0013 8000. Longer numbers, and digits within words, are none.
  static func first(in scalars: [UInt32]) -> PersonalData? {
    let groups = groups(in: scalars)
    for at in groups.indices {
      for length in 1...3 where at + length <= groups.count {
        let row = groups[at..<(at + length)]
        let range = row[at].lowerBound..<row[at + length - 1].upperBound
        guard let kind = kind(of: row.map { scalars[$0] }),
          range.count <= row.reduce(length - 1, { $0 + $1.count }), isAlone(range, in: scalars)
        else { continue }
        return PersonalData(kind: kind, range: range)
      }
    }
    return nil
  }

  /// The number with its middle left out.
  func masked(_ written: String) -> String {
    switch kind {
    case .mobile: "\(written.prefix(3))****\(written.suffix(4))"
    case .identity: "\(written.prefix(6))********\(written.suffix(4))"
    }
  }
}

extension PersonalData {
  /// Runs of three digits or more, with an X behind seventeen of them.
  private static func groups(in scalars: [UInt32]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var at = 0
    while at < scalars.count {
      guard isDigit(scalars[at]) else {
        at += 1
        continue
      }
      var end = scalars[at...].firstIndex { !isDigit($0) } ?? scalars.count
      if end - at == 17 || end - at == 3, end < scalars.count, scalars[end] == 0x78 { end += 1 }
      if end - at >= 3 { groups.append(at..<end) }
      at = end
    }
    return groups
  }

  private static func kind(of groups: [ArraySlice<UInt32>]) -> Kind? {
    let digits = groups.flatMap { $0 }.map { Int($0) - 0x30 }
    switch groups.map(\.count) {
    case [11], [3, 4, 4], [4, 3, 4], [4, 4, 3], [3, 8], [7, 4]:
      return digits[0] == 1 && digits[1] >= 3 ? .mobile : nil
    case [18], [6, 8, 4], [14, 4]: return isBirthday(digits[6..<14]) ? .identity : nil
    default: return nil
    }
  }

  /// Whether eight digits are a day of the last century or this one.
  private static func isBirthday(_ digits: ArraySlice<Int>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return (1_900...2_099).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100)
  }

  private static func isAlone(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : 32
    let behind = range.upperBound < scalars.count ? scalars[range.upperBound] : 32
    return ![before, behind].contains { isDigit($0) || $0.isLatin }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
