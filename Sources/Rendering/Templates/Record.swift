/// Named values in the order they were declared.
public struct Record: Sendable, Hashable {
  /// A name and its value.
  struct Field: Sendable, Hashable {
    let name: Name
    var value: ViewValue
    /// Whether it is no part of what is said.
    var isAside = false
  }

  private(set) var fields: [Field]

  /// A record of the given fields. A name given twice keeps its first place and its last value.
  public init(_ fields: some Sequence<(String, ViewValue)>) {
    self.fields = []
    self.fields.reserveCapacity(fields.underestimatedCount)
    for (name, value) in fields { self[name] = value }
  }

  /// The names in declared order.
  public var names: [String] { fields.map(\.name.text) }

  /// The value under a name, or nil if the record does not declare it. Setting nil removes it.
  public subscript(name: String) -> ViewValue? {
    get { self[Name(name)] }
    set {
      let name = Name(name)
      let place = fields.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): fields[place].value = value
      case (let place?, nil): fields.remove(at: place)
      case (nil, let value?): fields.append(Field(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// This record with the other's fields added; where both declare a name the other's counts.
  public func merging(_ other: Record) -> Record {
    var merged = self
    for field in other.fields { merged.add(field, isAside: field.isAside) }
    return merged
  }

  /// This record with the other's fields beside it: how something looks, and which edition it is
  /// of. Templates print them; what is said does not change with them.
  public func with(aside other: Record) -> Record {
    var merged = self
    for field in other.fields { merged.add(field, isAside: true) }
    return merged
  }

  /// This record without the fields beside it.
  public var said: Record {
    var said = self
    said.fields.removeAll { $0.isAside }
    return said
  }

  private mutating func add(_ field: Field, isAside: Bool) {
    self[field.name.text] = field.value
    guard isAside, let place = fields.firstIndex(where: { $0.name == field.name }) else { return }
    fields[place].isAside = true
  }

  subscript(name: Name) -> ViewValue? {
    fields.firstIndex { $0.name == name }.map { fields[$0].value }
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  /// A record with the names in the order written.
  public init(dictionaryLiteral elements: (String, ViewValue)...) {
    self.init(elements)
  }
}

/// A field name with its FNV-1a hash: records are small, so a scan over numbers finds a field
/// sooner than a hash table would.
struct Name: Sendable, Hashable {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.hash = hash
  }

  static func == (left: Name, right: Name) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}
