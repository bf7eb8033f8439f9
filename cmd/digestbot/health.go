package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

type healthCommand struct{}

// Run asks the service on this machine whether it is ready: an image without a
// shell has nothing else to ask with.
func (healthCommand) Run(sh *shell) error {
	cfg, err := loadConfig(nil, []string{"HTTP_ADDR"})
	if err != nil {
		return err
	}
	host, port, err := net.SplitHostPort(cfg.listen)
	if err != nil {
		return configError{err}
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get("http://" + net.JoinHostPort(host, port) + "/readyz")
	if err != nil {
		return fmt.Errorf("ask the service: %w", err)
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(io.LimitReader(answer.Body, 1<<10))
	if err != nil {
		return fmt.Errorf("ask the service: %w", err)
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("not ready: %s", strings.TrimSpace(string(said)))
	}
	_, err = fmt.Fprint(sh.stdout, string(said))
	return err
}
