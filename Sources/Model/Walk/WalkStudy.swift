import Findings

extension GlossaryTerm {
  func walk(with walker: inout some Walker) {
    walker.enter(.term, self)
    walker.words(.termPreferred, preferred, as: .quoted)
    walker.words(.termVariant, variants, as: .forms)
    walker.words(.termDeprecated, deprecated, as: .forms)
    walker.words(.termExcept, exceptions, as: .forms)
    walker.words(.termNote, note, as: .quoted)
    walker.leave()
  }
}

extension StudyFinding {
  func walk(with walker: inout some Walker) {
    walker.enter(.finding, self)
    walker.value(.findingNumber, number)
    walker.words(.findingTitle, title, as: .quoted)
    walker.references(.findingConcerns, .moment, moments)
    walker.flag(.findingSummary, isSummary, at: id.span)
    walker.leave()
  }
}

extension Benchmark {
  func walk(with walker: inout some Walker) {
    walker.enter(.benchmark, self)
    walker.words(.benchmarkCompany, company, as: .quoted)
    walker.words(.benchmarkBrandValue, brandValue, as: .quoted)
    walker.words(.benchmarkPeak, peaks, as: .quoted)
    walker.words(.benchmarkEnd, ends, as: .quoted)
    walker.words(.benchmarkLow, lows, as: .quoted)
    walker.flag(.benchmarkHedged, isHedged, at: id.span)
    for lesson in lessons { lesson.walk(with: &walker) }
    walker.reference(.benchmarkSource, .source, source)
    walker.leave()
  }
}

extension Lesson {
  func walk(with walker: inout some Walker) {
    walker.open(.benchmarkLesson, at: moment?.span ?? text.span)
    walker.reference(.benchmarkLessonMoment, .moment, moment)
    walker.words(.benchmarkLessonText, text, as: .quoted)
    walker.close()
  }
}

extension Statistic {
  func walk(with walker: inout some Walker) {
    walker.enter(.statistic, self)
    walker.words(.statisticTitle, title, as: .quoted)
    for part in parts { part.walk(with: &walker) }
    walker.reference(.statisticSource, .source, source)
    walker.flag(.statisticAttributed, isAttributed, at: id.span)
    walker.value(.statisticSample, sample)
    walker.value(.statisticDate, date)
    walker.leave()
  }
}

extension StatisticPart {
  func walk(with walker: inout some Walker) {
    walker.open(.statisticPart, at: label.span ?? percent.span)
    walker.words(.statisticPartLabel, label, as: .quoted)
    walker.value(.statisticPartPercent, percent)
    walker.flag(.statisticPartHeadline, isHeadline, at: percent.span)
    walker.close()
  }
}

extension Transformation {
  func walk(with walker: inout some Walker) {
    walker.enter(.transformation, self)
    walker.words(.transformationArea, area, as: .quoted)
    walker.words(.transformationFrom, from, as: .quoted)
    walker.words(.transformationTo, to, as: .quoted)
    walker.words(.transformationNote, note, as: .quoted)
    walker.leave()
  }
}

extension Method {
  func walk(with walker: inout some Walker) {
    walker.enter(.method, self)
    walker.words(.methodTitle, title, as: .quoted)
    walker.words(.methodStep, steps, as: .quoted)
    walker.reference(.methodSource, .source, source)
    walker.leave()
  }
}

extension Result {
  func walk(with walker: inout some Walker) {
    walker.enter(.result, self)
    walker.words(.resultName, name, as: .quoted)
    walker.value(.resultUnit, unit)
    walker.value(.resultBaseline, baseline)
    walker.value(.resultAfter, after)
    walker.reference(.resultSource, .source, source)
    walker.leave()
  }
}

extension Statement {
  func walk(with walker: inout some Walker) {
    walker.enter(.statement, self)
    walker.value(.statementTopic, topic)
    walker.words(.statementText, text, as: .quoted)
    walker.reference(.statementSource, .source, source)
    walker.flag(.statementTruncated, isTruncated, at: id.span)
    walker.leave()
  }
}
