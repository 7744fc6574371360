import Foundation
import Model

/// What a build wrote into a folder and what each document was made of, kept in the folder, so
/// that a later build knows what is its own. It holds no times and no absolute paths.
public struct Manifest: Codable, Sendable {
  /// Its name in the folder.
  public static let name = "peakend.json"

  /// What a run made its documents from.
  public struct Origin: Codable, Equatable, Sendable {
    /// The version of the program.
    public let program: String
    /// The id of the set.
    public let set: String
    /// The revision of the set.
    public let revision: Int
    /// What was read, by its path in its folder: sources, a word list, templates of one's own
    /// behind `templates/`, sources of an older edition behind `since/`; with the digest of each.
    public let inputs: [String: String]

    /// An origin.
    public init(program: String, set: String, revision: Int, inputs: [String: String]) {
      self.program = program
      self.set = set
      self.revision = revision
      self.inputs = inputs
    }

    /// A name for it, the same for the same origin.
    var digest: String {
      let inputs = inputs.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      return ([program, set, String(revision)] + inputs).reduce(into: Fingerprint()) {
        $0.add($1)
      }.allDigits
    }
  }

  /// A document as it was made.
  public struct Entry: Codable, Equatable, Sendable {
    /// The name of its kind, such as `poster`.
    public let kind: String
    /// The document id.
    let id: String
    /// The language tag.
    public let language: String
    /// For whom it was made; empty for everybody.
    let variant: String
    /// The days it is for.
    public let days: [String]
    /// Its paper.
    let paper: String
    /// Its content code.
    let code: String
    /// Its path without an ending.
    public let path: String
    /// Its files.
    var files: [File]
    /// The name of its origin.
    var origin: String
  }

  /// A file as it was written.
  public struct File: Codable, Equatable, Sendable {
    /// Its path below the folder.
    let path: String
    /// Bytes.
    let size: Int
    /// The digest of its bytes.
    let digest: String
  }

  /// The version of the format, 1.
  let version: Int
  /// The origins of the documents.
  let origins: [String: Origin]
  /// The documents, in the order of their paths.
  let documents: [Entry]

  /// The manifest of documents.
  init(_ documents: [Entry], origins: [String: Origin]) {
    version = 1
    let used = Set(documents.map(\.origin))
    self.origins = origins.filter { used.contains($0.key) }
    self.documents = documents.sorted { ($0.path, $0.language) < ($1.path, $1.language) }
  }

  /// The manifest in a folder; nil if there is none, or none that this program wrote.
  init?(in folder: String) {
    let path = "\(folder)/\(Self.name)"
    guard Disk.kind(of: path) == .file, let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.version == 1,
      manifest.documents.flatMap(\.files).allSatisfy({ FilePlace.isInside($0.path) })
    else { return nil }
    self = manifest
  }

  /// Its bytes.
  var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Strings and whole numbers always encode.
    return ((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  /// The digest of bytes.
  public static func digest(of bytes: some Sequence<UInt8>) -> String {
    var fingerprint = Fingerprint()
    for byte in bytes { fingerprint.add(byte) }
    return fingerprint.allDigits
  }
}
