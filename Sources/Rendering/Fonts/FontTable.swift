/// How wide the characters of a font are, in thousandths of an em, rounded up.
public struct FontTable: Sendable {
  /// So many scalars share a page.
  private static let page = 256

  /// Where the advances of a page begin; pages of which the font has nothing share one.
  private var pages: [Int32]
  /// The advances, page after page, the first 256 scalars first; -1 for what the font lacks.
  private var advances: [Int32]

  /// A font that has no characters.
  init() {
    pages = [0] + [Int32](repeating: Int32(Self.page), count: 0x11_0000 / Self.page - 1)
    advances = [Int32](repeating: -1, count: 2 * Self.page)
  }

  /// The advance of a scalar, or nil if the font lacks it.
  public func advance(of scalar: Unicode.Scalar) -> Int? {
    let advance = self[scalar.value]
    return advance < 0 ? nil : Int(advance)
  }

  /// The advance of a scalar by its number, or -1.
  subscript(value: UInt32) -> Int32 {
    get {
      if value < 0x80 { return advances[Int(value)] }
      return advances[Int(pages[Int(value) / Self.page]) + Int(value) % Self.page]
    }
    set {
      let page = Int(value) / Self.page
      if page > 0, pages[page] == Self.page {
        pages[page] = Int32(advances.count)
        advances += repeatElement(-1, count: Self.page)
      }
      advances[Int(pages[page]) + Int(value) % Self.page] = newValue
    }
  }

  /// Takes from another font what this one lacks.
  mutating func fill(from other: FontTable) {
    for page in pages.indices where page == 0 || other.pages[page] != Self.page {
      let start = Int(other.pages[page])
      if page > 0, pages[page] == Self.page {
        pages[page] = Int32(advances.count)
        advances += other.advances[start..<start + Self.page]
      } else {
        let own = Int(pages[page])
        for place in 0..<Self.page where advances[own + place] < 0 {
          advances[own + place] = other.advances[start + place]
        }
      }
    }
  }

  /// A list as `.ci/fonts` writes it: `0041: 639 650*2` says that A is 639 wide, and B and C
  /// are 650. Lines that begin with `#` say what font it is of.
  init(list: some Sequence<UInt8>) {
    self.init()
    var isComment = false
    var hexadecimal: UInt32 = 0
    var number: Int32? = nil
    var repeated: Int32? = nil
    var scalar: UInt32 = 0
    for byte in list {
      switch byte {
      case UInt8(ascii: "#"): isComment = true
      case UInt8(ascii: "\n") where isComment: isComment = false
      case _ where isComment: break
      case UInt8(ascii: ":"): (scalar, number) = (hexadecimal, nil)
      case UInt8(ascii: "*"): (repeated, number) = (number, 0)
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        for _ in 0..<(repeated == nil ? 1 : number ?? 0) where number != nil {
          self[scalar] = repeated ?? number ?? 0
          scalar += 1
        }
        (hexadecimal, number, repeated) = (0, nil, nil)
      default:
        let digit = UInt32(byte & 0xF) + (byte > UInt8(ascii: "9") ? 9 : 0)
        hexadecimal = hexadecimal &* 16 &+ digit
        number = (number ?? 0) &* 10 &+ Int32(digit)
      }
    }
  }
}
