import type { Metadata } from 'next'
import MeetingNotFound, { generateMetadata as titled } from '../../meetings/[code]/not-found.tsx'

export const generateMetadata = (): Promise<Metadata> => titled()

export default function PhoneNotFound() {
  return <MeetingNotFound />
}
