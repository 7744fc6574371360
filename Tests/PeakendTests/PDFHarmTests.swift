import Foundation
import Glibc
import Testing

/// What a user's template may not bring about when it is printed; each case did, before pages were
/// shut in.
@Suite("PDF of templates that do harm")
struct PDFHarmTests {
  /// A page of one template; `markup` is its body, or part of its head.
  private static func build(_ markup: String, in scratch: Scratch) throws -> Program.Run {
    let folder = scratch.url.appendingPathComponent("templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try scratch.write(
      "<!DOCTYPE html><html><head><title>harmless</title>\(markup)</head></html>",
      to: "templates/poster.html.mustache")
    return try Program.run([
      "build", Program.channel, "--format", "pdf", "--document", "poster", "--locale", "en",
      "--templates", folder.path, "-o", scratch.path("out"), "--lang", "en",
    ])
  }

  @Test(
    "is refused where the page asks for what is not in it, and is not fetched",
    arguments: [
      "<iframe src='file://SECRET'></iframe>", "<object data='file://SECRET'></object>",
      "<link rel='stylesheet' href='SECRET'>", "<style>@import url(file://SECRET)</style>",
      "<img src='http://127.0.0.1:PORT/a.png'>", "<img src='http://localhost:PORT/a.png'>",
      "<style>body{background:url(http://127.0.0.1:PORT/a.png)}</style>",
      "<iframe srcdoc=\"<img src='http://127.0.0.1:PORT/a.png'>\"></iframe>",
    ])
  func refused(markup: String) throws {
    let scratch = try Scratch()
    let listener = try Listener()
    try scratch.write("SECRET WORDS", to: "secret")
    let run = try Self.build(
      markup.replacingOccurrences(of: "SECRET", with: scratch.path("secret"))
        .replacingOccurrences(of: "PORT", with: "\(listener.port)"), in: scratch)
    #expect(run.status == 2, "\(run.talk)")
    #expect(run.talk.hasPrefix("peakend: a page asks for '"), "\(run.talk)")
    #expect(run.talk.contains(": write it into the template as data:"), "\(run.talk)")
    #expect(!listener.wasCalled)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test(
    "is printed as it stands, whatever else the page would do",
    arguments: [
      "<script>document.title = 'changed'</script>", "<script>while (true) {}</script>",
      "<body onload=\"document.title = 'changed'\">",
      "<iframe srcdoc=\"<script>parent.document.title = 'changed'</script>\"></iframe>",
      "<meta http-equiv='refresh' content='0;url=file:///etc/passwd'>",
      "<link rel='preconnect' href='http://127.0.0.1:PORT'>",
      "<link rel='prefetch' href='http://127.0.0.1:PORT/a'>",
      "<script>fetch('http://127.0.0.1:PORT/a')</script>",
    ])
  func printed(markup: String) throws {
    let scratch = try Scratch()
    let listener = try Listener()
    let run = try Self.build(
      markup.replacingOccurrences(of: "PORT", with: "\(listener.port)"), in: scratch)
    #expect(run.status == 0, "\(run.talk)")
    let pdf = try scratch.contents(of: "out")["en/poster.pdf"] ?? Data()
    #expect(pdf.range(of: Data("/Title (harmless)".utf8)) != nil)
    #expect(!listener.wasCalled)
  }

  @Test("is printed by no browser of a relative folder in PATH", arguments: ["", ".", "bin"])
  func path(folder: String) throws {
    let scratch = try Scratch()
    let bin = scratch.url.appendingPathComponent(folder)
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let program = bin.appendingPathComponent("chromium").path
    try Data("#!/bin/sh\ntouch '\(scratch.path("harm"))'\n".utf8)
      .write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let run = try Program.run(
      ["build", Program.channel, "--format", "pdf", "-o", "out", "--lang", "en"],
      in: scratch.url, environment: ["PATH": "\(folder):/nowhere"])
    #expect(run.status == 2 && run.talk.contains("none is found"), "\(run.talk)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("harm")))
  }
}

/// A port of this machine, and whether anybody called there.
final class Listener {
  let port: UInt16
  private let socket: Int32

  init() throws {
    socket = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (socket, asked) = (socket, size)
    let isOpen = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, asked) == 0 && listen(socket, 8) == 0
          && getsockname(socket, $0, &size) == 0
      }
    }
    try #require(isOpen)
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(socket) }

  /// Whether anybody called since it was asked last.
  var wasCalled: Bool {
    let call = accept(socket, nil, nil)
    if call >= 0 { close(call) }
    return call >= 0
  }
}
