/// The type of the index.
typealias IndexType = PageType<IndexFace, IndexMeasure>

/// A kind of type in the index.
enum IndexFace: String, FaceName {
  /// What the folder is; a section of it; what stands there; the heads of columns.
  case title, section, text, strong, head

  var isBold: Bool {
    switch self {
    case .title, .section, .strong: true
    case .text, .head: false
    }
  }

  var measures: (size: Length, leading: Length) {
    switch self {
    case .title: (.pt(20), .pt(25))
    case .section: (.pt(13), .pt(17))
    case .text, .strong: (.pt(9.5), .pt(13))
    case .head: (.pt(8.5), .pt(12))
    }
  }
}

/// A length of the index.
enum IndexMeasure: String, LengthName {
  static let document = "index"

  /// The margins of the paper.
  case headMargin = "margin-head"
  case footMargin = "margin-foot"
  case side = "margin-side"
  /// Above a section.
  case section = "section-above"
  /// A line of links to sections, with the space around all of them.
  case jump
  case jumps = "jumps-around"
  /// Above and below what stands in a row, and what a cell keeps at its right.
  case pad
  case gutter
  /// Between two columns of facts or of links, and the names of facts.
  case between = "columns-between"
  case fact = "fact-name-width"
  /// The columns of names, ids, papers and codes.
  case name = "name-width"
  case id = "id-width"
  case size = "size-width"
  case code = "code-width"

  var length: Length {
    switch self {
    case .headMargin: .mm(16)
    case .footMargin: .mm(26)
    case .side: .mm(16)
    case .section: .mm(6)
    case .jump: .mm(7)
    case .jumps: .mm(6)
    case .pad: .mm(0.8)
    case .gutter: .mm(3)
    case .between: .mm(6)
    case .fact: .mm(34)
    case .name: .mm(53)
    case .id: .mm(41)
    case .size: .mm(28)
    case .code: .mm(22)
    }
  }
}
