-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "agendaChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "announcedAgenda" JSONB,
ADD COLUMN     "cancelReason" TEXT,
ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "contact" TEXT;

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "returnedFromId" UUID;

-- CreateTable
CREATE TABLE "NoticeCorrection" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT,

    CONSTRAINT "NoticeCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "NoticeCorrection_meetingId_number_key" ON "NoticeCorrection"("meetingId", "number");

-- AddForeignKey
ALTER TABLE "NoticeCorrection" ADD CONSTRAINT "NoticeCorrection_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_returnedFromId_fkey" FOREIGN KEY ("returnedFromId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
-- Whoever calls a meeting off says when and why (domain/meeting/convening.ts).
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_cancelled CHECK (
  CASE WHEN "cancelledAt" IS NULL THEN "cancelReason" IS NULL
    ELSE state = 'cancelled' AND "cancelReason" IS NOT NULL AND trim("cancelReason") <> ''
  END
);
ALTER TABLE "NoticeCorrection" ADD CONSTRAINT correction_says_something CHECK (
  number >= 1 AND jsonb_typeof(changes) = 'array' AND jsonb_array_length(changes) > 0
);
-- An item comes back as another one, never as itself.
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_returned CHECK ("returnedFromId" IS DISTINCT FROM id);
