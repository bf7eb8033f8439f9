// Package templates holds the words and the layout of everything that people
// see. The files can be replaced without building: put files of the same name
// in the folder that DIGEST_TEMPLATES names.
//
// words.tmpl is shared by all formats; terminal.tmpl, slack.tmpl, page.tmpl and
// explain.tmpl are one format each.
package templates

import "embed"

// FS holds the templates, in its root.
//
//go:embed *.tmpl
var FS embed.FS
