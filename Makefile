# make docs    write the documents of both sample standards, of their halls and of every
#              customer segment to Documents/
# make test    pass every test
# make bench   measure check and build against xmllint, as ratios
# make pictures   draw the pictures of the README

.PHONY: docs test bench pictures

docs:
	@.ci/setup
	swift build -c release --static-swift-stdlib --product peakend
	@for set in service-hall e-channel; do \
	  "$$(swift build -c release --show-bin-path)/peakend" build "Standards/$$set" \
	    --all-halls --all-segments --output "Documents/$$set" || exit 1; \
	done

# Optimised, since the tests read and write thousands of documents; in a folder of its own, so
# that what `make docs` built stays.
test:
	@.ci/setup test
	swift test -c release --scratch-path .build/tests -Xswiftc -enable-testing

bench:
	@.ci/setup test
	swift build -c release --static-swift-stdlib
	@"$$(swift build -c release --show-bin-path)/benchmark"

pictures:
	@.ci/setup test
	swift build -c release --static-swift-stdlib --product peakend
	@.readme/draw "$$(swift build -c release --show-bin-path)/peakend"
