package slack

import (
	"context"
	"fmt"
	"strings"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

const (
	// maxHome is how many digests and feeds the Home tab shows: with a section and
	// a line each they stay within the 100 blocks of a view.
	maxHome      = 25
	maxHomeFeeds = 20
)

// publish shows the Home tab to one person. What goes wrong is logged: nobody waits for it.
func (a *App) publish(ctx context.Context, user string) {
	if user == "" {
		return
	}
	digests, err := a.commands.Home(ctx, user)
	if err != nil {
		a.log.Error("Home tab not shown", "error", err)
		return
	}
	ctx, seen := watch(ctx)
	_, err = a.client.api.PublishViewContext(ctx, slackgo.PublishViewContextRequest{UserID: user, View: homeView(digests, a.archive)})
	if err != nil {
		a.log.Error("Home tab not shown", "error", a.client.failed("publish the Home tab", seen, err, nil))
	}
}

// homeView lays the Home tab out: digests, feeds that need a look, actions.
func homeView(digests []bot.Status, archive string) slackgo.HomeTabViewRequest {
	blocks := []slackgo.Block{header("h1", "Your digests")}
	if len(digests) == 0 {
		blocks = append(blocks, slackgo.NewSectionBlock(plainText("No digest yet. Add one for a channel; a list of feeds is enough."), nil, nil,
			slackgo.SectionBlockOptionBlockID("none")))
	} else {
		blocks = append(blocks, slackgo.NewContextBlock("zone", marked("Each channel’s times are in its own zone.")))
	}
	for i, d := range digests {
		if i == maxHome {
			blocks = append(blocks, slackgo.NewContextBlock("more", marked(fmt.Sprintf("+%d digests. `/digest status` in a channel shows its own.", len(digests)-maxHome))))
			break
		}
		blocks = append(blocks, homeDigest(d)...)
	}
	blocks = append(blocks, homeFeeds(digests)...)
	actions := []slackgo.BlockElement{button("home.add", "Add a digest", "add")}
	if archive != "" {
		link := button("home.archive", "Archive", "archive")
		link.URL = archive
		actions = append(actions, link)
	}
	blocks = append(blocks, slackgo.NewDividerBlock(), slackgo.NewActionBlock("act", actions...),
		slackgo.NewContextBlock("foot", marked("Sides of a disputed figure are shown, never judged. `/digest help`")))
	return slackgo.HomeTabViewRequest{Type: slackgo.VTHomeTab, CallbackID: "home", Blocks: slackgo.Blocks{BlockSet: blocks}}
}

func header(id, text string) slackgo.Block {
	return slackgo.NewHeaderBlock(plainText(text), slackgo.HeaderBlockOptionBlockID(id))
}

func homeDigest(d bot.Status) []slackgo.Block {
	pause := option("pause:"+d.Channel, "Pause")
	if d.Paused {
		pause = option("resume:"+d.Channel, "Resume")
	}
	options := []*slackgo.OptionBlockObject{option("settings:"+d.Channel, "Settings…"),
		option("preview:"+d.Channel, "Preview (only you see it)"), option("now:"+d.Channel, "Post now…"), pause}
	if d.Last != nil && d.Last.Page != "" {
		last := option("last:"+d.Channel, "Last digest")
		last.URL = d.Last.Page
		options = append(options, last)
	}
	name := place(d.ChannelName)
	if d.ChannelName == "" {
		name = d.Channel
	}
	rhythm := "No schedule"
	if d.Cron != "" {
		rhythm = title(when(d.Cron)) + ", " + d.Zone
	}
	text := fmt.Sprintf("%s\n%s. %s, at most %s.", bold(name), inert(rhythm), count(d.Feeds, "feed", "feeds"), stories(d.Max))
	state := []string{}
	if d.Last != nil {
		state = append(state, lastState(*d.Last))
	}
	switch {
	case d.Paused:
		state = append(state, "Paused")
	case !d.Next.IsZero():
		state = append(state, "Next: "+dayZone(d.Next))
	}
	blocks := []slackgo.Block{slackgo.NewSectionBlock(marked(text), nil,
		slackgo.NewAccessory(slackgo.NewOverflowBlockElement("home.menu:"+d.Channel, options...)),
		slackgo.SectionBlockOptionBlockID("ch:"+d.Channel))}
	for _, w := range d.Warnings {
		state = append(state, inert(w))
	}
	if len(state) > 0 {
		blocks = append(blocks, slackgo.NewContextBlock("ch:"+d.Channel+":state", marked(clip(strings.Join(state, " · "), 1900))))
	}
	return blocks
}

func lastState(m bot.Made) string {
	if m.Trouble != "" {
		return "*Not posted:* " + dayZone(m.At) + ". " + inert(title(m.Trouble))
	}
	return "Last: " + strings.Replace(strings.Replace(lastLine(m), ". Corrected", ", corrected", 1), " once, ", " once ", 1)
}

// homeFeeds lists the feeds that could not be read.
func homeFeeds(digests []bot.Status) []slackgo.Block {
	var blocks []slackgo.Block
	n := 0
	for _, d := range digests {
		for _, f := range d.NotRead {
			if n++; n > maxHomeFeeds {
				continue
			}
			where := ""
			if d.ChannelName != "" {
				where = " in " + inert(place(d.ChannelName))
			}
			text := fmt.Sprintf("*%s*%s\n%s.", inert(f.Name), where, inert(title(strings.TrimSuffix(f.Trouble, "."))))
			section := slackgo.NewSectionBlock(marked(clip(text, 2900)), nil, nil, slackgo.SectionBlockOptionBlockID(fmt.Sprintf("f%d", n)))
			if f.Lasting && !f.Fixed {
				section.Accessory = slackgo.NewAccessory(stopButton(d, f, n))
			}
			blocks = append(blocks, section)
		}
	}
	if n == 0 {
		return nil
	}
	if n > maxHomeFeeds {
		blocks = append(blocks, slackgo.NewContextBlock("fmore", marked(fmt.Sprintf("+%d feeds. `/digest feeds` lists all of a channel.", n-maxHomeFeeds))))
	}
	return append([]slackgo.Block{slackgo.NewDividerBlock(), header("h2", "Feeds that need a look")}, blocks...)
}

// stopButton unsubscribes from a feed, after a question.
func stopButton(d bot.Status, f bot.FeedHealth, n int) *slackgo.ButtonBlockElement {
	b := button(fmt.Sprintf("feed.stop:f%d", n), "Unsubscribe", d.Channel+" "+f.ID)
	b.AccessibilityLabel = clip("Unsubscribe from "+f.Name+" in "+place(d.ChannelName), 75)
	b.Confirm = slackgo.NewConfirmationBlockObject(plainText("Unsubscribe?"),
		plainText(clip(title(place(d.ChannelName))+" no longer reads "+f.Name+". Posted digests stay.", 300)), plainText("Unsubscribe"), plainText("Keep"))
	return b
}
