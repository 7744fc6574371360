import Findings
import Foundation

extension OutputFolder {
  /// Refuses to begin if a file could not come to its place, or would take the place of something
  /// that no build wrote.
  ///
  /// - Parameter paths: The paths of all files that may be written, below the folder.
  /// - Throws: An `OutputError` that names the first path in the way.
  public func requireRoom(for paths: [String]) throws(OutputError) {
    guard Disk.kind(of: folder) == .folder else { return }
    let own = Set((before?.documents ?? []).flatMap(\.files).map(\.path))
    var clear: Set<String> = []
    for path in paths {
      for name in [""] + FilePlace.folders(above: path).reversed() {
        guard !clear.contains(name) else { continue }
        guard try requireFolder(name) else { break }
        clear.insert(name)
      }
      try requirePlace(path, isOwn: own.contains(path))
    }
    if before == nil { try requirePlace(Manifest.name, isOwn: false) }
  }

  /// - Returns: Whether the folder is there.
  private func requireFolder(_ name: String) throws(OutputError) -> Bool {
    let place = name.isEmpty ? folder : "\(folder)/\(name)"
    let shown = name.isEmpty ? path : "\(path)/\(name)"
    let entry = Disk.entry(at: place)
    if entry.kind != .nothing, let objection = protected.objection(toFolder: shown) {
      throw OutputError(objection)
    }
    switch entry.kind {
    case .nothing: return false
    case .link: throw Self.link(shown)
    case .file, .other:
      throw OutputError(
        "a file stands where the folder '\(shown)' belongs; move it away",
        zh: "文件夹“\(shown)”的位置上已有同名文件；请将其移开")
    case .folder: break
    }
    if !name.isEmpty,
      entry.device != Disk.entry(at: folder).device || Disk.isMount(place)
    {
      throw OutputError(DiskFault(place, EXDEV).words(shown))
    }
    guard access(place, W_OK | X_OK) == 0 else {
      throw OutputError(DiskFault.last(place).words(shown))
    }
    return true
  }

  private func requirePlace(_ name: String, isOwn: Bool) throws(OutputError) {
    let shown = "\(path)/\(name)"
    switch Disk.kind(of: "\(folder)/\(name)") {
    case .nothing: break
    case .file where isOwn: break
    case .link: throw Self.link(shown)
    case .folder:
      throw OutputError(
        "a folder stands where the file '\(shown)' belongs; move it away",
        zh: "文件“\(shown)”的位置上已有同名文件夹；请将其移开")
    case .file, .other:
      throw OutputError(
        "'\(shown)' is there and no build wrote it; move it away, or name another folder",
        zh: "“\(shown)”已存在，且不是构建写入的；请将其移开，或另指定文件夹")
    }
  }

  private static func link(_ shown: String) -> OutputError {
    OutputError(
      "'\(shown)' is a link, nothing is written where it leads; move it away",
      zh: "“\(shown)”是符号链接，不向其所指之处写入；请将其移开")
  }
}
