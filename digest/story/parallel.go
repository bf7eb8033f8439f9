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

const blockSize = 256

func blocks(n int) int { return (n + blockSize - 1) / blockSize }

// eachBlock cuts 0…n into blocks and works on them on all cores, each with a worker of its own.
func eachBlock(n int, newWorker func() func(k int, block stretch)) {
	all := divide(n, blocks(n))
	var next atomic.Int64
	parallel(runtime.GOMAXPROCS(0), func(int) {
		work := newWorker()
		for k := next.Add(1) - 1; int(k) < len(all); k = next.Add(1) - 1 {
			work(int(k), all[k])
		}
	})
}

// each calls f for 0 … n-1, on all cores.
func each(n int, f func(i int)) {
	eachBlock(n, func() func(int, stretch) {
		return func(_ int, block stretch) {
			for i := block.from; i < block.to; i++ {
				f(i)
			}
		}
	})
}
