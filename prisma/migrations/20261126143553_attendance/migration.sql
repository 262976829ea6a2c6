-- CreateEnum
CREATE TYPE "AttendanceMode" AS ENUM ('room', 'online');

-- CreateEnum
CREATE TYPE "CheckIn" AS ENUM ('list', 'qr', 'by_name');

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID,
    "displayName" TEXT NOT NULL,
    "organisationName" TEXT,
    "segment" "Segment",
    "mode" "AttendanceMode" NOT NULL DEFAULT 'room',
    "checkIn" "CheckIn" NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "hasVoice" BOOLEAN NOT NULL DEFAULT true,
    "hasVote" BOOLEAN NOT NULL DEFAULT false,
    "recordedById" UUID,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_personId_key" ON "Attendance"("meetingId", "personId");

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
