import Foundation

/// A standards folder that gets damaged: on disk, and what it held before.
struct MutantFolder {
  /// The folder.
  let path: String
  /// What it held, by path.
  let original: [String: [UInt8]]
  /// What it holds.
  private(set) var files: [String: [UInt8]]
  /// The files that were damaged, under their old and new names.
  private(set) var damaged: Set<String> = []

  /// A copy of a sample in a new folder.
  init(of sample: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let source = "\(root)/Standards/\(sample)"
    path = NSTemporaryDirectory() + "mutants-\(UUID().uuidString)"
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: source)
    where name.hasSuffix(".xml") {
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(source)/\(name)")))
    }
    original = files
    self.files = files
    for name in files.keys { try put(name) }
  }

  /// The paths it had, in alphabetical order.
  var names: [String] { original.keys.sorted() }

  /// What the file at a path holds; nothing where there is none.
  subscript(name: String) -> [UInt8] { files[name] ?? [] }

  /// Writes a file in place of what it held; nil removes it.
  mutating func write(_ bytes: [UInt8]?, to name: String) throws {
    files[name] = bytes
    damaged.insert(name)
    try put(name)
  }

  /// Puts a folder where a file was.
  mutating func putFolder(at name: String) throws {
    try write(nil, to: name)
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  /// Puts a link to somewhere where a file was.
  mutating func putLink(at name: String, to goal: String) throws {
    try write(nil, to: name)
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: goal)
  }

  /// Takes the right to read a file away from everybody.
  mutating func lock(_ name: String) throws {
    damaged.insert(name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: "\(path)/\(name)")
  }

  /// Mends all that was damaged.
  mutating func restore() throws {
    for name in damaged {
      files[name] = original[name]
      try put(name)
      let top = String(name.prefix { $0 != "/" })
      let isNew = !original.keys.contains { $0.hasPrefix(top) }
      if isNew, FileManager.default.fileExists(atPath: "\(path)/\(top)") {
        try FileManager.default.removeItem(atPath: "\(path)/\(top)")
      }
    }
    damaged = []
  }

  /// Removes the folder.
  func remove() throws { try FileManager.default.removeItem(atPath: path) }

  private func put(_ name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    // There may be nothing to remove.
    try? FileManager.default.removeItem(at: url)
    guard let bytes = files[name] else { return }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below a bound, which is at least 1.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// One of several things, if there are any.
  mutating func one<Thing>(of things: [Thing]) -> Thing? {
    things.isEmpty ? nil : things[below(things.count)]
  }
}
