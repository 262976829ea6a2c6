-- CreateEnum
CREATE TYPE "HighlightKind" AS ENUM ('whole_out', 'part_out', 'add', 'replace');

-- CreateEnum
CREATE TYPE "HighlightState" AS ENUM ('open', 'taken_back', 'settled', 'decided');

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "block" TEXT,
ADD COLUMN     "blockSize" INTEGER;

-- CreateTable
CREATE TABLE "Highlight" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID,
    "kind" "HighlightKind" NOT NULL,
    "wording" TEXT,
    "note" TEXT,
    "state" "HighlightState" NOT NULL DEFAULT 'open',
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "Highlight_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Highlight_proposalId_idx" ON "Highlight"("proposalId");

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One person has one open highlight on a card, however many windows they press in.
CREATE UNIQUE INDEX "Highlight_one_open" ON "Highlight"("proposalId", "personId") WHERE "state" = 'open';

-- What ended by a moderator says why; a block has a number and a size, or neither.
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_settled_with_reason"
  CHECK ("state" <> 'settled' OR length(btrim(coalesce("reason", ''))) > 0);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_whole_block" CHECK (("block" IS NULL) = ("blockSize" IS NULL));

-- The parts of a block are R3.1, R3.2, …, and whatever carries the number of a block is one of them.
ALTER TABLE "Decision" DROP CONSTRAINT decision_number;
ALTER TABLE "Decision" ADD CONSTRAINT decision_number CHECK (
  number ~ '^R[1-9][0-9]*$' AND "block" IS NULL
  OR number ~ '^R[1-9][0-9]*[.][1-9][0-9]*$' AND split_part(number, '.', 1) = "block"
);
