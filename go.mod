module digestbot

go 1.26

require (
	github.com/google/go-cmp v0.7.0
	github.com/neurosnap/sentences v1.1.2
)

require (
	github.com/alecthomas/kong v1.17.0 // indirect
	github.com/joho/godotenv v1.5.1 // indirect
	github.com/kelseyhightower/envconfig v1.4.0 // indirect
	github.com/rogpeppe/go-internal v1.16.0 // indirect
)
