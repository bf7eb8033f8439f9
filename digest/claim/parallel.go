package claim

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls f for 0 … n-1 on all cores, the next one on the core that is free
// first. A call must not write what another one reads.
func each(n int, f func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}
