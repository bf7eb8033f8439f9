package claim

import (
	"runtime"
	"sync"
)

// each calls f for 0 … n-1 on all cores, in stretches of neighbours. A call
// must not write what another one reads.
func each(n int, f func(i int)) {
	const stretch = 32
	workers := min(runtime.GOMAXPROCS(0), (n+stretch-1)/stretch)
	var wg sync.WaitGroup
	for k := range workers {
		wg.Go(func() {
			for from := k * stretch; from < n; from += workers * stretch {
				for i := from; i < min(from+stretch, n); i++ {
					f(i)
				}
			}
		})
	}
	wg.Wait()
}
