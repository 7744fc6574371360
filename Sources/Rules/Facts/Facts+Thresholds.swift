import Findings
import Model

extension Facts {
  /// What the standards declare that a text tells of, by the id of the text's element: a
  /// standard itself, a line said for it, the evidence customers read about it, a question
  /// that probes it, a drill of it. Those without a comparable amount are left out.
  var thresholds: [String: Thresholds] {
    var told: [String: Thresholds] = [:]
    for moment in moments {
      for standard in moment.standards { told[standard.key] = Thresholds([standard]) }
      for line in moment.say { told[line.key] = thresholds(of: line.standard.map { [$0] } ?? []) }
      for evidence in moment.physicalEvidence where evidence.standards.count == 1 {
        told[evidence.key] = thresholds(of: evidence.standards)
      }
      for check in moment.checks { told[check.key] = thresholds(of: check.probes) }
      // A drill of several standards may give a time to all of them together.
      for drill in moment.drills where drill.covers.count == 1 {
        told[drill.key] = thresholds(of: drill.covers)
      }
    }
    return told
  }

  private func thresholds(of standards: [Located<ID<Standard>>]) -> Thresholds? {
    Thresholds(standards.compactMap { catalogue.standard($0.value) })
  }
}
