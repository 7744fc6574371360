import Findings
import Model
import Publishing
import Reading

extension Manifest.Origin {
  /// What the documents of a run are made of.
  ///
  /// - Parameters:
  ///   - catalogue: The standards.
  ///   - reading: What was read.
  ///   - assets: The templates; of those inside the program the version tells.
  ///   - since: The older edition they are compared with.
  init(
    _ catalogue: Catalogue, _ reading: ReadResult, _ assets: PageAssets, since: ReadResult? = nil
  ) {
    let sources = Self.digests(of: reading.sources)
    let templates = assets.own.mapValues { Manifest.digest(of: $0.utf8) }
    let older = since.map { Self.digests(of: $0.sources) } ?? [:]
    func below(_ folder: String, _ files: [String: String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) })
    }
    self.init(
      program: Peakend.configuration.version, set: catalogue.set.id.value.value,
      revision: catalogue.set.revision.value,
      inputs: [sources, below("templates", templates), below("since", older)]
        .reduce(into: [:]) { all, files in all.merge(files) { first, _ in first } })
  }

  /// The digest of each file by its path. A word list from elsewhere goes by the name it would
  /// have in the folder: where it lay does not matter.
  private static func digests(of sources: SourceLines) -> [String: String] {
    var digests: [String: String] = [:]
    for (path, bytes) in sources.contents {
      digests[SourcePath.isFromElsewhere(path) ? "words.xml" : path] = Manifest.digest(of: bytes)
    }
    return digests
  }
}
