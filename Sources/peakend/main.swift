import Foundation
import PeakendCLI

exit(Peakend.status())
