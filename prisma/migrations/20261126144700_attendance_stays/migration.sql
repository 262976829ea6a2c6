-- AlterEnum
ALTER TYPE "CheckIn" ADD VALUE 'self';

-- CreateTable
CREATE TABLE "EarlierStay" (
    "id" UUID NOT NULL,
    "attendanceId" UUID NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EarlierStay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Excuse" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,

    CONSTRAINT "Excuse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EarlierStay_attendanceId_idx" ON "EarlierStay"("attendanceId");

-- CreateIndex
CREATE UNIQUE INDEX "Excuse_meetingId_personId_key" ON "Excuse"("meetingId", "personId");

-- AddForeignKey
ALTER TABLE "EarlierStay" ADD CONSTRAINT "EarlierStay_attendanceId_fkey" FOREIGN KEY ("attendanceId") REFERENCES "Attendance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who votes also speaks; nobody leaves before they came, and nobody is on the list without a name.
ALTER TABLE "Attendance"
    ADD CONSTRAINT "attendance_vote_has_voice" CHECK ("hasVoice" OR NOT "hasVote"),
    ADD CONSTRAINT "attendance_leaves_after_arrival" CHECK ("leftAt" >= "arrivedAt"),
    ADD CONSTRAINT "attendance_named" CHECK (btrim("displayName") <> '');

ALTER TABLE "EarlierStay"
    ADD CONSTRAINT "earlier_stay_ends_after_start" CHECK ("leftAt" >= "arrivedAt");
