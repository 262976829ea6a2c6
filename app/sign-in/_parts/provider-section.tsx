import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { enterWithProvider } from '#app/sign-in/provider-action.ts'
import { ButtonForm } from '#components/people/button-form.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'

/** The accounts of the house, where the installation has them. */
export async function ProviderSection({ next, hasFailed }: { next: string; hasFailed: boolean }) {
  const { oidc } = config()
  if (!oidc) return null
  const t = await words('signin')
  const { name } = oidc
  return (
    <div className="max-w-[28rem] space-y-4">
      <p className="flex items-center gap-3 text-small text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {hasFailed && (
        <NoticeBox tone="not-adopted" role="alert">
          {t('providerFailed', { name })}
        </NoticeBox>
      )}
      <ButtonForm action={enterWithProvider} values={{ next }} variant="secondary" size="lg">
        {t('withProvider', { name })}
      </ButtonForm>
    </div>
  )
}
