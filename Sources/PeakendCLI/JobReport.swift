import Diff
import Findings
import Foundation

/// The code quality report of a GitLab job. GitLab takes one file of a job and refuses a second,
/// so what several commands find goes into the file that none of them was told to write.
struct JobReport {
  /// The commands that write one.
  enum Run {
    case check, breaking
  }

  private let run: Run
  private let folder: String
  private let isShared: Bool

  /// The report of a run.
  ///
  /// - Parameters:
  ///   - run: Which command it is.
  ///   - folder: The standards folder as entries name it.
  ///   - isShared: Whether what others wrote into the file stays there.
  init(of run: Run, on folder: String, isShared: Bool) {
    self.run = run
    self.folder = folder
    self.isShared = isShared
  }

  /// What a file is to hold: what this run reports and, if the file is shared, what other
  /// commands, folders and programs wrote there.
  func text(of report: String, in file: String?) -> String {
    let report = marked(report)
    guard isShared, let file else { return report }
    let found = Set(Self.entries(of: Data(report.utf8)).map(\.fingerprint))
    let kept = Self.contents(of: file).filter { !found.contains($0.fingerprint) && !owns($0) }
      .compactMap(\.text)
    guard !kept.isEmpty else { return report }
    let lines = kept + Self.body(of: report)
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// What stands between the brackets of a report, as it is; nothing if nothing does.
  private static func body(of report: String) -> [String] {
    let array = report.trimmingCharacters(in: .whitespacesAndNewlines)
    let body = array.dropFirst().dropLast().trimmingCharacters(in: .whitespacesAndNewlines)
    return body.isEmpty ? [] : [body]
  }

  /// That a run was not completed bears one fingerprint whichever command it was. GitLab shows one
  /// entry of each, so a second command needs another.
  private func marked(_ report: String) -> String {
    guard run == .breaking else { return report }
    return report.replacingOccurrences(
      of: "\"fingerprint\":\"\(Self.incomplete)\"",
      with: "\"fingerprint\":\"\(Self.incomplete):breaking\"")
  }

  private static let incomplete = "incomplete-check"

  // MARK: Entries

  private struct Entry {
    let fields: [String: Any]

    var fingerprint: String { fields["fingerprint"] as? String ?? "" }
    var code: String { fields["check_name"] as? String ?? "" }
    var path: String { (fields["location"] as? [String: Any])?["path"] as? String ?? "" }

    var text: String? {
      let form: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
      let data = try? JSONSerialization.data(withJSONObject: fields, options: form)
      return data.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func entries(of data: Data) -> [Entry] {
    let value = try? JSONSerialization.jsonObject(with: data)
    return (value as? [[String: Any]] ?? []).map(Entry.init)
  }

  /// The entries of a file; none if it is no such report. What is no plain file, or larger than
  /// any report, is not opened.
  private static func contents(of path: String) -> [Entry] {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let status = try? FileManager.default.attributesOfItem(atPath: real)
    guard status?[.type] as? FileAttributeType == .typeRegular,
      let size = status?[.size] as? Int, size <= 64 << 20,
      let data = FileManager.default.contents(atPath: real)
    else { return [] }
    return entries(of: data)
  }

  /// Whether an entry is what an earlier run of the same command on the same folder said.
  private func owns(_ entry: Entry) -> Bool {
    guard isInFolder(entry.path) else { return false }
    let isOfBreaking =
      EditionFault(rawValue: entry.code) != nil
      || entry.fingerprint == "\(Self.incomplete):breaking"
    switch run {
    case .breaking: return isOfBreaking
    case .check: return !isOfBreaking && Self.codes.contains(entry.code)
    }
  }

  private func isInFolder(_ path: String) -> Bool {
    if folder.isEmpty || folder == "." { return !path.hasPrefix("/") && !path.hasPrefix("../") }
    return path == folder || path.hasPrefix(folder + "/")
  }

  /// The codes of all that this program can find.
  private static let codes = Set(
    RuleReference.groups.flatMap(\.entries).map(\.code) + [incomplete, "rules-not-asked"])
}
