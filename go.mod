module digestbot

go 1.26.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/google/go-cmp v0.7.0
	github.com/neurosnap/sentences v1.1.2
	golang.org/x/text v0.43.0
	pgregory.net/rapid v1.3.0
)
