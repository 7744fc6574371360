/// A sheet as a print shop takes it: on a page larger by the bleed and by the marks to trim it by.
struct CropMarks {
  let paper: Paper

  /// What the page has beside the sheet at every side.
  private static let room =
    max(LeafMeasure.bleed.value, LeafMeasure.cropOffset.value) + LeafMeasure.crop.value

  /// The page with the whole sheet.
  var leaf: WallLeaf {
    WallLeaf(
      page: WallArea(
        width: paper.width + 2 * Self.room, height: paper.height + 2 * Self.room),
      part: paper.area, cuts: WallLeaf.Side.allCases,
      marks: (Self.room - LeafMeasure.crop.value)...Self.room, seams: [])
  }
}
