import PeakendCLI

Peakend.main()
