import { vibrate } from './vibrate.ts'

const TONES_HZ = [660, 880]
const TONE_S = 0.18
const LOUDNESS = 0.12

let audio: AudioContext | undefined

/**
 * Called within a press, without which a browser plays nothing later and asks nobody. Whoever has
 * answered the question about notifications once is not asked again.
 */
export function prepareToRing(): void {
  try {
    audio ??= new AudioContext()
    void audio.resume().catch(() => undefined)
  } catch {
    // No sound here: words, title and notification remain.
  }
  if (canNotify() && Notification.permission === 'default') {
    void Notification.requestPermission().catch(() => undefined)
  }
}

export const mayNotify = (): boolean => canNotify() && Notification.permission === 'granted'

/** Makes itself noticed: in the hand, by a short sound, and beside other windows where that is allowed. */
export function ring(title: string, text: string): void {
  vibrate()
  playTones()
  if (mayNotify() && document.visibilityState === 'hidden') notify(title, text)
}

const canNotify = () => typeof Notification !== 'undefined'

function notify(title: string, text: string): void {
  try {
    const shown = new Notification(title, { body: text, tag: title })
    shown.onclick = () => {
      window.focus()
      shown.close()
    }
  } catch {
    // Browsers on phones take notifications from service workers only.
  }
}

function playTones(): void {
  if (audio?.state !== 'running') return
  for (const [index, hz] of TONES_HZ.entries()) {
    const begin = audio.currentTime + index * TONE_S
    const [tone, gain] = [audio.createOscillator(), audio.createGain()]
    tone.frequency.value = hz
    gain.gain.setValueAtTime(LOUDNESS, begin)
    gain.gain.exponentialRampToValueAtTime(0.001, begin + TONE_S)
    tone.connect(gain).connect(audio.destination)
    tone.start(begin)
    tone.stop(begin + TONE_S)
  }
}
