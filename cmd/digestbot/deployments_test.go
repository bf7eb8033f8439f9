package main

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// A deployment is the command and the environment of a container.
type deployment struct {
	args []string
	env  []string
}

// A site is a folder in which somebody has followed the documents: README's .env and
// the secrets of docs/operating.md.
type site struct {
	*newsroom
	env map[string]string // as .env has it
}

// newSite follows the documents, with a Slack, feeds and a database of the test.
func newSite(t *testing.T, secrets ...string) site {
	n := newNewsroom(t)
	n.report("fire")
	s := site{n, map[string]string{
		"DIGEST_FEEDS": n.feeds.URL + "/a " + n.feeds.URL + "/b", "DIGEST_CHANNEL": "#news-desk", "SLACK_BOT_TOKEN": slackfake.BotToken,
		"SLACK_API_URL": n.slack.URL, "FETCH_ALLOW": strings.TrimPrefix(n.feeds.URL, "http://"), "SLACK_PACE": "0s",
	}}
	s.writeDotEnv()
	if err := os.Mkdir(filepath.Join(n.dir, "deploy"), 0o755); err != nil {
		t.Fatal(err)
	}
	steps, _, found := strings.Cut(document(t, "docs/operating.md"), "COMMIT=$(git")
	_, steps, more := strings.Cut(steps, "```sh\nmkdir")
	if !found || !more {
		t.Fatal("docs/operating.md does not say how to make the secrets")
	}
	cmd := exec.Command("sh", "-eu", "-c", "mkdir"+steps)
	cmd.Dir = n.dir
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "SLACK_BOT_TOKEN=" + slackfake.BotToken, "SLACK_SIGNING_SECRET=", "SLACK_APP_TOKEN="}, secrets...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s.write("deploy/secrets/database_url", "sqlite:"+filepath.Join(n.dir, "deployed.db")+"\n") // in place of a PostgreSQL
	return s
}

// writeDotEnv copies .env.example, and fills in what the site sets.
func (s site) writeDotEnv() {
	text := document(s.t, ".env.example")
	for name, value := range s.env {
		line := regexp.MustCompile(`(?m)^#?` + name + `=.*$`)
		if !line.MatchString(text) {
			s.t.Fatalf(".env.example has no %s", name)
		}
		text = line.ReplaceAllLiteralString(text, name+"="+value)
	}
	s.write(".env", text)
}

func (s site) write(name, text string) {
	if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

func document(t testing.TB, name string) string {
	text, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// image is the environment that the Dockerfile sets; its folder is one of the test.
func (s site) image() []string {
	var env []string
	for _, m := range regexp.MustCompile(`(?m)^ENV (\S+)$`).FindAllStringSubmatch(document(s.t, "Dockerfile"), -1) {
		env = append(env, strings.ReplaceAll(m[1], "/data", s.dir))
	}
	if len(env) == 0 {
		s.t.Fatal("the Dockerfile sets no variable")
	}
	return env
}

// raw reads .env as Compose does with format: raw, and docker run with --env-file.
func (s site) raw() []string {
	text, err := os.ReadFile(filepath.Join(s.dir, ".env"))
	if err != nil {
		s.t.Fatal(err)
	}
	var env []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' && strings.Contains(line, "=") {
			env = append(env, line)
		}
	}
	return env
}

// compose is the service of deploy/compose.yaml.
func (s site) compose() deployment {
	var file struct {
		Services map[string]struct {
			Command     string
			EnvFile     []struct{ Path, Format string } `yaml:"env_file"`
			Environment map[string]string
			Secrets     []string
		}
		Secrets map[string]struct{ File string }
	}
	if err := yaml.Unmarshal([]byte(document(s.t, "deploy/compose.yaml")), &file); err != nil {
		s.t.Fatal(err)
	}
	bot := file.Services["digestbot"]
	if len(bot.EnvFile) != 1 || bot.EnvFile[0].Path != "../.env" || bot.EnvFile[0].Format != "raw" {
		s.t.Fatalf("Compose reads %v", bot.EnvFile)
	}
	d := deployment{strings.Fields(bot.Command), append(s.image(), s.raw()...)}
	for name, value := range bot.Environment {
		secret, isSecret := strings.CutPrefix(value, "/run/secrets/")
		if isSecret && !slices.Contains(bot.Secrets, secret) {
			s.t.Errorf("%s names %s, which the service does not get", name, value)
		}
		if isSecret {
			value = filepath.Join(s.dir, "deploy", file.Secrets[secret].File)
		}
		d.env = append(d.env, name+"="+value)
	}
	return d
}

