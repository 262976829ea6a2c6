'use client'

import { useState } from 'react'

/**
 * Tells the widgets that write style elements which nonce to put on them: the one that this document
 * came with. A refresh or a soft navigation brings the layout again under another nonce, which the
 * document's policy does not know, so the first one stays.
 */
export function FirstNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce)
  return <meta name="csp-nonce" nonce={first} suppressHydrationWarning />
}
