-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "discardedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "removeReason" TEXT,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- What Prisma can't say.
-- A line that counts no longer says why.
ALTER TABLE "Attendance" ADD CONSTRAINT attendance_removed CHECK (
  "removedAt" IS NULL OR coalesce(trim("removeReason"), '') <> ''
);
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_discarded CHECK ("discardedAt" IS NULL OR state = 'draft');
