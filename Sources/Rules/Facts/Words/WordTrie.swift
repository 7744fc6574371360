/// Words to be found at a place of a text by one walk, however many there are: each way from the
/// root spells one.
struct WordTrie: Sendable {
  /// The most scalars of a word; what is longer is no word and is not looked for. It bounds the
  /// walk, so that a text costs no more than so many steps for each of its places.
  static let longest = 128

  /// The next node behind a node and a scalar.
  private var next: [UInt64: Int32] = [:]
  /// The numbers of the words that end at a node.
  private var words: [Int32: [Int]] = [:]
  private var count: Int32 = 1
  /// Whether some word may begin with a scalar of these low bits: most places of a text are
  /// passed over with one look.
  private var starts = [Bool](repeating: false, count: 1_024)

  /// Takes a word in; a number may have several words, and a word several numbers.
  mutating func add(_ scalars: some Collection<UInt32>, number: Int) {
    guard let first = scalars.first, scalars.count <= Self.longest else { return }
    starts[Int(first & 1_023)] = true
    var node: Int32 = 0
    for scalar in scalars {
      let step = Self.step(node, scalar)
      if let known = next[step] {
        node = known
      } else {
        next[step] = count
        node = count
        count += 1
      }
    }
    words[node, default: []].append(number)
  }

  /// Tells the words that a text spells from a place on, the shortest first, each with how many
  /// scalars it has, until it is told to stop.
  ///
  /// - Parameters:
  ///   - text: The scalars of the text from the place on.
  ///   - isEnough: Takes the numbers of a word and its length; whether to stop.
  func walk(_ text: some Sequence<UInt32>, _ isEnough: (_ numbers: [Int], _ length: Int) -> Bool) {
    var node: Int32 = 0
    var length = 0
    for scalar in text {
      if length == 0, !starts[Int(scalar & 1_023)] { return }
      guard let known = next[Self.step(node, scalar)] else { return }
      node = known
      length += 1
      if let numbers = words[node], isEnough(numbers, length) { return }
    }
  }

  private static func step(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar)
  }
}
