/// Paths as a user of the command, or another program, sees them.
public enum SourcePath {
  /// A path below a folder, with one `/` between them. A file that is named from elsewhere,
  /// such as a word list given in the call, keeps its name.
  static func joined(_ folder: String, _ file: String) -> String {
    if isFromElsewhere(file) { return file }
    if folder.isEmpty || file.isEmpty { return folder + file }
    return folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }

  /// The name of a file outside the standards folder, as spans have it: no folder is put before
  /// it.
  public static func fromElsewhere(_ path: String) -> String {
    isFromElsewhere(path) ? path : "./" + path
  }

  /// Whether a name is that of a file outside the standards folder.
  public static func isFromElsewhere(_ path: String) -> Bool {
    ["/", "./", "../"].contains(where: path.hasPrefix)
  }

  /// A path without `.`, `..` and doubled `/`, relative to the working folder if it lies below
  /// it; the working folder itself is `.`. Only names are compared, no link is followed.
  public static func plain(_ path: String, from workingFolder: String) -> String {
    plain(path, in: workingFolder, from: [workingFolder])
  }

  /// A path without detours that starts at a root, if it lies below it by one of the paths by
  /// which the root is known; the root itself is `.`. A path that was typed as a whole and lies
  /// elsewhere stays whole; one that was typed from the working folder then leads there from
  /// the first root.
  static func plain(_ path: String, in workingFolder: String, from roots: [String]) -> String {
    let all = parts(of: absolute(path, in: workingFolder))
    let bases = roots.map(parts)
    if let base = bases.first(where: { all.starts(with: $0) }) {
      return all.count == base.count ? "." : all.dropFirst(base.count).joined(separator: "/")
    }
    guard !path.hasPrefix("/"), let base = bases.first else {
      return "/" + all.joined(separator: "/")
    }
    let shared = zip(all, base).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    return (up + all.dropFirst(shared)).joined(separator: "/")
  }

  /// A path from `/` without detours.
  public static func absolute(_ path: String, in workingFolder: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    return "/" + parts(of: whole).joined(separator: "/")
  }

  /// The names an absolute path goes through.
  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
  }
}

extension SourcePath {
  /// A path as part of an address (RFC 3986): bytes that may not stand in one are written as
  /// `%` and two digits.
  static func encoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
