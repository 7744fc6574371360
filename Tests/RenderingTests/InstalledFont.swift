import Foundation

@testable import Rendering

/// A font that `Fonts/` lists, as `.ci/setup test` installs it.
struct InstalledFont: Sendable, CustomStringConvertible {
  let description: String
  /// What is listed of it.
  let list: FontTable
  private let member: Int

  private init(_ path: String, member: Int = 0, _ list: FontTable) {
    description = path
    self.member = member
    self.list = list
  }

  /// The members of the collections are for Japan, Korea, China and others.
  static let all = [
    InstalledFont("opentype/noto/NotoSansCJK-Regular.ttc", member: 2, Noto.cjk),
    InstalledFont("opentype/noto/NotoSansCJK-Bold.ttc", member: 2, Noto.boldCJK),
    InstalledFont("truetype/noto/NotoSans-Regular.ttf", Noto.sans),
    InstalledFont("truetype/noto/NotoSans-Bold.ttf", Noto.boldSans),
    arabic, InstalledFont("truetype/noto/NotoSansArabic-Bold.ttf", Noto.boldArabic),
  ]

  /// One with letters that join.
  static let arabic = InstalledFont("truetype/noto/NotoSansArabic-Regular.ttf", Noto.arabic)

  /// Its file.
  func bytes() throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "/usr/share/fonts/\(description)") else {
      throw Missing(description: "\(description) is missing: run .ci/setup test")
    }
    return Array(data)
  }

  /// What its file says.
  func table() throws -> FontTable { try FontTable(file: bytes(), member: member) }

  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }
}
