import Testing

@testable import Rules

@Suite("Numbers of people")
struct PersonalDataTests {
  @Test(
    "are found as whole numbers, in one piece or in the usual groups",
    arguments: [
      ("13800138000", "138****8000"), ("打138 0013 8000吧", "138****8000"),
      ("+86 199-8888-0000", "199****0000"), ("证件440106199001011234。", "440106********1234"),
      ("44010619900101123X", "440106********123X"), ("440106 19900101 123x", "440106********123x"),
    ])
  func found(text: String, masked: String) throws {
    let data = try #require(PersonalData.first(in: ScannedText.scalars(of: text)))
    let written = text.unicodeScalars.dropFirst(data.range.lowerBound).prefix(data.range.count)
    #expect(data.masked(String(String.UnicodeScalarView(written))) == masked)
  }

  @Test(
    "are not found in other numbers",
    arguments: [
      "10086", "400-800-8000", "0769-22000000", "12345678901", "11800138000", "138****8000",
      "1380013800", "138001380001", "A13800138000", "13800138000B", "440106209913011234",
      "490154203237518", "138 0013  8000", "2026-12-01", "440106199013011234", "440106189001011234",
      "",
    ])
  func passed(text: String) {
    #expect(PersonalData.first(in: ScannedText.scalars(of: text)) == nil)
  }
}
