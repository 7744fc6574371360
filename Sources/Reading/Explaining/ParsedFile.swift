import Findings

/// A well-formed file: its tree, and libxml2's document for the validator.
///
/// With this the slow way begins, which only files at fault go. libxml2 stops at the first thing
/// that is not XML, gives the schema's objections no columns, and looks no further into an element
/// whose content is wrong. So the bytes are scanned for the usual slips, the tree keeps the place of
/// every name and value, and the validator is asked again once what it found is mended: all faults
/// of a file are reported in one run, each where it stands and with what to do.
struct ParsedFile {
  let tree: SourceTree
  let document: XMLDocument

  /// What keeps a file from being read as XML.
  struct Malformed: Error {
    let faults: [LocatedFault]
  }

  /// Parses a file: its bytes first, then its tags, then libxml2, each only if the one
  /// before has nothing to object.
  init(_ file: SourceFile, limits: Limits = .standard) throws(Malformed) {
    if let fault = TextCheck.fault(in: file, limits: limits) {
      throw Malformed(faults: [fault])
    }
    let conflicts = MergeMarkers.faults(in: file)
    guard conflicts.isEmpty else { throw Malformed(faults: conflicts) }
    let start = TextCheck.start(of: file.bytes)
    let scan = TagScan.marks(in: file, from: start, limits: limits)
    guard scan.faults.isEmpty else { throw Malformed(faults: scan.faults) }
    switch XMLDocument.parse(file.bytes, from: start) {
    case .refused(let fault, let line):
      let span = scan.span(of: fault) ?? Span(file: file.path, line: line)
      throw Malformed(faults: [LocatedFault(fault, at: span)])
    case .document(let document):
      guard let tree = document.tree(file: file, scan: scan) else {
        throw Malformed(faults: [LocatedFault(.other(0), at: Span(file: file.path, line: 1))])
      }
      self.tree = tree
      self.document = document
    }
  }
}

extension TagScan {
  /// Where a fault that libxml2 found stands, if the marks show it; libxml2's own columns
  /// are those of the end of a tag.
  fileprivate func span(of fault: XMLFault) -> Span? {
    guard case .unknownPrefix(let prefix) = fault else { return nil }
    let start = Array((prefix + ":").utf8)
    for tag in tags {
      if bytes[tag.name].starts(with: start) { return tag.nameSpan }
      for attribute in attributes[tag.attributes] where bytes[attribute.name].starts(with: start) {
        return attribute.nameSpan
      }
    }
    return nil
  }
}

extension SourceTree {
  /// The tree of a file, or what keeps it from being XML. The schema is not asked.
  public static func read(_ file: SourceFile, limits: Limits = .standard)
    -> (tree: SourceTree?, findings: [Finding])
  {
    do {
      return (try ParsedFile(file, limits: limits).tree, [])
    } catch {
      return (nil, error.faults.map(\.finding).inOrder())
    }
  }
}
