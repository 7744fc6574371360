/// Compares the elements inside an element with the sequence the schema declares: all that
/// is wrong with them at once, and the sequence as it should be.
struct ContentOrder {
  /// An element as it stands there.
  struct Member {
    /// Its number in document order.
    let number: Int
    let name: String
    /// Whether it is in another namespace.
    let isForeign: Bool
  }

  /// What is wrong with one of them, or lacking.
  enum Fault: Equatable {
    /// The element of this number is not declared here.
    case unknown(Int)
    /// The element of this number stands where it may not; it belongs behind or before
    /// another one.
    case wrongPlace(Int, behind: Int?, before: Int?)
    /// The element of this number is one too many; the first of its kind.
    case tooMany(Int, first: Int)
    /// No element of the name is there; it belongs behind the element of that number.
    case missing(String, behind: Int?)
  }

  /// A place in the sequence as it should be.
  enum Place: Equatable {
    case present(Int)
    case absent(String)

    /// The number of an element that is there.
    var number: Int? {
      switch self {
      case .present(let number): number
      case .absent: nil
      }
    }
  }

  private(set) var faults: [Fault] = []
  private(set) var repaired: [Place] = []
  /// The numbers of the elements that are not declared here.
  private(set) var unknown: [Int] = []

  /// Compares members with a declared sequence.
  init(_ members: [Member], declared: [SchemaVocabulary.Child]) {
    let places = Dictionary(
      declared.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [(member: Member, place: Int)] = []
    for member in members {
      if let place = places[member.name], !member.isForeign {
        known.append((member, place))
      } else {
        faults.append(.unknown(member.number))
        unknown.append(member.number)
      }
    }
    known = withoutSurplus(known, declared: declared)
    reportOrder(of: known)
    fillGaps(in: known, declared: declared)
  }

  private mutating func withoutSurplus(
    _ known: [(member: Member, place: Int)], declared: [SchemaVocabulary.Child]
  ) -> [(member: Member, place: Int)] {
    var first: [Int: Int] = [:]
    return known.filter { member, place in
      guard !declared[place].repeats, let earlier = first[place] else {
        first[place] = first[place] ?? member.number
        return true
      }
      faults.append(.tooMany(member.number, first: earlier))
      return false
    }
  }

  /// Reports the fewest elements whose removal leaves the others in order; of neighbours of
  /// one kind only the first, because they go together.
  private mutating func reportOrder(of known: [(member: Member, place: Int)]) {
    let kept = Self.longestRise(known.map(\.place))
    let settled = kept.map { known[$0] }
    let keptOnes = Set(kept)
    var last: (index: Int, place: Int)?
    for index in known.indices where !keptOnes.contains(index) {
      let (member, place) = known[index]
      defer { last = (index, place) }
      if let last, last.index == index - 1, last.place == place { continue }
      let next = settled.partition { $0.place > place }
      faults.append(
        .wrongPlace(
          member.number, behind: next > 0 ? settled[next - 1].member.number : nil,
          before: next == 0 ? settled.first?.member.number : nil))
    }
  }

  private mutating func fillGaps(
    in known: [(member: Member, place: Int)], declared: [SchemaVocabulary.Child]
  ) {
    var last: Int?
    for (place, child) in declared.enumerated() {
      let present = known.filter { $0.place == place }.map(\.member.number)
      if present.isEmpty, child.isRequired {
        faults.append(.missing(child.name, behind: last))
        repaired.append(.absent(child.name))
      }
      repaired += present.map(Place.present)
      last = present.last ?? last
    }
  }

  /// The indices of a longest stretch of values that never falls, in order.
  private static func longestRise(_ values: [Int]) -> [Int] {
    // ends[n] is the index of the smallest value that ends a rise of n + 1 values.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      let length = ends.partition { values[$0] > value }
      before[index] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    return Array(
      sequence(state: ends.last) { next in
        defer { next = next.flatMap { before[$0] } }
        return next
      }
    ).reversed()
  }
}

extension Array {
  /// The first index whose element fits, by halving; from there on all must fit.
  fileprivate func partition(_ fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
