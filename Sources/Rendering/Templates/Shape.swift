/// What values of one name are like, merged over all the records that were looked at: what a
/// template may do with the name, wherever it stands.
public struct Shape: Sendable {
  /// What a template can do with a value.
  public enum Kind: String, CaseIterable, Sendable {
    /// It can be printed; a section over it is left out if it is empty.
    case text
    /// It can be printed, and is made of digits.
    case number
    /// A section asks whether it holds.
    case flag
    /// A section repeats it.
    case list
    /// A section enters it, and dots lead into it.
    case record
  }

  /// A name inside a record.
  public struct Field: Sendable {
    /// The name.
    public let name: String
    /// What its values are like.
    public internal(set) var shape: Shape
  }

  /// The kinds that were met; none if the value was absent wherever it was looked at.
  public private(set) var kinds: Set<Kind> = []
  /// Whether it may be absent on purpose, so that a template has to ask before it prints.
  public private(set) var mayBeAbsent = false
  /// The names inside a record, in the order they were met.
  public private(set) var fields: [Field] = []
  /// The first words that were met.
  public private(set) var example: String?
  /// What the items of a list are like; empty or one.
  private var items: [Shape] = []

  /// What the items of a list are like; nil if it is none, or none had items.
  public var item: Shape? { items.first }

  /// Of nothing yet.
  public init() {}

  /// Takes a value in with everything inside.
  public mutating func add(_ value: ViewValue) {
    switch value {
    case .text(let words): add(words)
    case .flag: kinds.insert(.flag)
    case .absent: mayBeAbsent = true
    case .list(let values):
      kinds.insert(.list)
      var item = items.first ?? Shape()
      for value in values { item.add(value) }
      if !values.isEmpty { items = [item] }
    case .record(let record):
      kinds.insert(.record)
      for field in record.fields { add(field.value, named: field.name.text) }
    }
  }

  /// Takes a value in under a name.
  public mutating func add(_ value: ViewValue, named name: String) {
    if let place = fields.firstIndex(where: { $0.name == name }) {
      fields[place].shape.add(value)
    } else {
      var shape = Shape()
      shape.add(value)
      fields.append(Field(name: name, shape: shape))
    }
  }

  /// This shape and another, as if one had taken in the values of both.
  public func merging(_ other: Shape) -> Shape {
    var merged = self
    merged.kinds.formUnion(other.kinds)
    if merged.kinds.contains(.text) { merged.kinds.remove(.number) }
    merged.mayBeAbsent = mayBeAbsent || other.mayBeAbsent
    if merged.example?.isEmpty ?? true { merged.example = other.example }
    if let item = other.item { merged.items = [(self.item ?? Shape()).merging(item)] }
    for field in other.fields {
      if let place = merged.fields.firstIndex(where: { $0.name == field.name }) {
        merged.fields[place].shape = merged.fields[place].shape.merging(field.shape)
      } else {
        merged.fields.append(field)
      }
    }
    return merged
  }

  /// What a name inside is like.
  public subscript(name: String) -> Shape? { fields.first { $0.name == name }?.shape }

  /// Digits in every sample make a number; other words make it a text for good.
  private mutating func add(_ marked: String) {
    let words = LanguageMarks.plain(marked)
    let isNumber = !words.isEmpty && words.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if !isNumber, !words.isEmpty || kinds.isEmpty { kinds.remove(.number) }
    if !kinds.contains(.text) { kinds.insert(isNumber ? .number : .text) }
    if example?.isEmpty ?? true { example = words }
  }
}
