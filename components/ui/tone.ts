/** What a colour means. Never shown without a word, and mostly with an icon. */
export type Tone = 'neutral' | 'adopted' | 'needs-work' | 'not-adopted' | 'paused' | 'live' | 'info'

export const TONE_BOX: Record<Tone, string> = {
  neutral: 'bg-neutral-bg text-neutral-ink border-neutral-line',
  adopted: 'bg-adopted-bg text-adopted-ink border-adopted-line',
  'needs-work': 'bg-needs-work-bg text-needs-work-ink border-needs-work-line',
  'not-adopted': 'bg-not-adopted-bg text-not-adopted-ink border-not-adopted-line',
  paused: 'bg-paused-bg text-paused-ink border-paused-line',
  live: 'bg-live-bg text-live-ink border-live-line',
  info: 'bg-info-bg text-info-ink border-info-line',
}

/** For larger areas, where the full tint would shout. */
export const TONE_WASH: Record<Tone, string> = {
  neutral: 'bg-neutral-bg/50 border-neutral-line',
  adopted: 'bg-adopted-bg/50 border-adopted-line',
  'needs-work': 'bg-needs-work-bg/50 border-needs-work-line',
  'not-adopted': 'bg-not-adopted-bg/50 border-not-adopted-line',
  paused: 'bg-paused-bg/50 border-paused-line',
  live: 'bg-live-bg/50 border-live-line',
  info: 'bg-info-bg/50 border-info-line',
}

export const TONE_INK: Record<Tone, string> = {
  neutral: 'text-neutral-ink',
  adopted: 'text-adopted-ink',
  'needs-work': 'text-needs-work-ink',
  'not-adopted': 'text-not-adopted-ink',
  paused: 'text-paused-ink',
  live: 'text-live-ink',
  info: 'text-info-ink',
}

export const TONE_FILL: Record<Tone, string> = {
  neutral: 'bg-neutral-fill',
  adopted: 'bg-adopted-fill',
  'needs-work': 'bg-needs-work-fill',
  'not-adopted': 'bg-not-adopted-fill',
  paused: 'bg-paused-fill',
  live: 'bg-live-fill',
  info: 'bg-info-fill',
}
