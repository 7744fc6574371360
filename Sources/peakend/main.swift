import Foundation
import PeakendCLI

exit(Peakend.status(of: Array(CommandLine.arguments.dropFirst())))
