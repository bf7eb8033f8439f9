package bot

import (
	"context"
	"math"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// Metrics counts what the bot does. A nil *Metrics counts nothing.
type Metrics struct {
	polls    *prometheus.CounterVec
	items    prometheus.Counter
	stories  prometheus.Counter
	refused  prometheus.Counter
	claims   *prometheus.CounterVec
	posts    *prometheus.CounterVec
	asked    *prometheus.CounterVec
	tokens   *prometheus.CounterVec
	lag      prometheus.Gauge
	duration *prometheus.HistogramVec
}

// NewMetrics registers the metrics, and one that asks the store how old the
// oldest unsent message is.
func NewMetrics(r prometheus.Registerer, s *store.Store, now func() time.Time) *Metrics {
	counter := func(name, help string) prometheus.CounterOpts {
		return prometheus.CounterOpts{Namespace: "digestbot", Name: name, Help: help}
	}
	m := &Metrics{
		polls:   prometheus.NewCounterVec(counter("polls_total", "Polls of feeds, by how they ended."), []string{"status"}),
		items:   prometheus.NewCounter(counter("items_total", "Items read from feeds.")),
		stories: prometheus.NewCounter(counter("stories_total", "Stories told in digests.")),
		refused: prometheus.NewCounter(counter("joins_refused_total", "Nearest reports kept out of the stories told.")),
		claims:  prometheus.NewCounterVec(counter("claims_total", "Claims of the stories told, by verdict."), []string{"verdict"}),
		posts:   prometheus.NewCounterVec(counter("posts_total", "Attempts to post or edit a message, by outcome."), []string{"outcome"}),
		asked:   prometheus.NewCounterVec(counter("model_questions_total", "Questions to the optional model, by what became of them."), []string{"question", "outcome"}),
		tokens:  prometheus.NewCounterVec(counter("model_tokens_total", "Tokens that the optional model used."), []string{"question"}),
		lag: prometheus.NewGauge(prometheus.GaugeOpts{Namespace: "digestbot", Name: "schedule_lag_seconds",
			Help: "How long after its slot the last pass began."}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: "digestbot", Name: "pass_seconds",
			Help: "How long the steps of a pass took.", Buckets: []float64{.1, .3, 1, 3, 10, 30, 100, 300}}, []string{"step"}),
	}
	age := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "digestbot", Name: "outbox_age_seconds",
		Help: "Age of the oldest message that is not sent; 0 if all are, NaN if that cannot be read."}, func() float64 {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		oldest, err := s.OldestUnsent(ctx)
		switch {
		case err != nil:
			return math.NaN()
		case oldest.IsZero():
			return 0
		}
		return now().Sub(oldest).Seconds()
	})
	r.MustRegister(m.polls, m.items, m.stories, m.refused, m.claims, m.posts, m.asked, m.tokens, m.lag, m.duration, age)
	return m
}

func (m *Metrics) polled(r sources.Result) {
	if m != nil {
		m.polls.WithLabelValues(string(r.Status)).Inc()
		m.items.Add(float64(len(r.Articles)))
	}
}

// told counts what a digest says; nil: nothing.
func (m *Metrics) told(d *message.Digest) {
	if m == nil || d == nil {
		return
	}
	m.stories.Add(float64(len(d.Stories)))
	for _, e := range d.Stories {
		m.refused.Add(float64(len(e.Story.Why.NearMisses)))
		for _, c := range e.Claims {
			m.claims.WithLabelValues(string(c.Verdict)).Inc()
		}
	}
}

func (m *Metrics) posted(outcome string) {
	if m != nil {
		m.posts.WithLabelValues(outcome).Inc()
	}
}

// Modelled counts what became of a question to the optional model.
func (m *Metrics) Modelled(question, outcome string, tokens int64) {
	if m != nil {
		m.asked.WithLabelValues(question, outcome).Inc()
		m.tokens.WithLabelValues(question).Add(float64(tokens))
	}
}

func (m *Metrics) began(lag time.Duration) {
	if m != nil {
		m.lag.Set(lag.Seconds())
	}
}

// took observes how long a step took.
func (m *Metrics) took(step string, d time.Duration) {
	if m != nil {
		m.duration.WithLabelValues(step).Observe(d.Seconds())
	}
}
