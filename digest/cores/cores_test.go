package cores

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestEachOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 63, 64, 1000, 100_001} {
		calls := make([]int32, n)
		Each(n, func(i int) { atomic.AddInt32(&calls[i], 1) })
		for i, c := range calls {
			if c != 1 {
				t.Fatalf("of %d: %d was called %d times", n, i, c)
			}
		}
	}
}

func TestWorkerPerCore(t *testing.T) {
	var workers, calls atomic.Int64
	EachWorker(1000, func() func(int) {
		workers.Add(1)
		return func(int) { calls.Add(1) }
	})
	if w := workers.Load(); w < 1 || w > int64(runtime.GOMAXPROCS(0)) || calls.Load() != 1000 {
		t.Errorf("%d workers, %d calls", w, calls.Load())
	}
}
