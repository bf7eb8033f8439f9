package main

import (
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	in := `{"Action":"output","Package":"p","Test":"TestA","Output":"=== RUN   TestA\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:7: needs EVAL_DIR\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"--- SKIP: TestA (0.00s)\n"}
{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestB","Output":"    b_test.go:9: got 1, want 2\n"}
{"Action":"fail","Package":"p","Test":"TestB"}
{"Action":"output","Package":"p","Output":"FAIL\tp\t0.1s\n"}
{"Action":"fail","Package":"p"}
{"Action":"output","Package":"q","Output":"PASS\n"}
{"Action":"output","Package":"q","Output":"ok  \tq\t0.1s\n"}
{"Action":"pass","Package":"q"}
`
	want := `    b_test.go:9: got 1, want 2
FAIL	p	0.1s
ok  	q	0.1s
skipped: needs EVAL_DIR (TestA)
`
	var out strings.Builder
	if failed, err := report(strings.NewReader(in), &out); err != nil || !failed || out.String() != want {
		t.Errorf("failed %v, %v, shows\n%s", failed, err, out.String())
	}
	if failed, err := report(strings.NewReader(""), &out); failed || err != nil || !strings.HasSuffix(out.String(), "skipped: nothing\n") {
		t.Errorf("nothing: failed %v, %v, shows\n%s", failed, err, out.String())
	}
}
