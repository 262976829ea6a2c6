const INPUT = `
input AS (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::uuid[], $5::boolean[])
    WITH ORDINALITY AS t(meeting_id, rules, update, person_id, reverses, ord)
)`

/**
 * `bound` names the owner after the insert, whoever won; ON CONFLICT DO NOTHING would keep silent about
 * a binding that was committed after this statement began. `admitted` is what nobody else owns.
 */
const BIND = `
claims AS (
  SELECT i.meeting_id, c.client_id, i.person_id, i.ord
    FROM unnest($6::bigint[], $7::bigint[]) AS c(ord, client_id) JOIN input i USING (ord)
   WHERE i.person_id IS NOT NULL
     AND EXISTS (SELECT FROM meeting_document d WHERE d.meeting_id = i.meeting_id)
), bound AS (
  INSERT INTO client_binding AS b (meeting_id, client_id, person_id)
    SELECT DISTINCT ON (meeting_id, client_id) meeting_id, client_id, person_id
      FROM claims ORDER BY meeting_id, client_id, ord
    ON CONFLICT (meeting_id, client_id) DO UPDATE SET person_id = b.person_id
    RETURNING b.meeting_id, b.client_id, b.person_id
), others AS (
  SELECT coalesce(array_agg(DISTINCT c.ord), '{}') AS ords
    FROM claims c JOIN bound b USING (meeting_id, client_id) WHERE b.person_id <> c.person_id
), admitted AS (
  SELECT i.* FROM input i, others o WHERE i.ord <> ALL (o.ords)
)`

/**
 * Sorted, so that two machines that append to the same documents take their locks in one order. What
 * restores words raises `rules`: another machine that was about to restore the same ones judges again.
 */
const storing = (edits: 'input' | 'admitted') => `
counts AS (
  SELECT meeting_id, rules, count(*) AS n, bool_or(reverses)::int AS raised
    FROM ${edits} GROUP BY meeting_id, rules ORDER BY meeting_id
), advanced AS (
  UPDATE meeting_document d SET head = d.head + c.n, rules = d.rules + c.raised
    FROM counts c WHERE d.meeting_id = c.meeting_id AND d.rules = c.rules
    RETURNING d.meeting_id, c.rules, d.rules AS new_rules, d.head, c.n
), numbered AS (
  SELECT i.meeting_id, i.update, i.person_id, i.ord,
         a.head - a.n + row_number() OVER (PARTITION BY i.meeting_id ORDER BY i.ord) AS seq
    FROM ${edits} i JOIN advanced a ON a.meeting_id = i.meeting_id AND a.rules = i.rules
), kept AS (
  INSERT INTO document_update (meeting_id, seq, update, person_id)
    SELECT meeting_id, seq, update, person_id FROM numbered
), told AS (
  SELECT pg_notify('document', meeting_id || ':' || head || ':' || new_rules) FROM advanced
)
SELECT ord, seq FROM numbered, (SELECT count(*) FROM told) AS t`

export const APPEND = { name: 'append-updates', text: `WITH ${INPUT}, ${storing('input')}` }

/** For the few appends that introduce a client id; the others need not pay for it. */
export const APPEND_AND_BIND = {
  name: 'append-and-bind',
  text: `WITH ${INPUT}, ${BIND}, ${storing('admitted')} UNION ALL SELECT unnest(ords), NULL FROM others`,
}
