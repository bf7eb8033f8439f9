// Package cores spreads work over all cores.
package cores

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f for 0 … n-1 on all cores and returns when all calls have. What
// one call writes no other may read.
func Each(n int, f func(i int)) {
	EachWorker(n, func() func(i int) { return f })
}

// EachWorker does the same with a function for each core, which may keep what it
// needs from call to call. Stretches of neighbours go to the core that is free
// first; they are short, so that the cores end together.
func EachWorker(n int, newWorker func() func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	stretch := 1 + n/(64*max(1, workers))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			f := newWorker()
			for {
				end := int(next.Add(int64(stretch)))
				for i := end - stretch; i < min(end, n); i++ {
					f(i)
				}
				if end >= n {
					return
				}
			}
		})
	}
	wg.Wait()
}
