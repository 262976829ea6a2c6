import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export type Received = { readonly from: string; readonly to: string[]; readonly data: string }

/** The smallest mail server that a mailer talks to: it keeps what it was told, word for word. */
export async function mailServer({ refuses = false } = {}) {
  const received: Received[] = []
  const server = createServer((socket) => converse(socket, received, refuses))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function converse(socket: Socket, received: Received[], refuses: boolean): void {
  let letter: Received = { from: '', to: [], data: '' }
  let isReading = false
  let rest = ''
  const answer = (line: string): string => {
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        return '250-mail.example.org\r\n250 SMTPUTF8'
      case 'MAIL':
        letter = { from: line, to: [], data: '' }
        return '250 ok'
      case 'RCPT':
        letter.to.push(line)
        return refuses ? '550 no such mailbox' : '250 ok'
      case 'DATA':
        isReading = true
        return '354 go on'
      case 'QUIT':
        return '221 bye'
      default:
        return '250 ok'
    }
  }
  const take = (line: string): string | undefined => {
    if (!isReading) return answer(line)
    if (line !== '.') {
      letter = { ...letter, data: `${letter.data}${line}\n` }
      return undefined
    }
    isReading = false
    received.push(letter)
    return '250 kept'
  }
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = take(line)
      if (said !== undefined) socket.write(`${said}\r\n`)
      if (said?.startsWith('221')) socket.end()
    }
  })
  socket.write('220 mail.example.org\r\n')
}
