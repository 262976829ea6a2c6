-- What Prisma can't say: the database is the referee of races and of everything that must not be.

-- Whoever is not adopted hears why (reference 2.7, invariant 3).
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_reason CHECK (
  state NOT IN ('not_adopted', 'deferred', 'referred', 'merged', 'withdrawn') OR coalesce(trim(reason), '') <> ''
);
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_reason CHECK (
  state NOT IN ('set_aside', 'out_of_scope', 'hidden') OR coalesce(trim(reason), '') <> ''
);
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_merged_into CHECK ((state = 'merged') = ("mergedIntoId" IS NOT NULL));
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_cost CHECK ("estimatedCost" IS NULL OR "estimatedCost" >= 0);

-- An origin points at exactly one source, and never at its own proposal.
ALTER TABLE "Origin" ADD CONSTRAINT origin_one_source CHECK (
  num_nonnulls("contributionId", "fromProposalId", "fromEntryId") = 1 AND "fromProposalId" IS DISTINCT FROM "proposalId"
);
ALTER TABLE "Origin" ADD CONSTRAINT origin_merge_reason CHECK (
  relation <> 'merged_into' OR coalesce(trim(reason), '') <> ''
);

-- for + against + abstain never exceed those entitled (invariant 5).
ALTER TABLE "Decision" ADD CONSTRAINT decision_counts CHECK (
  coalesce("votesFor", 0) >= 0 AND coalesce("votesAgainst", 0) >= 0 AND coalesce("votesAbstain", 0) >= 0
  AND (base IS NULL OR coalesce("votesFor", 0) + coalesce("votesAgainst", 0) + coalesce("votesAbstain", 0) <= base)
);
ALTER TABLE "Decision" ADD CONSTRAINT decision_reason CHECK (
  result NOT IN ('not_adopted', 'deferred', 'referred') OR coalesce(trim(reason), '') <> ''
);
ALTER TABLE "Decision" ADD CONSTRAINT decision_hash CHECK ("textHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ProposalVersion" ADD CONSTRAINT version_hash CHECK (hash ~ '^[0-9a-f]{64}$');
-- A proposal is adopted once.
CREATE UNIQUE INDEX decision_adopted_once ON "Decision" ("proposalId") WHERE result IN ('adopted', 'adopted_with_changes');

ALTER TABLE "Entry" ADD CONSTRAINT entry_term CHECK ("termFrom" IS NULL OR "termTo" IS NULL OR "termFrom" <= "termTo");
ALTER TABLE "Entry" ADD CONSTRAINT entry_cost CHECK (cost IS NULL OR cost >= 0);
ALTER TABLE "Entry" ADD CONSTRAINT entry_responsible CHECK (trim(responsible) <> '');
-- What was finalised from a proposal rests on a decision (invariant 4).
ALTER TABLE "Entry" ADD CONSTRAINT entry_decision CHECK ("proposalId" IS NULL OR "decisionId" IS NOT NULL);

ALTER TABLE "Meeting" ADD CONSTRAINT meeting_times CHECK ("endsAt" > "startsAt");
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_minutes CHECK ("plannedMinutes" BETWEEN 1 AND 1440);
-- A meeting speaks about one thing at a time.
CREATE UNIQUE INDEX one_open_item ON "AgendaItem" ("meetingId") WHERE state = 'open';

ALTER TABLE "Person" ADD CONSTRAINT person_name CHECK (trim(name) <> '');
ALTER TABLE "Person" ADD CONSTRAINT person_email_lower CHECK (email IS NULL OR email = lower(email));

ALTER TABLE meeting_document ADD CONSTRAINT document_sequence CHECK (snapshot_seq <= head AND rules >= 1);
ALTER TABLE document_update ADD CONSTRAINT update_of_document
  FOREIGN KEY (meeting_id) REFERENCES meeting_document (meeting_id);

-- The words of a decision and the audit log can be added to and read, nothing else.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_append_only BEFORE UPDATE OR DELETE ON "ProposalVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A contribution's words are verbatim for ever; hiding them is a state.
CREATE FUNCTION keep_contribution_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS DISTINCT FROM OLD.text THEN
    RAISE EXCEPTION 'The words of a contribution are never edited' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_words BEFORE UPDATE ON "Contribution"
  FOR EACH ROW EXECUTE FUNCTION keep_contribution_words();
