package message

import (
	"bytes"
	"fmt"
	"html"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// chromium runs a headless browser; without one the test is skipped.
func chromium(t *testing.T, args ...string) []byte {
	t.Helper()
	var program string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		t.Skip("the page is not looked at: no chromium is installed (Debian: apt-get install chromium)")
	}
	args = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir=" + t.TempDir(),
	}, args...)
	cmd := exec.Command(program, args...)
	cmd.WaitDelay = 10 * time.Second
	timer := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return out
}

// pageFile writes the page of a digest to a file.
func pageFile(t *testing.T, d Digest) string {
	t.Helper()
	var b bytes.Buffer
	if err := renderer(t).HTML(&b, d); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestPageFits loads the page in frames from a small telephone to a desk, and
// measures that nothing is wider than its frame.
func TestPageFits(t *testing.T) {
	page, err := os.ReadFile(pageFile(t, sample(t)))
	if err != nil {
		t.Fatal(err)
	}
	var frames strings.Builder
	widths := []int{320, 360, 768, 1200}
	for _, w := range widths {
		fmt.Fprintf(&frames, `<iframe width="%d" height="900" style="border:0" srcdoc="%s"></iframe>`, w, html.EscapeString(string(page)))
	}
	file := filepath.Join(t.TempDir(), "frames.html")
	script := `<script>onload = () => { document.title = [...document.querySelectorAll("iframe")].map((frame) => {
		const f = frame.contentWindow
		const root = f.document.documentElement
		const wide = [...f.document.querySelectorAll("main *:not(svg *)")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
		return root.clientWidth + ":" + root.scrollWidth + ":" + wide.length + ":" + f.document.querySelectorAll("h2").length
	}).join(" ") }</script>`
	if err := os.WriteFile(file, []byte("<!doctype html><title></title>"+frames.String()+script), 0o644); err != nil {
		t.Fatal(err)
	}
	dom := chromium(t, "--virtual-time-budget=5000", "--dump-dom", "file://"+file)
	title := regexp.MustCompile(`<title>([^<]*)</title>`).FindSubmatch(dom)
	if title == nil {
		t.Fatal("the page was not measured")
	}
	got := strings.Fields(string(title[1]))
	if len(got) != len(widths) {
		t.Fatalf("measured %q", title[1])
	}
	for i, w := range widths {
		if want := fmt.Sprintf("%d:%d:0:5", w, w); got[i] != want {
			t.Errorf("width %d: client:scroll:overflowing:headings %s, want %s", w, got[i], want)
		}
	}
}

// TestPageIsDrawn takes screenshots in both colour schemes.
func TestPageIsDrawn(t *testing.T) {
	page := pageFile(t, sample(t))
	for name, c := range map[string]struct {
		flag string
		dark bool
	}{"light": {"--blink-settings=preferredColorScheme=1", false}, "dark": {"--blink-settings=preferredColorScheme=0", true}} {
		t.Run(name, func(t *testing.T) {
			shot := filepath.Join(t.TempDir(), "page.png")
			chromium(t, "--window-size=1200,1600", c.flag, "--screenshot="+shot, "file://"+page)
			f, err := os.Open(shot)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			img, _, err := image.Decode(f)
			if err != nil {
				t.Fatal(err)
			}
			if dark := luminance(img, 2, 2) < .2; dark != c.dark {
				t.Errorf("the paper has luminance %.2f", luminance(img, 2, 2))
			}
			if ink := drawn(img); ink < .02 || ink > .5 {
				t.Errorf("%.3f of the page is ink", ink)
			}
		})
	}
}

func luminance(img image.Image, x, y int) float64 {
	r, g, b, _ := img.At(x, y).RGBA()
	return (.2126*float64(r) + .7152*float64(g) + .0722*float64(b)) / 65535
}

// drawn is the share of points that differ from the paper.
func drawn(img image.Image) float64 {
	paper, n, ink := luminance(img, 2, 2), 0, 0
	for y := 0; y < img.Bounds().Dy(); y += 2 {
		for x := 0; x < img.Bounds().Dx(); x += 2 {
			n++
			if d := luminance(img, x, y) - paper; d > .1 || d < -.1 {
				ink++
			}
		}
	}
	return float64(ink) / float64(n)
}
