// Licences refuses a program whose modules do not all have a licence that lets anybody
// use, change and pass them on. It is run in the module's root, with the package to look at.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// allowed are the licences, by their SPDX names. Weak copyleft (MPL) is of files that we
// do not change.
var allowed = []string{"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MPL-2.0", "Unlicense"}

// sure is the part of a licence's text that must be known, in per cent.
const sure = 75

// A module is what go list says of one.
type module struct{ Path, Version, Dir string }

func main() {
	modules, err := modulesOf(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(2)
	}
	wrong := 0
	count := map[string]int{}
	for _, m := range modules {
		names, err := licencesOf(m.Dir)
		if err != nil {
			fmt.Printf("%s %s: %v\n", m.Path, m.Version, err)
			wrong++
			continue
		}
		if !slices.ContainsFunc(names, func(n string) bool { return slices.Contains(allowed, n) }) {
			fmt.Printf("%s %s is under %s\n", m.Path, m.Version, strings.Join(names, ", "))
			wrong++
		}
		count[names[0]]++
	}
	fmt.Printf("licences of %d modules: %v\n", len(modules), count)
	if wrong > 0 {
		os.Exit(1)
	}
}

// modulesOf lists the modules that a package is built of, ours aside.
func modulesOf(pkg string) ([]module, error) {
	out, err := exec.Command("go", "list", "-deps", "-json=Module", pkg).Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules of %s: %w", pkg, err)
	}
	var all []module
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			Module *struct {
				module
				Main    bool
				Replace *module
			}
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		if p.Module == nil || p.Module.Main || p.Module.Replace != nil && p.Module.Replace.Version == "" {
			continue // the standard library, and what is ours
		}
		if m := p.Module.module; !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
}

// licencesOf finds the licences in a module's folder.
func licencesOf(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		upper := strings.ToUpper(e.Name())
		if e.IsDir() || !strings.HasPrefix(upper, "LICEN") && !strings.HasPrefix(upper, "COPYING") && !strings.HasPrefix(upper, "UNLICENSE") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		if found := licensecheck.Scan(text); found.Percent >= sure {
			for _, m := range found.Match {
				names = append(names, m.ID)
			}
		}
	}
	if names == nil {
		return nil, errors.New("no licence that is known")
	}
	return names, nil
}
