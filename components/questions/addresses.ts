import { meetingPath } from '#components/story/addresses.ts'

export const questionsPath = (code: string) => `${meetingPath(code)}/questions`
export const askingPath = (code: string) => `${meetingPath(code)}/ask`
