-- CreateEnum
CREATE TYPE "PublicDelay" AS ENUM ('none', 'one_minute', 'five_minutes', 'until_close');

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "publicAsOf" TIMESTAMPTZ(3),
ADD COLUMN     "publicDelay" "PublicDelay" NOT NULL DEFAULT 'none',
ADD COLUMN     "publicMovesAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "heldBack" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "heldBack" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "meeting_document" ADD COLUMN     "kept_seq" BIGINT,
ADD COLUMN     "live_seq" BIGINT;

-- CreateTable
CREATE TABLE "public_state" (
    "meeting_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" BYTEA NOT NULL,

    CONSTRAINT "public_state_pkey" PRIMARY KEY ("meeting_id","seq")
);

-- What Prisma can't say.
-- Of when the public sees a meeting is known only while its view is held, and so is when that moves on.
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_public_as_of CHECK (
  "publicAsOf" IS NOT NULL OR "publicMovesAt" IS NULL
);
UPDATE meeting_document SET live_seq = paused_seq;
-- How the public is led on belongs to a view that is held (domain/meeting/public-delay.ts).
ALTER TABLE meeting_document ADD CONSTRAINT document_held CHECK (
  (paused_seq IS NULL) = (live_seq IS NULL) AND coalesce(live_seq, 0) <= coalesce(paused_seq, 0)
);
-- Each worker looks for these every few seconds.
CREATE INDEX meeting_delayed ON "Meeting" (id) WHERE "publicDelay" IN ('one_minute', 'five_minutes');
