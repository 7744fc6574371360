import Diff
import Findings
import Rendering
import Testing

@testable import Publishing

@Suite("Where copies of a document differ")
struct EntryPlacesTests {
  private static func content(_ words: String...) -> ViewValue { .texts(words) }

  private static func row(_ id: String, _ words: String...) -> ViewValue {
    .record(["id": .text(id), "cells": .texts(words)])
  }

  private static func places(_ old: ViewValue, _ new: ViewValue, _ ids: [String] = [])
    -> EntryPlaces
  {
    EntryPlaces(from: EntryWords(content: old), to: EntryWords(content: new), naming: Set(ids))
  }

  private static func change(_ old: String?, _ new: String?) -> TextChange {
    let nowhere = Span(file: "", line: 0)
    return TextChange(
      language: "en", old: old.map { Located($0, at: nowhere) },
      new: new.map { Located($0, at: nowhere) })
  }

  @Test(
    "a text changed where its words are gone or came",
    arguments: [
      (content("柜台", "等候"), content("前台", "等候"), change("柜台", "前台")),
      (content("到柜|台办理"), content("到前台办理"), change("柜台", "前台")),
      (content("柜台：等候"), content("柜台区：等候"), change("柜台", "柜台区")),
      (content("柜台区：等候"), content("柜台：等候"), change("柜台区", "柜台")),
      (content("Yes; often"), content("No; often"), change("Yes", "No")),
      (content("one"), content("one", "new words"), change(nil, "new words")),
      (content("one", "old words"), content("one"), change("old words", nil)),
      (content("one", "one"), content("one"), change("one", nil)),
      (content("<text x=\"1\">排队</text>"), content("<text x=\"1\">等候</text>"), change("排队", "等候")),
    ])
  func said(old: ViewValue, new: ViewValue, change: TextChange) {
    #expect(Self.places(old, new).say(change))
  }

  @Test(
    "a text did not change where its words stand as before, or are part of other words",
    arguments: [
      // A short name that is also a word of sentences, one of which changed.
      (content("到柜台等候10秒"), content("到柜台等候15秒"), change("柜台", "前台")),
      (content("柜台", "等候10秒"), content("柜台", "等候15秒"), change("柜台", "前台")),
      // A question whose words are the beginning of another sentence.
      (
        content("Is the floor dry at noon?"), content("Is the floor dry at ten?"),
        change("Is the floor dry", "Is the floor clean")
      ),
      (content("Yesterday"), content("Today"), change("Yes", "No")),
      (content("sub-standard"), content("poor"), change("standard", "rule")),
      (content("one"), content("two"), change("", nil)),
    ])
  func unsaid(old: ViewValue, new: ViewValue, change: TextChange) {
    #expect(!Self.places(old, new).say(change))
  }

  @Test("a thing is concerned where a record about it says something else, or is gone or new")
  func records() {
    let ids = ["M01-S10", "M01-S2", "M01-S3", "M01-S1", "M01"]
    let old: ViewValue = [
      Self.row("M01-S1", "10 s"), Self.row("M01-S10", "5 s"), Self.row("M01-S2", "2"),
    ]
    let new: ViewValue = [
      Self.row("M01-S1", "10 s"), Self.row("M01-S10", "6 s"), Self.row("M01-S3", "2"),
    ]
    let places = Self.places(old, new, ids)
    #expect(ids.filter(places.concern) == ["M01-S10", "M01-S2", "M01-S3"])
    #expect(ids.filter(places.keep) == ["M01-S10", "M01-S1"])
    #expect(ids.filter(places.name) == ["M01-S10", "M01-S2", "M01-S3", "M01-S1"])
  }

  @Test("a link leads to what it is about, and a list of ids names each of them")
  func mentions() {
    let ids = ["M02", "M01-S1", "M01-S2", "M01"]
    let old: ViewValue = [["见\u{1}M02\u{2}排队\u{3}", "十秒"], ["M01-S1, M01-S2"]]
    let new: ViewValue = [["见\u{1}M02\u{2}排队\u{3}", "五秒"], ["M01-S2"]]
    let places = Self.places(old, new, ids)
    #expect(ids.filter(places.concern) == ["M02", "M01-S1", "M01-S2"])
    #expect(ids.filter(places.keep) == ["M02"])
    #expect(ids.filter(places.name) == ["M01-S1", "M01-S2"])
  }
}
