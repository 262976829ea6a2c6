/** Whether a request comes from a phone: as the browser says it in a field of its own, else by its long name. */
export function isPhone(received: Pick<Headers, 'get'>): boolean {
  const told = received.get('sec-ch-ua-mobile')
  return told === null ? /\bMobi/.test(received.get('user-agent') ?? '') : told === '?1'
}
