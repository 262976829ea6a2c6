import { MessagesSquare } from 'lucide-react'
import { entryPath, proposalPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { GroupPage } from '#protocol/pages/group.ts'

type Props = { speech: Speech<'group'>; group: GroupPage }

/** What the group has on its table, and where it has come to stand. */
export function GroupProposals({ speech, group }: Props) {
  const { t, states } = speech
  const theirs = inLanguageOf(speech, group.process.place)
  return (
    <section aria-labelledby="proposals" className="space-y-3">
      <SectionHeading id="proposals" count={group.proposals.length}>
        {t('proposals')}
      </SectionHeading>
      <div className="overflow-x-auto">
        <DataTable
          caption={t('proposals')}
          columns={[
            { key: 'proposal', header: t('columnProposal'), primary: true },
            { key: 'origins', header: t('columnOrigins'), align: 'end' },
            { key: 'state', header: t('columnState') },
            { key: 'entry', header: t('columnEntry') },
          ]}
          rows={group.proposals.map(({ code, title, state, entryCode, origins }) => ({
            key: code,
            cells: {
              proposal: (
                <>
                  <span className="tabular block text-small text-ink-soft">{code}</span>
                  <TextLink href={proposalPath(code)} className="font-semibold">
                    <span {...theirs}>{title}</span>
                  </TextLink>
                </>
              ),
              origins: origins > 0 ? String(origins) : null,
              state: <StateBadge kind="proposal" state={state} label={states(`proposal.${state}`)} />,
              entry: entryCode && <TextLink href={entryPath(entryCode)}>{entryCode}</TextLink>,
            },
          }))}
          empty={
            <EmptyState title={t('proposalsEmptyTitle')} icon={<MessagesSquare size={20} aria-hidden />}>
              {t('proposalsEmptyText')}
            </EmptyState>
          }
        />
      </div>
    </section>
  )
}
