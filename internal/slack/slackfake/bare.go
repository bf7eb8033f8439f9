package slackfake

// This file leaves out of answers what Slack sends but nowhere promises.

// promised are the fields that a method's reference page names in every answer;
// answers of methods that are not here are left as they are.
var promised = map[string][]string{
	"auth.test":             {"url", "team", "user", "team_id", "user_id", "bot_id"},
	"chat.postMessage":      {"channel", "ts"},
	"chat.update":           {"channel", "ts", "text"},
	"chat.postEphemeral":    {"message_ts"},
	"conversations.history": {"messages", "response_metadata"},
	"conversations.replies": {"messages", "response_metadata"},
}

// promisedOfMessages are the fields of a message in a history. Metadata are
// promised to who asks for them.
var promisedOfMessages = []string{"type", "user", "text", "ts", "thread_ts", "metadata"}

// bare returns what is promised of an answer.
func bare(method string, ans answer) answer {
	names, ok := promised[method]
	if !ok {
		return ans
	}
	out := only(ans, names)
	if messages, ok := ans["messages"].([]map[string]any); ok {
		kept := make([]map[string]any, len(messages))
		for i, m := range messages {
			kept[i] = only(m, promisedOfMessages)
		}
		out["messages"] = kept
	}
	return out
}

// only returns the named fields that there are.
func only[M ~map[string]any](from M, names []string) M {
	out := M{}
	for _, name := range names {
		if v, ok := from[name]; ok {
			out[name] = v
		}
	}
	return out
}
