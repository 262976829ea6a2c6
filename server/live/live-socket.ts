import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { News, RequestName } from '#protocol/requests.ts'
import type { Admission } from './admission.ts'

/** What may arrive: anything, under the name of a request. */
type Untrusted = { [Name in RequestName]: (message: unknown, reply: unknown) => void }

type NewsEvents = { [Name in keyof News]: (news: News[Name]) => void }

export type LiveSocketData = { admission?: Admission }

export type LiveSocket = Socket<Untrusted, NewsEvents, DefaultEventsMap, LiveSocketData>
export type LiveIo = Server<Untrusted, NewsEvents, DefaultEventsMap, LiveSocketData>
