import Findings
import Model

/// The text files of a folder that somebody made: templates, and the labels that go with them. As
/// in a standards folder, links may not lead out of it, and what is no file is not opened.
public struct TextFolder: Sendable {
  /// How much is looked at, and how much is read.
  public struct Bounds: Sendable {
    let bytes: Int
    let files: Int
    let names: Int

    /// Bounds of what a file may hold, how many are read, and how many names are looked at.
    public init(bytes: Int, files: Int, names: Int) {
      self.bytes = bytes
      self.files = files
      self.names = names
    }
  }

  /// The files by the bytes of their paths, without byte order marks, each line ended by a line
  /// feed alone, as XML has it.
  public private(set) var files: [(path: String, text: String)] = []
  /// Everything that could not be read.
  public private(set) var findings: [Finding] = []
  /// Why the folder cannot be opened, as the end of a sentence; nil if it can.
  public private(set) var problem: Phrase?

  private let bounds: Bounds
  private var namesLeft: Int

  /// Reads the wanted files of a folder, at any depth. What is hidden belongs to other programs.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - bounds: How much is read of it.
  ///   - isWanted: Whether the file at a path below the folder is read.
  public init(_ path: String, bounds: Bounds, isWanted: (String) -> Bool) {
    self.bounds = bounds
    namesLeft = bounds.names
    do throws(FileSystem.Failure) {
      let folder = try DiskFolder(path: path)
      var paths: [String] = []
      list("", of: folder, isWanted, into: &paths)
      guard paths.count <= bounds.files, namesLeft >= 0 else {
        throw FileSystem.Failure(
          "holds too many files, name one with nothing else in it", zh: "里的文件太多，请指定只含模板的文件夹")
      }
      for path in paths.sortedByBytes() { read(path, of: folder) }
    } catch {
      problem = error.reason
    }
  }

  /// The names in a folder below another that links do not lead out of; none if there is no such
  /// folder.
  public static func names(in folder: String, of path: String) -> [String] {
    (try? DiskFolder(path: path).names(in: folder)) ?? []
  }

  /// What another file of such a folder holds, which is no text, such as a font.
  ///
  /// - Throws: Why it cannot be read.
  public static func bytes(of path: String, in folder: String, limit: Int)
    throws(HouseFont.Unreadable) -> [UInt8]
  {
    do throws(FileSystem.Failure) {
      let store = try DiskFolder(path: folder)
      if path.split(separator: "/").contains("..") {
        throw FileSystem.Failure("leads out of the folder", zh: "指向文件夹之外")
      }
      guard try store.kind(of: path) == .file else {
        throw FileSystem.Failure("is no file", zh: "不是文件")
      }
      let bytes = try store.bytes(of: path, limit: limit)
      guard bytes.count <= limit else {
        throw FileSystem.Failure(
          "is larger than \(limit >> 20) MB", zh: "大于 \(limit >> 20) MB")
      }
      return bytes
    } catch {
      throw HouseFont.Unreadable(reason: error.reason)
    }
  }

  /// Lists the wanted paths. `above` are the folders around, for links may lead in circles.
  private mutating func list(
    _ folder: String, of store: DiskFolder, _ isWanted: (String) -> Bool,
    above: [String] = [], into paths: inout [String]
  ) {
    guard let identity = try? store.identity(of: folder), !above.contains(identity) else { return }
    do throws(FileSystem.Failure) {
      for name in try store.names(in: folder) where !name.hasPrefix(".") {
        namesLeft -= 1
        guard namesLeft >= 0 else { return }
        let path = folder.isEmpty ? name : folder + "/" + name
        switch kind(of: path, in: store) {
        case .folder?: list(path, of: store, isWanted, above: above + [identity], into: &paths)
        case .file?, .other?: if isWanted(path) { paths.append(path) }
        case nil: break
        }
      }
    } catch {
      refuse(folder, error)
    }
  }

  /// What something is; nil, after telling why, if that cannot be seen.
  private mutating func kind(of path: String, in store: DiskFolder) -> FileSystem.Kind? {
    do throws(FileSystem.Failure) { return try store.kind(of: path) } catch {
      refuse(path, error)
      return nil
    }
  }

  private mutating func read(_ path: String, of store: DiskFolder) {
    do throws(FileSystem.Failure) {
      guard try store.kind(of: path) == .file else {
        throw FileSystem.Failure("is no file", zh: "不是文件")
      }
      let bytes = try store.bytes(of: path, limit: bounds.bytes)
      var limits = Limits()
      limits.bytes = bounds.bytes
      let file = SourceFile(path: path, kind: .locale, bytes: bytes)
      if !bytes.isEmpty, let fault = TextCheck.fault(in: file, limits: limits) {
        findings.append(fault.finding)
      } else {
        files.append((path, Self.text(of: bytes)))
      }
    } catch {
      refuse(path, error)
    }
  }

  private static func text(of bytes: [UInt8]) -> String {
    let bytes = bytes[TextCheck.start(of: bytes)...]
    guard bytes.contains(13) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (place, byte) in zip(bytes.indices, bytes) {
      if byte == 10, place > bytes.startIndex, bytes[place - 1] == 13 { continue }
      plain.append(byte == 13 ? 10 : byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private mutating func refuse(_ path: String, _ failure: FileSystem.Failure) {
    // A name that is no UTF-8 was read with a stand-in, and nothing goes by that name.
    let isGarbled = path.unicodeScalars.contains("\u{FFFD}")
    let reason = (isGarbled ? .garbledName : failure).reason
    findings.append(
      Finding(
        .unreadableInput,
        Phrase("'\(path)' \(reason)", zh: "“\(path)”\(reason)"),
        at: Span(file: path, line: 0),
        hints: [Phrase("put a plain file in its place", zh: "请换成普通文件")]))
  }
}
