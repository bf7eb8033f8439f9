package claim

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls f for 0 … n-1 on all cores, in stretches of neighbours, the next
// one on the core that is free first. A call must not write what another one reads.
func each(n int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	stretch := 1 + n/(64*max(1, workers)) // short, so that the cores end together
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
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
