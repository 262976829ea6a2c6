import { headers } from 'next/headers'
import type { z } from 'zod'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { REASONS, type Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { isFromOurPages } from '#server/same-origin.ts'

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly state: FormState }

/**
 * The edge of every server action: refuses what no page of ours has sent, parses the form, carries
 * out `run` and turns a refusal into words beside the form. A thrown error goes on to Next's error page.
 *
 * A schema names the reason of a refusal as the message of its check: `z.string().min(1, 'empty')`.
 */
export async function submit<Input, Value>(
  form: FormData,
  schema: z.ZodType<Input>,
  run: (input: Input, ctx: Context) => Promise<Result<Value, Reason>>,
): Promise<Outcome<Value>> {
  if (!isFromOurPages(await headers(), config().origins)) return refused(form, 'not-allowed')

  const parsed = schema.safeParse(textsOf(form))
  if (!parsed.success) {
    const { reason, field } = faultIn(parsed.error)
    return refused(form, reason, field)
  }

  const ctx = await contextForRequest()
  const result: Result<Value, Reason> =
    ctx.actor.kind === 'person' && ctx.actor.suspended ? refuse('suspended') : await run(parsed.data, ctx)
  return result.ok ? result : refused(form, result.reason)
}

/** Which field a reason speaks of, where it is always the same one. */
const FIELD_OF: Partial<Record<Reason, string>> = {
  'bad-email': 'email',
  'bad-name': 'name',
  'code-wrong': 'code',
  'join-code-unknown': 'code',
  'setup-token-wrong': 'token',
  'unknown-theme': 'themeId',
  'unknown-territory': 'territoryId',
}

async function refused(form: FormData, reason: Reason, field = FIELD_OF[reason]) {
  const t = await words('reasons')
  const refusal = { reason, field, message: t(reason) }
  return { ok: false, state: { refusal, values: textsOf(form) } } as const
}

/** Next adds fields of its own to a form without JavaScript; files are never asked for. */
function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('$ACTION'),
  )
  return Object.fromEntries(texts)
}

function faultIn(error: z.ZodError): { reason: Reason; field: string | undefined } {
  const [issue] = error.issues
  const field = issue?.path[0]
  const named = REASONS.find((reason) => reason === issue?.message)
  return { reason: named ?? 'invalid-message', field: typeof field === 'string' ? field : undefined }
}
