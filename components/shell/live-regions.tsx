import { POLITE_REGION_ID, URGENT_REGION_ID } from '#components/ui/announcer.ts'

/** Present from the first byte, since a region that appears together with its text is not read out. */
export const LiveRegions = () => (
  <>
    <div id={POLITE_REGION_ID} role="status" className="sr-only" suppressHydrationWarning />
    <div id={URGENT_REGION_ID} role="alert" className="sr-only" suppressHydrationWarning />
  </>
)
