/// Advance widths in thousandths of the type size, read from the `hmtx` and `cmap` tables of
/// Noto Sans CJK SC 2.004 and Noto Sans 2.004 (Regular and Bold, 1000 units per em).
///
/// The arrays hold U+0020 to U+007E; the tables other characters that are not one em wide.
/// What stands in neither counts one em, which no common character exceeds.
enum Advances {
  /// The advance of one scalar in thousandths of an em.
  static func advance(of scalar: Unicode.Scalar, in face: Typeface) -> Int {
    let (ascii, others) = tables(face)
    switch scalar.value {
    case 0x20..<0x7F: return Int(ascii[Int(scalar.value) - 0x20])
    case 0x3000...0x9FFF, 0xFF00...0xFF60: return 1000
    case 0x200B, 0x300...0x36F: return 0
    default: return others[scalar].map(Int.init) ?? 1000
    }
  }

  private static func tables(_ face: Typeface) -> ([UInt16], [Unicode.Scalar: UInt16]) {
    switch (face.family, face.weight) {
    case (.cjk, .regular): (cjkRegular, otherCJKRegular)
    case (.cjk, .bold): (cjkBold, otherCJKBold)
    case (.latin, .regular): (latinRegular, otherLatinRegular)
    case (.latin, .bold): (latinBold, otherLatinBold)
    }
  }

  private static func table(_ groups: [(UInt16, String)]) -> [Unicode.Scalar: UInt16] {
    var table: [Unicode.Scalar: UInt16] = [:]
    for (advance, characters) in groups {
      for scalar in characters.unicodeScalars { table[scalar] = advance }
    }
    return table
  }

  private static let cjkRegular: [UInt16] = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555,
    555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638,
    688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721,
    575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564,
    607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521,
    475, 338, 270, 338, 555,
  ]

  private static let otherCJKRegular: [Unicode.Scalar: UInt16] = table([
    (224, "\u{A0}"), (370, "°"), (411, "²³"), (473, "®"), (536, "–"), (554, "éè"),
    (555, "−€"), (832, "©"), (903, "½"), (997, "№"),
  ])

  private static let cjkBold: [UInt16] = [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590,
    590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656,
    714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748,
    619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597,
    640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 495, 421, 637, 576, 863, 562, 574,
    511, 378, 296, 378, 590,
  ]

  private static let otherCJKBold: [Unicode.Scalar: UInt16] = table([
    (227, "\u{A0}"), (404, "°"), (424, "²³"), (513, "®"), (544, "–"), (581, "éè"),
    (590, "−€"), (849, "©"), (948, "½"), (1074, "№"),
  ])

  private static let latinRegular: [UInt16] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632,
    730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731,
    600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
    618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510,
    470, 380, 551, 380, 572,
  ]

  private static let otherLatinRegular: [Unicode.Scalar: UInt16] = table([
    (175, "‘’"), (260, "\u{A0}"), (268, "·"), (350, "²³"), (359, "“”"), (376, "•"),
    (428, "°"), (500, "–"), (513, "§"), (564, "éè"), (572, "×÷±€"), (771, "½"),
    (791, "…"), (832, "©®"), (1020, "№"), (1177, "‰"),
  ])

  private static let latinBold: [UInt16] = [
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637,
    740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756,
    650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633,
    657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569,
    488, 394, 551, 394, 572,
  ]

  private static let otherLatinBold: [Unicode.Scalar: UInt16] = table([
    (217, "‘’"), (260, "\u{A0}"), (285, "·"), (376, "•"), (379, "²³"), (428, "°"),
    (445, "“”"), (486, "§"), (500, "–"), (572, "×÷±€"), (591, "éè"), (832, "©®"),
    (855, "…"), (874, "½"), (1028, "№"), (1281, "‰"),
  ])
}
