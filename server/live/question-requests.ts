import { answerQuestion } from '#server/commands/answer-question.ts'
import { hideQuestion, showQuestion } from '#server/commands/look-through-question.ts'
import { promiseAnswer } from '#server/commands/promise-answer.ts'
import { supportAsMember } from '#server/commands/support-question.ts'
import { putDownQuestion, takeUpQuestion } from '#server/commands/take-up-question.ts'
import { questionDesk } from '#server/queries/question-desk.ts'
import type { Handlers } from './handlers.ts'

export const questionRequests = {
  'question:list': questionDesk,
  'question:show': showQuestion,
  'question:hide': hideQuestion,
  'question:take-up': takeUpQuestion,
  'question:put-down': putDownQuestion,
  'question:promise': promiseAnswer,
  'question:answer': answerQuestion,
  'question:support': supportAsMember,
} satisfies Partial<Handlers>
