import Foundation

// fuzz TARGET prepare FOLDER    writes seeds to FOLDER/seeds, and FOLDER/words
// fuzz TARGET [OPTION] [FOLDER] runs libFuzzer with its own options
//
// A property that does not hold traps, and so does a fault of memory or arithmetic: libFuzzer
// then leaves the input in a file. `run` beside this file does it for every target.

/// The program of libFuzzer, which swiftc links but has no header for.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

guard let target = FuzzTarget.chosen else {
  let names = FuzzTarget.all.map(\.name).joined(separator: " ")
  print(names)
  exit(CommandLine.arguments.count == 1 ? 0 : 2)
}
if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "prepare" {
  try target.prepare(in: CommandLine.arguments[3])
  exit(0)
}
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
exit(
  runDriver(&count, &arguments) { start, count in
    FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  })
