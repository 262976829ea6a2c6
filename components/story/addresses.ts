/** The permanent addresses. A code may hold a slash ("1.1.1/2023"), which stays one in the address. */
export const entryPath = (code: string) => `/entries/${code.split('/').map(encodeURIComponent).join('/')}`
export const proposalPath = (code: string) => `/proposals/${encodeURIComponent(code)}`
export const contributionPath = (code: string) => `/contributions/${encodeURIComponent(code)}`
export const meetingPath = (code: string) => `/meetings/${encodeURIComponent(code)}`
export const contributePath = (code: string) => `${meetingPath(code)}/contribute`
export const contributedPath = (meeting: string, code: string) =>
  `${contributePath(meeting)}/${encodeURIComponent(code)}`
/** The meeting for one hand: what a QR code on the wall leads to. */
export const phonePath = (code: string) => `/m/${encodeURIComponent(code)}`
export const minutesPath = (code: string) => `${meetingPath(code)}/minutes`
export const groupPath = (slug: string) => `/groups/${slug}`
export const planPath = (slug: string) => `/plans/${slug}`
export const noticePath = (code: string) => `${meetingPath(code)}/notice`
export const preparingPath = (code: string) => `${meetingPath(code)}/prepare`
export const invitationPath = (code: string) => `${meetingPath(code)}/invitation`
export const correctingPath = (code: string) => `${noticePath(code)}/correct`
export const cancellingPath = (code: string) => `${noticePath(code)}/cancel`
