-- The course of decisions, items and meetings, as the rules of domain/ say it.
-- Counted methods carry all three numbers, the others none (domain/proposal/decision.ts).
ALTER TABLE "Decision" ADD CONSTRAINT decision_votes_by_method CHECK (
  CASE WHEN method IN ('show_of_cards', 'electronic_open', 'electronic_secret')
    THEN num_nulls("votesFor", "votesAgainst", "votesAbstain") = 0
    ELSE num_nonnulls("votesFor", "votesAgainst", "votesAbstain", base) = 0
  END
);
-- Nothing is adopted against the majority, and nothing with a majority is turned down.
ALTER TABLE "Decision" ADD CONSTRAINT decision_majority CHECK (
  "votesFor" IS NULL
  OR (result IN ('adopted', 'adopted_with_changes') AND "votesFor" > "votesAgainst")
  OR (result = 'not_adopted' AND "votesFor" <= "votesAgainst")
  OR result IN ('deferred', 'referred')
);
ALTER TABLE "Decision" ADD CONSTRAINT decision_objections CHECK ("objectionsIntegrated" >= 0);
ALTER TABLE "Decision" ADD CONSTRAINT decision_number CHECK (number ~ '^R[1-9][0-9]*$');

-- What stands ready for a decision has its place in the plan.
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_theme CHECK (state <> 'ready_for_decision' OR "themeId" IS NOT NULL);
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_position CHECK (position >= 0);
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_text CHECK (trim(text) <> '' AND trim(display) <> '');
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_position CHECK (position >= 0);

ALTER TABLE "Entry" ADD CONSTRAINT entry_activity CHECK (trim(activity) <> '');
ALTER TABLE "Entry" ADD CONSTRAINT entry_sources CHECK (jsonb_typeof(sources) = 'array');

-- An item is open since a moment, and done since another.
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_course CHECK (
  (state <> 'open' OR ("openedAt" IS NOT NULL AND "closedAt" IS NULL))
  AND (state <> 'planned' OR "openedAt" IS NULL)
);
-- Only a meeting that was called can sit.
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_course CHECK (
  (state NOT IN ('in_session', 'paused') OR "openedAt" IS NOT NULL) AND (state <> 'closed' OR "closedAt" IS NOT NULL)
);
