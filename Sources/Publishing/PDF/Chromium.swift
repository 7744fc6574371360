import Findings
import Foundation

/// A running Chromium, told what to do over the DevTools protocol: one browser prints page after
/// page, where starting one for each would take longer than the printing.
///
/// A page may come from templates of anybody's, and a document goes to others: it gets no file of
/// this machine and nothing from the network, and unless it is asked for, no script in it runs.
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
  /// The page that was opened last: all that may be fetched.
  private var page: URL?
  /// What that page asked for before it was all there, and did not get.
  private var refused: [String] = []

  /// How long a browser may take to end, in seconds, before it is ended by force: it takes less
  /// than one.
  private static let farewell = 5

  /// Starts a browser.
  ///
  /// - Parameters:
  ///   - program: The browser.
  ///   - profile: A folder for what it keeps.
  ///   - runsScripts: Whether scripts in pages run.
  ///   - patience: How long it may take for anything, in seconds.
  /// - Throws: A `PrintError` if it does not answer.
  init(
    _ program: URL, profile: URL, runsScripts: Bool = false,
    patience: Int = DevToolsLine.patience
  ) throws {
    name = program.path
    let (line, far) = try DevToolsLine.pair(patience: patience)
    self.line = line
    // The protocol is spoken over descriptors 3 and 4, which only a shell can hand over.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c", #"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, program.path,
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run",
        "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--user-data-dir=\(profile.path)",
        // A name that a page mentions is looked up before anything is fetched from there.
        "--host-resolver-rules=MAP * ~NOTFOUND",
      ]
      // The browser refuses to shut itself in when it runs as root.
      + (geteuid() == 0 ? ["--no-sandbox"] : [])
    process.standardInput = far
    process.standardOutput = far
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw failure }
    do {
      try far.close()
      try begin(runsScripts: runsScripts)
    } catch {
      close()
      throw error
    }
  }

  /// Opens a tab, and shuts it in.
  private func begin(runsScripts: Bool) throws {
    let tab = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    session =
      try call("Target.attachToTarget", ["targetId": tab ?? "", "flatten": true])["sessionId"]
      as? String
    _ = try call("Page.enable")
    _ = try call("Fetch.enable", ["patterns": [["urlPattern": "*"]]])
    _ = try call("Emulation.setScriptExecutionDisabled", ["value": !runsScripts])
  }

  /// Opens a page and waits until all of it is there.
  ///
  /// - Throws: A `PrintError` if the page asks for anything that is not in it.
  func open(_ page: URL) throws {
    events = []
    refused = []
    self.page = page
    let answer = try call("Page.navigate", ["url": page.absoluteString])
    guard answer["errorText"] == nil else { throw failure }
    line.expect()
    while !events.contains("Page.loadEventFired") { _ = try receive() }
    if let address = refused.min() { throw Self.refusal(of: address) }
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

  /// Ends the browser, by force if need be.
  func close() {
    _ = try? send("Browser.close")
    if hasEnded() { return }
    process.terminate()
    if hasEnded() { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Whether the browser ends while it is waited for.
  private func hasEnded() -> Bool {
    let end = ContinuousClock.now + .seconds(Self.farewell)
    while process.isRunning, ContinuousClock.now < end { usleep(10_000) }
    return !process.isRunning
  }

  /// Has the browser do something; `method` and `parameters` are those of the protocol.
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    line.expect()
    let call = try send(method, parameters)
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == call else { continue }
      guard let result = answer["result"] as? [String: Any] else { throw failure }
      return result
    }
  }

  /// Tells the browser something, and gives the number its answer will have.
  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> Int {
    lastCall += 1
    var message: [String: Any] = ["id": lastCall, "method": method, "params": parameters]
    message["sessionId"] = session
    guard let data = try? JSONSerialization.data(withJSONObject: message), line.send(data) else {
      throw failure
    }
    return lastCall
  }

  /// The next thing the browser says; what it tells unasked is noted.
  private func receive() throws -> [String: Any] {
    guard let data = line.receive(),
      let message = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { throw failure }
    guard let event = message["method"] as? String else { return message }
    if event == "Fetch.requestPaused" { try decide(message["params"] as? [String: Any] ?? [:]) }
    events.append(event)
    return message
  }

  /// Lets the page itself be fetched, and nothing else. What is asked for ahead of its use, which
  /// may be before or after the page is there, is nothing the page lacks.
  private func decide(_ request: [String: Any]) throws {
    let address = (request["request"] as? [String: Any])?["url"] as? String ?? ""
    let id = request["requestId"] ?? ""
    if let page, address.hasPrefix("file:"), URL(string: address)?.path == page.path {
      try send("Fetch.continueRequest", ["requestId": id])
    } else {
      if request["resourceType"] as? String != "Fetch" { refused.append(address) }
      try send("Fetch.failRequest", ["requestId": id, "errorReason": "Aborted"])
    }
  }

  /// What is said of an address that a page asks for, of which no more is shown than finds it.
  private static func refusal(of address: String) -> PrintError {
    let start = address.count > 80 ? address.prefix(79) + "…" : address
    return PrintError(
      reason: Phrase(
        "a page asks for '\(start)': write it into the template as data:",
        zh: "页面要取用“\(start)”：请用 data: 把它写进模板"))
  }

  private var failure: PrintError {
    PrintError(
      reason: Phrase("'\(name)' does not print", zh: "“\(name)”打印不出来"))
  }
}