// kubernetes is the container of a file of deploy, with the config map and the
// secret of docs/operating.md.
func (s site) kubernetes(file string) deployment {
	type pod struct {
		Containers []struct {
			Args []string
			Env  []struct{ Name, Value string }
		}
	}
	var object struct {
		Spec struct {
			Template    struct{ Spec pod }
			JobTemplate struct {
				Spec struct{ Template struct{ Spec pod } }
			} `yaml:"jobTemplate"`
		}
	}
	if err := yaml.Unmarshal([]byte(document(s.t, file)), &object); err != nil { // the first of its objects
		s.t.Fatal(err)
	}
	containers := append(object.Spec.Template.Spec.Containers, object.Spec.JobTemplate.Spec.Template.Spec.Containers...)
	if len(containers) != 1 {
		s.t.Fatalf("%s has %d containers", file, len(containers))
	}
	d := deployment{containers[0].Args, s.image()}
	for _, m := range regexp.MustCompile(`--from-literal=(\w+)=`).FindAllStringSubmatch(document(s.t, "docs/operating.md"), -1) {
		d.env = append(d.env, m[1]+"="+s.env[m[1]])
	}
	for _, name := range []string{"SLACK_API_URL", "FETCH_ALLOW"} { // the test's own
		d.env = append(d.env, name+"="+s.env[name])
	}
	for _, v := range containers[0].Env {
		d.env = append(d.env, v.Name+"="+strings.Replace(v.Value, "/secrets/", s.dir+"/deploy/secrets/", 1))
	}
	return d
}

// elsewhere keeps the address of a service that others may have.
func (d deployment) elsewhere() []string {
	return append(slices.Clone(d.env), "HTTP_ADDR=:0", asProgram+"=1")
}

// TestReadmeSteps takes the steps of the README from .env on: what the settings of
// .env.example say, and nothing else.
func TestReadmeSteps(t *testing.T) {
	s := newSite(t)
	for _, step := range []struct{ command, prints string }{
		{"doctor", "ok   settings   complete"}, {"once", "posted 1 story to #news-desk\n"}, {"once", "nothing new for #news-desk"},
	} {
		if !strings.Contains(document(t, "README.md"), "`digestbot "+step.command+"`") {
			t.Errorf("README does not say %s", step.command)
		}
		cmd := exec.Command(s.binary, step.command)
		cmd.Dir, cmd.Env = s.dir, []string{asProgram + "=1"}
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), step.prints) || strings.Contains(string(out), "BAD") {
			t.Errorf("%s: %v, prints no %q\n%s", step.command, err, step.prints, out)
		}
	}
	s.wantDigests("", 1)
}

// TestDeployments starts the program as each file of deploy does, with just the
// environment of that file and of the documents, by both ways to hear commands.
func TestDeployments(t *testing.T) {
	for _, way := range []string{"SLACK_SIGNING_SECRET=" + slackfake.SigningSecret, "SLACK_APP_TOKEN=" + slackfake.AppToken} {
		for _, file := range []string{"compose.yaml", "deployment.yaml", "cronjob.yaml"} {
			name, _, _ := strings.Cut(way, "=")
			t.Run(file+"/"+name, func(t *testing.T) {
				s := newSite(t, way)
				if file == "compose.yaml" {
					s.started(s.compose())
				} else {
					s.started(s.kubernetes("deploy/" + file))
				}
			})
		}
	}
}

// started holds that a deployment starts, does its work, and shows the archive only
// to those who have the token.
func (s site) started(d deployment) {
	s.t.Helper()
	if d.args[0] == "once" {
		cmd := exec.Command(s.binary, d.args...)
		cmd.Dir, cmd.Env = s.t.TempDir(), d.elsewhere()
		if out, err := cmd.CombinedOutput(); err != nil {
			s.t.Fatalf("%v\n%s", err, out)
		}
		s.wantDigests("", 1)
		return
	}
	database := filepath.Join(s.dir, "deployed.db")
	s.dir = s.t.TempDir() // without .env
	service, err := s.startWith(d.args, d.elsewhere())
	if err != nil {
		s.t.Fatal(err)
	}
	service.eventually("ready", func() bool { return service.get("/readyz") == "ready\n" })
	answer, err := http.Get(service.address + "/")
	if err != nil || answer.StatusCode != http.StatusUnauthorized {
		s.t.Errorf("the archive answers %v, %v", answer, err)
	}
	if _, err := os.Stat(database); err != nil {
		s.t.Errorf("the database of the secret is not used: %v", err)
	}
	service.stop()
}
