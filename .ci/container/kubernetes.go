package main

import (
	"bytes"
	"fmt"
	"os"

	apps "k8s.io/api/apps/v1"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	"sigs.k8s.io/yaml"
)

// checkKubernetes reads the objects of a file, and allows no field that their
// kinds do not have.
func checkKubernetes(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for _, document := range bytes.Split(data, []byte("\n---\n")) {
		var meta struct{ APIVersion, Kind string }
		if err := yaml.Unmarshal(document, &meta); err != nil {
			return fmt.Errorf("read %s: %w", file, err)
		}
		if err := checkObject(meta.APIVersion+" "+meta.Kind, document); err != nil {
			return fmt.Errorf("%s: %s: %w", file, meta.Kind, err)
		}
		fmt.Printf("%s: %s %s\n", file, meta.APIVersion, meta.Kind)
	}
	return nil
}

func checkObject(kind string, document []byte) error {
	switch kind {
	case "batch/v1 CronJob":
		var job batch.CronJob
		if err := yaml.UnmarshalStrict(document, &job); err != nil {
			return err
		}
		return checkPod(job.Spec.JobTemplate.Spec.Template.Spec, false)
	case "apps/v1 Deployment":
		var d apps.Deployment
		if err := yaml.UnmarshalStrict(document, &d); err != nil {
			return err
		}
		return checkPod(d.Spec.Template.Spec, true)
	case "v1 Service":
		return yaml.UnmarshalStrict(document, &core.Service{})
	}
	return fmt.Errorf("no such kind is known here")
}

// checkPod holds what every pod of ours has; one that serves has probes.
func checkPod(pod core.PodSpec, serves bool) error {
	volumes := map[string]bool{}
	for _, v := range pod.Volumes {
		volumes[v.Name] = true
	}
	for _, c := range pod.Containers {
		s := c.SecurityContext
		switch {
		case s == nil || s.ReadOnlyRootFilesystem == nil || !*s.ReadOnlyRootFilesystem:
			return fmt.Errorf("container %s can write its root", c.Name)
		case c.Resources.Limits.Memory().IsZero() || c.Resources.Limits.Cpu().IsZero():
			return fmt.Errorf("container %s has no limits", c.Name)
		case serves && (c.StartupProbe == nil || c.LivenessProbe == nil || c.ReadinessProbe == nil):
			return fmt.Errorf("container %s lacks a probe", c.Name)
		}
		for _, m := range c.VolumeMounts {
			if !volumes[m.Name] {
				return fmt.Errorf("container %s mounts %s, which is no volume of its pod", c.Name, m.Name)
			}
		}
	}
	return nil
}
