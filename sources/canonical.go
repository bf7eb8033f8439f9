package sources

import (
	"net/url"
	"slices"
	"strings"
)

// This file says when two addresses are the same page. The rules are:
//
//   - scheme and host in lower case, no user, no default port
//   - no tracking parameters; the others in the order of their names
//   - no fragment, unless it is a path of its own ("#!/…", "#/…")
//   - no dot segments, an empty path is "/"
//
// Two addresses are the same page if what then remains is equal, apart from
// http or https, a leading "www." and a trailing slash.

// tracking lists parameters that say where a reader comes from and not which
// page he wants; a name that ends in "*" stands for all that begin so. A name
// that some site uses to choose a page has no place here: the address is also
// what readers follow.
var tracking = strings.Fields(`
	utm_* mtm_* pk_* piwik_* matomo_* hsa_* _hs* __hs* at_* ns_* wt_* itm_* icid* ga_* vero_* oly_* trk_* guce_* guccounter
	fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
	s_kwcid ef_id s_cid cmpid campaign_id ocid ncid smid smtyp xtor ito ftag ftcamp ref_src ref_url spm scm
	share_token sharetype fb_ref fb_source fb_action_ids fb_action_types action_object_map action_type_map
	action_ref_map srnd sr_share taid __twitter_impression _ga _gl _openstat wickedid zanpid traffic_source`)

// canonical gives the canonical address of a page; "" if it is none that can
// be fetched.
func canonical(base *url.URL, address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	if base == nil {
		base = &url.URL{}
	}
	u = base.ResolveReference(u)
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	u.User = nil
	u.Host = strings.TrimSuffix(u.Host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery = withoutTracking(u.RawQuery)
	u.ForceQuery = false
	if !strings.HasPrefix(u.Fragment, "!") && !strings.HasPrefix(u.Fragment, "/") {
		u.Fragment, u.RawFragment = "", ""
	}
	return u.String()
}

// withoutTracking leaves only the parameters that choose the page, by name.
func withoutTracking(query string) string {
	if query == "" {
		return ""
	}
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(strings.ToLower(pair), "=")
		return name == "" || slices.ContainsFunc(tracking, func(t string) bool {
			if prefix, ok := strings.CutSuffix(t, "*"); ok {
				return strings.HasPrefix(name, prefix)
			}
			return name == t
		})
	})
	slices.SortStableFunc(kept, func(a, b string) int {
		x, _, _ := strings.Cut(a, "=")
		y, _, _ := strings.Cut(b, "=")
		return strings.Compare(x, y)
	})
	return strings.Join(kept, "&")
}

// pageKey is equal for canonical addresses of the same page.
func pageKey(canonical string) string {
	_, rest, _ := strings.Cut(canonical, "://")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
