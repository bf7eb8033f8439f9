package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
)

// checkCompose reads a Compose file as Compose does, but for the files that it names.
func checkCompose(file string) error {
	details := types.ConfigDetails{
		WorkingDir:  filepath.Dir(file),
		ConfigFiles: []types.ConfigFile{{Filename: file}},
	}
	project, err := loader.LoadWithContext(context.Background(), details, func(o *loader.Options) {
		o.SetProjectName("digestbot", true)
		o.SkipResolveEnvironment = true // .env is the user's
		o.Profiles = []string{"*"}
	})
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	for _, s := range project.Services {
		if s.Restart == types.RestartPolicyNo {
			continue // it runs once
		}
		if s.HealthCheck == nil || s.Deploy == nil || s.Deploy.Resources.Limits == nil || !s.ReadOnly {
			return fmt.Errorf("%s: service %s lacks a health check, limits or a read-only root", file, s.Name)
		}
	}
	fmt.Printf("%s: services %v\n", file, project.ServiceNames())
	return nil
}
