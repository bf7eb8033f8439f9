module digestbot

go 1.26

require (
	github.com/google/go-cmp v0.7.0
	github.com/neurosnap/sentences v1.1.2
)

require github.com/kljensen/snowball v0.10.0
