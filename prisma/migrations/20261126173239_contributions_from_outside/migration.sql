-- AlterEnum
ALTER TYPE "ContributionState" ADD VALUE 'submitted';

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "fromOutside" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reasonBefore" TEXT,
ADD COLUMN     "stateBefore" "ContributionState";

-- Only what came from outside waits for a moderator. (A new value of an enum cannot be compared within the
-- transaction that adds it, so its name is.)
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_submitted CHECK (state::text <> 'submitted' OR "fromOutside");
-- What is not hidden has nothing to come back to.
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_before CHECK (state = 'hidden' OR "stateBefore" IS NULL);
