// Runs Slack's official SDK against the fake Slack, so that the fake is known to
// speak as the SDK expects. The Go test that starts it sets the addresses.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { SocketModeClient } from '@slack/socket-mode'
import { WebClient, ErrorCode, WebClientEvent } from '@slack/web-api'

const { SLACK_API_URL, BOT_TOKEN, APP_TOKEN, CHANNEL, OUTSIDE, PAYLOADS } = process.env
const quiet = { slackApiUrl: SLACK_API_URL, logLevel: 'error' }
const web = new WebClient(BOT_TOKEN, { ...quiet, retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 1 } })
const proven = (what) => console.log('ok', what)

// platform checks that a call is refused with a code.
async function refused(call, code) {
  const err = await call.then(() => assert.fail(`not refused with ${code}`), (e) => e)
  assert.equal(err.code, ErrorCode.PlatformError, String(err))
  assert.equal(err.data.error, code)
  return err
}

const who = await web.auth.test()
assert.ok(who.ok && who.bot_id.startsWith('B') && who.user_id.startsWith('U'))
assert.ok(who.response_metadata.scopes.includes('chat:write'))
proven('auth.test with scopes')

// Our own payloads, as the product renders them.
const stamps = []
let parent

for (const payload of JSON.parse(await readFile(PAYLOADS, 'utf8'))) {
  const { thread_of, ...rest } = payload
  const posted = await web.chat.postMessage({ ...rest, channel: CHANNEL, thread_ts: thread_of === undefined ? undefined : parent })
  assert.match(posted.ts, /^\d{10}\.\d{6}$/)
  assert.equal(posted.message.bot_id, who.bot_id)
  if (thread_of === undefined) parent = posted.ts
  stamps.push(posted.ts)
}
assert.equal(new Set(stamps).size, stamps.length)
assert.ok(stamps.length >= 3)
proven(`chat.postMessage of ${stamps.length} messages of a digest`)

let pages = 0
const history = []
for await (const page of web.paginate('conversations.history', { channel: CHANNEL, limit: 1, include_all_metadata: true })) {
  pages++
  history.push(...page.messages)
}
assert.ok(pages >= 1 && history.every((m) => m.metadata.event_payload.key))
proven('conversations.history, page by page, with metadata')

const replies = await web.conversations.replies({ channel: CHANNEL, ts: parent, limit: 999 })
assert.equal(replies.messages[0].ts, parent)
assert.ok(replies.messages.slice(1).every((m) => m.thread_ts === parent && m.metadata === undefined))
proven('conversations.replies')

await web.chat.update({ channel: CHANNEL, ts: parent, text: 'edited', blocks: [{ type: 'divider' }] })
const edited = (await web.conversations.history({ channel: CHANNEL, latest: parent, oldest: parent, inclusive: true, include_all_metadata: true })).messages[0]
assert.ok(edited.edited && edited.text === 'edited' && edited.metadata.event_payload.key, 'an edit keeps metadata')
await refused(web.chat.update({ channel: CHANNEL, ts: '1700000000.000001', text: 'x' }), 'message_not_found')
proven('chat.update')

assert.ok((await web.chat.postEphemeral({ channel: CHANNEL, user: 'U0READER', text: 'only you' })).message_ts)
proven('chat.postEphemeral')

assert.equal((await web.conversations.info({ channel: CHANNEL })).channel.is_member, true)
assert.equal((await web.conversations.list({ types: 'public_channel,private_channel' })).channels.length, 2)
await refused(web.chat.postMessage({ channel: OUTSIDE, text: 'x' }), 'not_in_channel')
assert.equal((await web.conversations.join({ channel: OUTSIDE })).channel.is_member, true)
await web.chat.postMessage({ channel: OUTSIDE, text: 'x' })
proven('conversations.info, list and join')

await refused(web.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' }), 'channel_not_found')
const bad = await refused(web.chat.postMessage({ channel: CHANNEL, text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }), 'invalid_blocks')
assert.match(bad.data.response_metadata.messages[0], /json-pointer:\/blocks\/0\/text\/text/)
await refused(web.chat.postMessage({ channel: CHANNEL, text: 'x', metadata: { event_type: 'e', event_payload: { a: { b: 1 } } } }), 'invalid_metadata_schema')
await refused(new WebClient('xoxb-wrong', quiet).auth.test(), 'invalid_auth')
proven('refusals')

// The Go test makes the next call a rate limit, and the one after it a 503.
let limited = 0
web.on(WebClientEvent.RATE_LIMITED, (seconds) => { limited = seconds })
await web.apiCall('conversations.members', { channel: CHANNEL })
assert.equal(limited, 1)
proven('429 with Retry-After')
const down = await new WebClient(BOT_TOKEN, { ...quiet, retryConfig: { retries: 0 } }).apiCall('conversations.members', { channel: CHANNEL }).catch((e) => e)
assert.equal(down.code, ErrorCode.HTTPError)
assert.equal(down.statusCode, 503)
proven('503')

assert.ok((await web.views.publish({ user_id: 'U0READER', view: { type: 'home', blocks: [{ type: 'divider' }] } })).view.id)
await refused(web.views.open({ trigger_id: 'none', view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] } }), 'invalid_trigger_id')
proven('views.publish and views.open')

// Socket Mode: a command, a form, an event, then a requested reconnect and a command again.
const socket = new SocketModeClient({ appToken: APP_TOKEN, logLevel: 'error', clientOptions: quiet })
const seen = []
socket.on('slash_commands', async ({ body, ack }) => {
  seen.push(`command ${body.text}`)
  await ack({ response_type: 'ephemeral', text: `heard ${body.text}` })
})
socket.on('interactive', async ({ body, ack }) => {
  seen.push(body.type)
  await ack({ response_action: 'errors', errors: { zone: 'no such zone' } })
})
socket.on('app_home_opened', async ({ event, ack }) => {
  seen.push(`home ${event.user}`)
  await ack()
})
await socket.start()
console.log('listening')
const until = Date.now() + 15000
while (seen.length < 4 && Date.now() < until) await new Promise((done) => setTimeout(done, 10))
assert.deepEqual(seen, ['command one', 'view_submission', 'home U0READER', 'command two'])
proven('Socket Mode, with a reconnect')
await socket.disconnect()
console.log('done')
