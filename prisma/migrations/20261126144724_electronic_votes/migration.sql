-- CreateEnum
CREATE TYPE "VoteState" AS ENUM ('open', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "VoteChoice" AS ENUM ('for', 'against', 'abstain');

-- AlterEnum
ALTER TYPE "ProposalState" ADD VALUE 'in_vote';

-- CreateTable
CREATE TABLE "Vote" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "method" "DecisionMethod" NOT NULL,
    "question" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "state" "VoteState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "reason" TEXT,
    "voted" INTEGER,
    "entitled" INTEGER,
    "needed" INTEGER,
    "decisionId" UUID,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteRoll" (
    "voteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "requestId" UUID NOT NULL,

    CONSTRAINT "VoteRoll_pkey" PRIMARY KEY ("voteId","personId")
);

-- CreateTable
CREATE TABLE "OpenBallot" (
    "voteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "choice" "VoteChoice" NOT NULL,

    CONSTRAINT "OpenBallot_pkey" PRIMARY KEY ("voteId","personId")
);

-- CreateTable
CREATE TABLE "SecretTally" (
    "voteId" UUID NOT NULL,
    "votesFor" INTEGER NOT NULL DEFAULT 0,
    "votesAgainst" INTEGER NOT NULL DEFAULT 0,
    "votesAbstain" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SecretTally_pkey" PRIMARY KEY ("voteId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Vote_decisionId_key" ON "Vote"("decisionId");

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRoll" ADD CONSTRAINT "VoteRoll_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRoll" ADD CONSTRAINT "VoteRoll_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenBallot" ADD CONSTRAINT "OpenBallot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenBallot" ADD CONSTRAINT "OpenBallot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecretTally" ADD CONSTRAINT "SecretTally_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
-- A meeting is asked one question at a time.
CREATE UNIQUE INDEX one_open_vote ON "Vote" ("meetingId") WHERE state = 'open';
ALTER TABLE "Vote" ADD CONSTRAINT vote_method CHECK (method IN ('electronic_open', 'electronic_secret'));
ALTER TABLE "Vote" ADD CONSTRAINT vote_words CHECK (trim(question) <> '' AND "textHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Vote" ADD CONSTRAINT vote_course CHECK (
  CASE state
    WHEN 'open' THEN num_nonnulls("closedAt", voted, entitled, needed, "decisionId", reason) = 0
    WHEN 'closed' THEN num_nulls("closedAt", voted, entitled, needed) = 0
    ELSE "closedAt" IS NOT NULL AND "decisionId" IS NULL AND coalesce(trim(reason), '') <> ''
  END
);
ALTER TABLE "Vote" ADD CONSTRAINT vote_turnout CHECK (voted BETWEEN 0 AND entitled);
ALTER TABLE "SecretTally" ADD CONSTRAINT tally_counts CHECK (
  "votesFor" >= 0 AND "votesAgainst" >= 0 AND "votesAbstain" >= 0
);

-- A ballot can be cast and destroyed, never exchanged.
CREATE TRIGGER roll_unchanged BEFORE UPDATE ON "VoteRoll" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ballot_unchanged BEFORE UPDATE ON "OpenBallot" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What somebody votes in secret stands beside no name, whatever the program believes.
CREATE FUNCTION refuse_named_secret() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT method FROM "Vote" WHERE id = NEW."voteId") = 'electronic_secret' THEN
    RAISE EXCEPTION 'A secret ballot has no name' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_of_open_vote BEFORE INSERT ON "OpenBallot"
  FOR EACH ROW EXECUTE FUNCTION refuse_named_secret();

-- A rulebook may ask for more than a simple majority: an electronic vote with more votes for than against can be lost.
ALTER TABLE "Decision" DROP CONSTRAINT decision_majority;
ALTER TABLE "Decision" ADD CONSTRAINT decision_majority CHECK (
  "votesFor" IS NULL
  OR (result IN ('adopted', 'adopted_with_changes') AND "votesFor" > "votesAgainst")
  OR (result = 'not_adopted' AND ("votesFor" <= "votesAgainst" OR method IN ('electronic_open', 'electronic_secret')))
  OR result IN ('deferred', 'referred')
);
