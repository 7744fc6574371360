# make docs    write the documents of both sample standards to Documents/
# make test    pass every test
# make bench   measure check and build against xmllint, as ratios

.PHONY: docs test bench

docs:
	@.ci/setup
	swift build -c release --static-swift-stdlib --product peakend
	@for set in service-hall e-channel; do \
	  "$$(swift build -c release --show-bin-path)/peakend" build "Standards/$$set" \
	    --output "Documents/$$set" || exit 1; \
	done

test:
	@.ci/setup test
	swift test

bench:
	@.ci/setup test
	swift build -c release --static-swift-stdlib
	@"$$(swift build -c release --show-bin-path)/benchmark"
