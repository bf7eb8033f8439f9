package story

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A stretch is a part of a list.
type stretch struct{ from, to int }

// divide cuts 0…n into at most parts stretches.
func divide(n, parts int) []stretch {
	var all []stretch
	for k := range parts {
		if s := (stretch{n * k / parts, n * (k + 1) / parts}); s.from < s.to {
			all = append(all, s)
		}
	}
	return all
}

// parallel calls f(0) … f(n-1) at the same time.
func parallel(n int, f func(int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { f(i) })
	}
	wg.Wait()
}

// each calls f for 0 … n-1, on all cores.
func each(n int, f func(i int)) {
	const block = 256
	blocks := divide(n, (n+block-1)/block)
	var next atomic.Int64
	parallel(runtime.GOMAXPROCS(0), func(int) {
		for k := next.Add(1) - 1; int(k) < len(blocks); k = next.Add(1) - 1 {
			for i := blocks[k].from; i < blocks[k].to; i++ {
				f(i)
			}
		}
	})
}
