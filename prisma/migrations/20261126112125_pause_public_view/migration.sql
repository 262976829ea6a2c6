-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "publicPauseReason" TEXT,
ADD COLUMN     "publicPausedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "heldBack" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "heldBack" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "meeting_document" ADD COLUMN     "paused_seq" BIGINT,
ADD COLUMN     "paused_state" BYTEA;

-- What Prisma can't say.
-- A pause has a beginning and a reason, and only a meeting that sits has one (domain/meeting/public-view.ts).
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_public_pause CHECK (
  CASE WHEN "publicPausedAt" IS NULL THEN "publicPauseReason" IS NULL
    ELSE state IN ('in_session', 'paused')
      AND "publicPauseReason" IS NOT NULL
      AND trim("publicPauseReason") <> ''
      AND char_length("publicPauseReason") <= 200
  END
);
-- What the public sees meanwhile is kept as a whole.
ALTER TABLE meeting_document ADD CONSTRAINT document_paused CHECK (
  (paused_seq IS NULL) = (paused_state IS NULL) AND coalesce(paused_seq, 0) BETWEEN 0 AND head
);
