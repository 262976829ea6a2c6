import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import { end } from '#app/groups/[slug]/members/actions.ts'
import { ConfirmForm } from '#components/people/confirm-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { GroupMember, MembersDesk } from '#server/queries/membership-requests.ts'

/** Who belongs to the group, in which role, for whom, since when. */
export async function MembersTable({ group, members }: Pick<MembersDesk, 'group' | 'members'>) {
  const [t, states, f] = await Promise.all([words('join'), words('states'), formats(group.timeZone)])
  return (
    <DataTable
      caption={t('members')}
      columns={[
        { key: 'name', header: t('memberName'), primary: true },
        { key: 'role', header: t('memberRoleHeader') },
        { key: 'segment', header: t('memberSegment') },
        { key: 'since', header: t('memberSince') },
        { key: 'act', header: t('memberAct'), align: 'end' },
      ]}
      rows={members.map((member) => ({
        key: member.membershipId,
        cells: {
          name: <MemberName member={member} oneself={t('oneself')} />,
          role: t(`memberRole.${member.role}`),
          segment: member.segment && states(`segment.${member.segment}`),
          since: f.date(member.since),
          act: member.isOneself ? undefined : (
            <ConfirmForm
              action={end}
              values={{ slug: group.slug, membershipId: member.membershipId }}
              open={t('end')}
              label={t('endOf', { name: member.name })}
              means={t('endMeans', { name: member.name })}
            >
              {t('endReally')}
            </ConfirmForm>
          ),
        },
      }))}
      empty={<EmptyState title={t('members')}>{t('membersNone')}</EmptyState>}
    />
  )
}

function MemberName({ member, oneself }: { member: GroupMember; oneself: string }) {
  return (
    <>
      <span className="inline-flex flex-wrap items-center gap-2">
        {member.name}
        {member.isOneself && <Badge tone="info">{oneself}</Badge>}
      </span>
      {member.organisation && <span className="block text-small text-ink-soft">{member.organisation}</span>}
    </>
  )
}
