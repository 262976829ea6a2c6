-- CreateEnum
CREATE TYPE "TurnKind" AS ENUM ('normal', 'reply', 'point_of_order');

-- CreateEnum
CREATE TYPE "TurnState" AS ENUM ('waiting', 'speaking', 'spoken', 'skipped', 'withdrawn');

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "floorHeldAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SpeakerTurn" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID,
    "personId" UUID,
    "display" TEXT NOT NULL,
    "kind" "TurnKind" NOT NULL,
    "state" "TurnState" NOT NULL DEFAULT 'waiting',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedAt" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "recordedById" UUID,

    CONSTRAINT "SpeakerTurn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpeakerTurn_meetingId_askedAt_idx" ON "SpeakerTurn"("meetingId", "askedAt");

-- AddForeignKey
ALTER TABLE "SpeakerTurn" ADD CONSTRAINT "SpeakerTurn_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerTurn" ADD CONSTRAINT "SpeakerTurn_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerTurn" ADD CONSTRAINT "SpeakerTurn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
-- One person speaks at a time, and somebody waits once for a turn of a kind (domain/queue).
CREATE UNIQUE INDEX one_speaker ON "SpeakerTurn" ("meetingId") WHERE state = 'speaking';
CREATE UNIQUE INDEX one_waiting_turn ON "SpeakerTurn" ("meetingId", "personId", kind) WHERE state = 'waiting';
ALTER TABLE "SpeakerTurn" ADD CONSTRAINT turn_display CHECK (
  trim(display) <> '' AND char_length(display) <= 80
);
-- A turn that was granted has its time, one that was not has none; what is over has an end.
ALTER TABLE "SpeakerTurn" ADD CONSTRAINT turn_times CHECK (
  (state IN ('speaking', 'spoken')) = ("grantedAt" IS NOT NULL)
  AND ("grantedAt" IS NULL) = ("until" IS NULL)
  AND (state IN ('waiting', 'speaking')) = ("endedAt" IS NULL)
);
-- The floor is held only where somebody can be called.
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_held CHECK (
  "floorHeldAt" IS NULL OR state IN ('in_session', 'paused')
);
