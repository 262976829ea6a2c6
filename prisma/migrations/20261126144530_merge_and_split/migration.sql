-- AlterEnum
ALTER TYPE "ProposalState" ADD VALUE 'split';

-- AlterTable
ALTER TABLE "Origin" ADD COLUMN     "contributionBefore" "ContributionState",
ADD COLUMN     "positionBefore" INTEGER,
ADD COLUMN     "proposalBefore" "ProposalState",
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- What was split hears why, like what was merged. The new value can't be named as such before it is committed.
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_split_reason CHECK (
  state::text <> 'split' OR coalesce(trim(reason), '') <> ''
);
ALTER TABLE "Origin" ADD CONSTRAINT origin_split_reason CHECK (
  relation <> 'split_from' OR coalesce(trim(reason), '') <> ''
);
-- Only a merge or a split is undone.
ALTER TABLE "Origin" ADD CONSTRAINT origin_undone CHECK (
  "undoneAt" IS NULL OR relation IN ('merged_into', 'split_from')
);
