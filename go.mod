module digestbot

go 1.26

require (
	github.com/google/go-cmp v0.7.0
	github.com/gorilla/websocket v1.5.3
	github.com/neurosnap/sentences v1.1.2
	github.com/slack-go/slack v0.35.0
)
