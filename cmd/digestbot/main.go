// Command digestbot reads feeds, puts the articles of one event together, says
// where outlets disagree, and posts the digest to Slack.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // a container image has no zone data

	"github.com/alecthomas/kong"

	"github.com/digestbot/digestbot/internal/store"
)

// Exit codes, as scripts and container jobs rely on them.
const (
	exitOK     = 0 // done, or nothing to do
	exitFailed = 1 // something was not posted, or nothing could be read
	exitConfig = 2 // a setting or an argument is wrong; nothing was started
)

// commands are what the command line offers, one file each.
type commands struct {
	Quiet     bool   `short:"q" xor:"log" help:"Only errors, no progress."`
	Verbose   bool   `short:"v" xor:"log" help:"Also why each story is or is not in the digest."`
	LogFormat string `enum:"text,json" default:"text" help:"Format of the log: ${enum}."`

	PrintVersion kong.VersionFlag `name:"version" help:"Print version, commit and Go version."`

	Preview  previewCommand  `cmd:"" help:"Print a digest: no Slack, no state. Without settings, of a sample morning."`
	Once     onceCommand     `cmd:"" help:"Make one pass: poll, build, post, record, exit. The container job."`
	Serve    serveCommand    `cmd:"" help:"Keep the schedule, answer commands, show the archive, until SIGTERM."`
	Figures  figuresCommand  `cmd:"" help:"Print the figures of texts, one text a line in, one JSON line a text out."`
	Feeds    feedsCommand    `cmd:"" help:"Check, list, add, remove, import and export feeds."`
	Schedule scheduleCommand `cmd:"" help:"Print the next slots of every schedule."`
	Doctor   doctorCommand   `cmd:"" help:"Check settings, token, channel, database and feeds, and say what to do."`
	Health   healthCommand   `cmd:"" help:"Say whether the service on this machine is ready, for health checks."`
	Manifest manifestCommand `cmd:"" help:"Print the Slack app manifest for this configuration, YAML."`
	Model    modelCommand    `cmd:"" help:"Examine the optional model."`
	Why      whyCommand      `cmd:"" help:"Say where an entry of a feed went, by its link, and why."`
	Replay   replayCommand   `cmd:"" help:"Print a digest as it was posted."`
	Version  versionCommand  `cmd:"" help:"Print version, commit and Go version."`
	Help     helpCommand     `cmd:"" help:"Say what a command does, and its flags."`
}

// A shell is what a command may use of the outside world.
type shell struct {
	ctx    context.Context // ends with SIGINT or SIGTERM
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	log    *slog.Logger
	quiet  bool
	lines  bool // what is not read is said in plain lines, not in the log's format
}

// notRead says on standard error what of the input was left out, and why.
func (sh *shell) notRead(what string) {
	switch {
	case !sh.lines:
		sh.log.Warn("not read", "reason", what)
	case !sh.quiet:
		fmt.Fprintf(sh.stderr, "Not read: %s\n", what)
	}
}

// A configError says that nothing was started, because of a setting or an argument.
type configError struct{ error }

func main() {
	log.SetOutput(io.Discard) // net/http prints there what strangers' servers send unasked
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program; it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	type exit int // how kong leaves after --help
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(exit)
			if !ok {
				panic(r)
			}
			code = int(e)
		}
	}()
	var c commands
	parser, err := kong.New(&c,
		kong.Name("digestbot"),
		kong.Description("News from your feeds as stories: told once, figures compared, posted to Slack.\n\nTry it: digestbot preview"),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.Vars{"version": versionLine()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		panic("command line: " + err.Error()) // a wrong struct tag
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	k, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "digestbot: %v\nSee %s --help.\n", err, asked(err))
		return exitConfig
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends what does not heed the first
	return exitCode(stderr, k.Run(&shell{
		ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr,
		log: newLog(stderr, c), quiet: c.Quiet, lines: c.LogFormat == "text",
	}))
}

// asked is as much of a wrong command line as was understood: the program, or the
// command that was given something wrong.
func asked(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context.Selected() != nil {
		return wrong.Context.Selected().FullPath()
	}
	return "digestbot"
}

// exitCode says what went wrong and returns the code that scripts see.
func exitCode(stderr io.Writer, err error) int {
	var config configError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, syscall.EPIPE):
		return exitOK // the reader, such as head, has seen enough
	case errors.As(err, &config):
		fmt.Fprintf(stderr, "digestbot: %v\n", err)
		return exitConfig
	default:
		fmt.Fprintf(stderr, "digestbot: %v\n", err)
		if store.Unwritable(err) {
			fmt.Fprintln(stderr, "The database cannot be written: see that its disk has room, and that this user may write there. Nothing is lost: the next pass goes on.")
		}
		return exitFailed
	}
}

func newLog(w io.Writer, c commands) *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.LevelInfo}
	switch {
	case c.Quiet:
		options.Level = slog.LevelError
	case c.Verbose:
		options.Level = slog.LevelDebug
	}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
