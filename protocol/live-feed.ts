/**
 * The public's way without sockets, made for HTTP caches: a thousand who ask for the same bytes are one
 * request to us.
 *
 * | request                       | answer                                                          | may be kept |
 * | ----------------------------- | --------------------------------------------------------------- | ----------- |
 * | `GET /live/<meeting>`             | redirects to a snapshot                                      | a moment    |
 * | `GET /live/<meeting>?snapshot=<seq>` | a state that holds everything up to `seq` and perhaps more | minutes     |
 * | `GET /live/<meeting>?after=<seq>`    | what came after `seq`, to the end of its page               | minutes     |
 * | the same, of the newest page         | what came after `seq` until now; empty when nothing did     | a moment    |
 *
 * A body is one message of sync.ts. `Live-Next` says where to go on; `Live-More`, that there is more
 * already. 410: what came after `seq` is no longer told one by one; begin again without a query.
 */
export const LIVE_FEED_PATH = '/live'
export const LIVE_NEXT = 'Live-Next'
export const LIVE_MORE = 'Live-More'
