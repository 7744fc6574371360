import Foundation

/// A colour of a page, in linear light.
struct Colour: Hashable {
  let red: Double
  let green: Double
  let blue: Double

  /// A colour of three bytes in sRGB.
  init(bytes: (UInt8, UInt8, UInt8)) {
    (red, green, blue) = (Self.linear(bytes.0), Self.linear(bytes.1), Self.linear(bytes.2))
  }

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour as scripts give it, such as `rgb(20, 24, 31)`.
  init?(_ css: Substring) {
    let numbers = css.split { !$0.isNumber }.prefix(3).compactMap { UInt8($0) }
    guard css.hasPrefix("rgb"), numbers.count == 3 else { return nil }
    self.init(bytes: (numbers[0], numbers[1], numbers[2]))
  }

  private static func linear(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The relative luminance of WCAG 2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// How far two colours are apart in their widest channel, from 0 to 1.
  func distance(to other: Colour) -> Double {
    max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue))
  }
}

/// How a page is seen: by most people, in print without colour, and by people who lack one of
/// the three kinds of cones.
enum ColourVision: String, CaseIterable {
  case normal, greyscale, protanopia, deuteranopia, tritanopia

  /// The matrices of Machado, Oliveira and Fernandes, A Physiologically-based Model for
  /// Simulation of Color Vision Deficiency (IEEE TVCG 15, 2009), at severity 1.0, in linear
  /// light; without colour, the luminance of ITU-R BT.709.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .greyscale: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// What becomes of a colour.
  func seen(_ colour: Colour) -> Colour {
    let light = [colour.red, colour.green, colour.blue]
    let mixed = matrix.map { row in
      min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }))
    }
    return Colour(red: mixed[0], green: mixed[1], blue: mixed[2])
  }
}

/// A picture of a page, as poppler writes it: a head in words and three bytes a pixel.
struct Picture {
  let width: Int
  let height: Int
  private let bytes: ArraySlice<UInt8>

  init?(ppm data: Data) {
    let all = [UInt8](data)
    var place = 0
    func word() -> String {
      while place < all.count, all[place] <= 32 { place += 1 }
      let start = place
      while place < all.count, all[place] > 32 { place += 1 }
      return String(decoding: all[start..<place], as: UTF8.self)
    }
    guard word() == "P6", let width = Int(word()), let height = Int(word()), word() == "255",
      all.count - place - 1 == width * height * 3
    else { return nil }
    (self.width, self.height) = (width, height)
    bytes = all[(place + 1)...]
  }

  private func pixel(_ x: Int, _ y: Int) -> UInt32 {
    let at = bytes.startIndex + (y * width + x) * 3
    return UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
  }

  /// The colours of areas: those of pixels whose neighbours to the right and below are alike,
  /// and of which there are more than the soft edges of letters and lines have.
  var flatColours: [Colour] {
    var counts: [UInt32: Int] = [:]
    for y in stride(from: 0, to: height - 2, by: 2) {
      for x in stride(from: 0, to: width - 2, by: 2) {
        let here = pixel(x, y)
        if here == pixel(x + 2, y), here == pixel(x, y + 2), here == pixel(x + 1, y + 1),
          here == pixel(x + 2, y + 2)
        {
          counts[here, default: 0] += 1
        }
      }
    }
    return counts.filter { $0.value * 20_000 >= width * height }.keys.sorted().map {
      Colour(bytes: (UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)))
    }
  }
}
