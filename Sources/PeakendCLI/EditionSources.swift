import Model
import Reading
import Views

/// The files an edition was read from, by what is printed from them: those of all documents, and
/// those of the halls, of which each is for the documents of its hall alone.
struct EditionSources {
  fileprivate let shared: [String: [UInt8]]
  fileprivate let halls: [String: [UInt8]]

  /// The files of an edition by their paths below its folder.
  init(_ files: [String: [UInt8]]) {
    halls = files.filter { FileKind(path: $0.key) == .hall }
    shared = files.filter { FileKind(path: $0.key) != .hall }
  }
}

/// What two editions are made from alike.
struct SameSources {
  private let areShared: Bool
  private let halls: Set<String>

  /// Compares the files of two editions, byte by byte.
  init(_ old: EditionSources, _ new: EditionSources) {
    areShared = old.shared == new.shared
    halls = Set(new.halls.filter { old.halls[$0.key] == $0.value }.keys)
  }

  /// Whether all that the documents of a variant are made from is the same.
  func hold(_ variant: Variant) -> Bool {
    areShared && (variant.hall.map { halls.contains($0.hall.id.span.file) } ?? true)
  }
}
