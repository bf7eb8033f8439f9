package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// TestDeployFilesNameSettings holds that each setting in the files of deploy and in the
// Dockerfile is one that the program knows.
func TestDeployFilesNameSettings(t *testing.T) {
	files, err := filepath.Glob("../../deploy/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatalf("files to run it: %v, %v", files, err)
	}
	known := ours()
	setting := regexp.MustCompile(`\b(?:DIGEST|DATABASE|SLACK|HTTP|FETCH|LLM|PUBLIC)(?:_[A-Z]+)+\b`)
	for _, file := range append(files, "../../Dockerfile") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range setting.FindAllString(string(text), -1) {
			if !slices.Contains(known, name) {
				t.Errorf("%s: %s is no setting", file, name)
			}
		}
	}
}

// TestProbes asks a service what the probes of deploy ask.
func TestProbes(t *testing.T) {
	text, err := os.ReadFile("../../deploy/deployment.yaml")
	if err != nil {
		t.Fatal(err)
	}
	paths := regexp.MustCompile(`httpGet: \{ path: (\S+),`).FindAllStringSubmatch(string(text), -1)
	if len(paths) != 3 {
		t.Fatalf("probes: %q", paths)
	}
	s := newNewsroom(t).serve()
	for _, p := range paths {
		if said := s.get(p[1]); said != "ok\n" && said != "ready\n" {
			t.Errorf("%s says %q", p[1], said)
		}
	}
	health := func(address string) (string, error) {
		cmd := exec.Command(os.Args[0], "health")
		cmd.Env = append(os.Environ(), asProgram+"=1", "HTTP_ADDR="+address)
		out, err := cmd.Output()
		return string(out), err
	}
	address := strings.TrimPrefix(s.address, "http://")
	if said, err := health(address); err != nil || said != "ready\n" {
		t.Errorf("health says %q, %v", said, err)
	}
	s.stop()
	if said, err := health(address); err == nil {
		t.Errorf("health says %q of a service that has ended", said)
	}
}

// TestReadOnlyRoot runs the program as the container files do: as nobody in
// particular, with secrets in files, on a root that cannot be written, where
// only the data folder can.
func TestReadOnlyRoot(t *testing.T) {
	if os.Getuid() != 0 || exec.Command("unshare", "-m", "true").Run() != nil {
		t.Skip("only root with its own mounts can make its root read-only")
	}
	n := newNewsroom(t)
	n.report("fire")
	for dir := n.dir; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	data := filepath.Join(n.dir, "data")
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"digestbot": string(program), "token": slackfake.BotToken + "\n", "address": "sqlite:" + data + "/digestbot.db"} {
		if err := os.WriteFile(filepath.Join(n.dir, name), []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(data, 65532, 65532); err != nil {
		t.Fatal(err)
	}
	const script = `set -e
mount --make-rprivate /
mount --bind / /
mount --bind "$1" "$1"
mount -o remount,ro,bind /
if touch /tmp/a-file 2>/dev/null; then echo the root can be written; exit 9; fi
exec setpriv --reuid 65532 --regid 65532 --clear-groups "$2" once`
	cmd := exec.Command("unshare", "-m", "sh", "-c", script, "sh", data, filepath.Join(n.dir, "digestbot"))
	cmd.Dir = "/"
	settings := slices.DeleteFunc(n.settings(), func(s string) bool {
		return strings.HasPrefix(s, "SLACK_BOT_TOKEN=") || strings.HasPrefix(s, "DATABASE_URL=")
	})
	cmd.Env = append(settings, "PATH="+os.Getenv("PATH"), "SLACK_BOT_TOKEN_FILE="+n.dir+"/token", "DATABASE_URL_FILE="+n.dir+"/address")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	n.wantDigests("", 1)
}
