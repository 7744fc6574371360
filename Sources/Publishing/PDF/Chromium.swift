import Findings
import Foundation

/// A running Chromium, told what to do over the DevTools protocol: one browser prints page after
/// page, where starting one for each would take longer than the printing.
///
/// What it throws is a `PrintError`.
final class Chromium {
  private let name: String
  private let process = Process()
  private let line: DevToolsLine
  private var session: String?
  private var lastCall = 0
  /// What the browser told unasked since the last page was opened.
  private var events: [String] = []

  /// Starts a browser.
  ///
  /// - Parameters:
  ///   - program: The browser.
  ///   - profile: A folder for what it keeps.
  /// - Throws: A `PrintError` if it does not answer.
  init(_ program: URL, profile: URL) throws {
    name = program.path
    let (line, far) = try DevToolsLine.pair()
    self.line = line
    // The protocol is spoken over descriptors 3 and 4, which only a shell can hand over.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c", #"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, program.path,
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run",
        "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--user-data-dir=\(profile.path)",
      ]
      // The browser refuses to shut itself in when it runs as root; no script stands in our pages
      // but the search of the index.
      + (geteuid() == 0 ? ["--no-sandbox"] : [])
    process.standardInput = far
    process.standardOutput = far
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw failure }
    try far.close()
    let tab = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    session =
      try call("Target.attachToTarget", ["targetId": tab ?? "", "flatten": true])["sessionId"]
      as? String
    _ = try call("Page.enable")
  }

  /// Opens a page and waits until all of it is there.
  func open(_ page: URL) throws {
    events = []
    let answer = try call("Page.navigate", ["url": page.absoluteString])
    guard answer["errorText"] == nil else { throw failure }
    while !events.contains("Page.loadEventFired") { _ = try receive() }
  }

  /// Prints the open page on the paper it asks for, tagged and with bookmarks.
  func pdf() throws -> Data {
    let answer = try call(
      "Page.printToPDF",
      [
        "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true,
        "generateDocumentOutline": true,
      ])
    guard let text = answer["data"] as? String, let data = Data(base64Encoded: text) else {
      throw failure
    }
    return data
  }

  /// Runs a script in the open page; if its value is a promise, waits for what that yields.
  func evaluate(_ script: String) throws -> String {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": script, "awaitPromise": true, "returnByValue": true])
    guard answer["exceptionDetails"] == nil, let result = answer["result"] as? [String: Any] else {
      throw failure
    }
    return result["value"].map { "\($0)" } ?? ""
  }

  /// Ends the browser.
  func close() {
    _ = try? call("Browser.close")
    process.terminate()
    process.waitUntilExit()
  }

  /// Has the browser do something; `method` and `parameters` are those of the protocol.
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastCall += 1
    var message: [String: Any] = ["id": lastCall, "method": method, "params": parameters]
    message["sessionId"] = session
    guard let data = try? JSONSerialization.data(withJSONObject: message), line.send(data) else {
      throw failure
    }
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == lastCall else { continue }
      guard let result = answer["result"] as? [String: Any] else { throw failure }
      return result
    }
  }

  /// The next thing the browser says; what it tells unasked is noted.
  private func receive() throws -> [String: Any] {
    guard let data = line.receive(),
      let message = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { throw failure }
    if let event = message["method"] as? String { events.append(event) }
    return message
  }

  private var failure: PrintError {
    PrintError(
      reason: Phrase("'\(name)' does not print", zh: "“\(name)”打印不出来"))
  }
}
