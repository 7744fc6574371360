# make docs    write the documents of both sample standards, of their halls and of every
#              customer segment to Documents/
# make test    pass every test
# make quick   pass those that start no other program which is slow, such as a browser
# make bench   measure check and build against xmllint, as ratios
# make fuzz    feed what reads other people's files with what a fuzzer makes up, for SECONDS=60 each
# make pictures   draw the pictures of the README

.PHONY: docs test quick bench fuzz pictures

SECONDS ?= 60

docs:
	@.ci/setup
	swift build -c release --static-swift-stdlib --product peakend
	@for set in service-hall e-channel; do \
	  "$$(swift build -c release --show-bin-path)/peakend" build "Standards/$$set" \
	    --all-halls --all-segments --output "Documents/$$set" || exit 1; \
	done

# Optimised, since the tests read and write thousands of documents; in a folder of its own, so
# that what `make docs` built stays.
tests = swift test -c release --scratch-path .build/tests -Xswiftc -enable-testing

test:
	@.ci/setup test
	$(tests)

# What is slow says so itself: see Tests/TestSupport/Slow.swift.
quick:
	@.ci/setup test
	PEAKEND_QUICK=1 $(tests)

bench:
	@.ci/setup test
	swift build -c release --static-swift-stdlib
	@"$$(swift build -c release --show-bin-path)/benchmark"

# See SECURITY.md; what it builds and finds lies below .build/fuzz.
fuzz:
	@.ci/setup
	@SECONDS_EACH=$(SECONDS) Fuzz/run

pictures:
	@.ci/setup test
	swift build -c release --static-swift-stdlib --product peakend
	@.readme/draw "$$(swift build -c release --show-bin-path)/peakend"
