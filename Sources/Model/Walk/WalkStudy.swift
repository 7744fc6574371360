import Findings

extension GlossaryTerm {
  func walk(with walker: inout some Walker) {
    walker.enter(.term, self)
    walker.words(.study(.termPreferred), preferred, as: .quoted)
    walker.words(.study(.termVariant), variants, as: .forms)
    walker.words(.study(.termDeprecated), deprecated, as: .forms)
    walker.words(.study(.termExcept), exceptions, as: .forms)
    walker.words(.study(.termNote), note, as: .quoted)
    walker.leave()
  }
}

extension StudyFinding {
  func walk(with walker: inout some Walker) {
    walker.enter(.finding, self)
    walker.value(.study(.findingNumber), number)
    walker.words(.study(.findingTitle), title, as: .quoted)
    walker.references(.study(.findingMoment), .moment, moments)
    walker.flag(.study(.findingSummary), isSummary, at: id.span)
    walker.leave()
  }
}

extension Benchmark {
  func walk(with walker: inout some Walker) {
    walker.enter(.benchmark, self)
    walker.words(.study(.benchmarkCompany), company, as: .quoted)
    walker.words(.study(.benchmarkBrandValue), brandValue, as: .quoted)
    walker.words(.study(.benchmarkPeak), peaks, as: .quoted)
    walker.words(.study(.benchmarkEnd), ends, as: .quoted)
    walker.words(.study(.benchmarkLow), lows, as: .quoted)
    walker.flag(.study(.benchmarkHedged), isHedged, at: id.span)
    for lesson in lessons { lesson.walk(with: &walker) }
    walker.reference(.study(.benchmarkSource), .source, source)
    walker.leave()
  }
}

extension Lesson {
  func walk(with walker: inout some Walker) {
    walker.open(.study(.lesson), at: moment?.span ?? text.span)
    walker.reference(.study(.lessonMoment), .moment, moment)
    walker.words(.study(.lessonText), text, as: .quoted)
    walker.close()
  }
}

extension Statistic {
  func walk(with walker: inout some Walker) {
    walker.enter(.statistic, self)
    walker.words(.study(.statisticTitle), title, as: .quoted)
    for part in parts { part.walk(with: &walker) }
    walker.reference(.study(.statisticSource), .source, source)
    walker.flag(.study(.statisticAttributed), isAttributed, at: id.span)
    walker.value(.study(.statisticSample), sample)
    walker.value(.study(.statisticDate), date)
    walker.leave()
  }
}

extension StatisticPart {
  func walk(with walker: inout some Walker) {
    walker.open(.study(.statisticPart), at: label.span ?? percent.span)
    walker.words(.study(.statisticLabel), label, as: .quoted)
    walker.value(.study(.statisticPercent), percent)
    walker.flag(.study(.statisticHeadline), isHeadline, at: percent.span)
    walker.close()
  }
}

extension Transformation {
  func walk(with walker: inout some Walker) {
    walker.enter(.transformation, self)
    walker.words(.study(.transformationArea), area, as: .quoted)
    walker.words(.study(.transformationFrom), from, as: .quoted)
    walker.words(.study(.transformationTo), to, as: .quoted)
    walker.words(.study(.transformationNote), note, as: .quoted)
    walker.leave()
  }
}

extension Method {
  func walk(with walker: inout some Walker) {
    walker.enter(.method, self)
    walker.words(.study(.methodTitle), title, as: .quoted)
    walker.words(.study(.methodStep), steps, as: .quoted)
    walker.reference(.study(.methodSource), .source, source)
    walker.leave()
  }
}

extension Result {
  func walk(with walker: inout some Walker) {
    walker.enter(.result, self)
    walker.words(.study(.resultName), name, as: .quoted)
    walker.value(.study(.resultUnit), unit)
    walker.value(.study(.resultBaseline), baseline)
    walker.value(.study(.resultAfter), after)
    walker.reference(.study(.resultSource), .source, source)
    walker.leave()
  }
}

extension Statement {
  func walk(with walker: inout some Walker) {
    walker.enter(.statement, self)
    walker.value(.study(.statementTopic), topic)
    walker.words(.study(.statementText), text, as: .quoted)
    walker.reference(.study(.statementSource), .source, source)
    walker.flag(.study(.statementTruncated), isTruncated, at: id.span)
    walker.leave()
  }
}
