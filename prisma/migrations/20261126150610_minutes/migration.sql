-- CreateEnum
CREATE TYPE "RemarkState" AS ENUM ('proposed', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "FindingVerdict" AS ENUM ('kept', 'covered');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'done', 'dropped');

-- AlterTable
ALTER TABLE "Minutes" ADD COLUMN     "processId" UUID,
ADD COLUMN     "sequence" INTEGER,
ADD COLUMN     "year" INTEGER;

-- CreateTable
CREATE TABLE "MinutesVersion" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publicLayout" TEXT NOT NULL,
    "internalLayout" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "correctedWhat" TEXT,
    "correctedWhy" TEXT,
    "correctedBy" TEXT,

    CONSTRAINT "MinutesVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesDraft" (
    "meetingId" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "remarksUntil" TIMESTAMPTZ(3),
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedHash" TEXT,
    "correctingWhat" TEXT,
    "correctingWhy" TEXT,
    "correctingById" UUID,

    CONSTRAINT "MinutesDraft_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "MinutesWriter" (
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesWriter_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateTable
CREATE TABLE "MinutesSection" (
    "meetingId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesSection_pkey" PRIMARY KEY ("meetingId","key")
);

-- CreateTable
CREATE TABLE "MinutesRemark" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "RemarkState" NOT NULL DEFAULT 'proposed',
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MinutesRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesFinding" (
    "meetingId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "verdict" "FindingVerdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesFinding_pkey" PRIMARY KEY ("meetingId","key","kind","words")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "itemId" UUID,
    "what" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "due" DATE,
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MinutesVersion_minutesId_version_key" ON "MinutesVersion"("minutesId", "version");

-- CreateIndex
CREATE INDEX "MinutesRemark_meetingId_idx" ON "MinutesRemark"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_meetingId_number_key" ON "Task"("meetingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_processId_year_sequence_key" ON "Minutes"("processId", "year", "sequence");

-- AddForeignKey
ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesDraft" ADD CONSTRAINT "MinutesDraft_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesWriter" ADD CONSTRAINT "MinutesWriter_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MinutesDraft"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesSection" ADD CONSTRAINT "MinutesSection_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MinutesDraft"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesRemark" ADD CONSTRAINT "MinutesRemark_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MinutesDraft"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesFinding" ADD CONSTRAINT "MinutesFinding_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MinutesDraft"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was published can be added to and read, nothing else; version 1 stays readable.
CREATE TRIGGER minutes_version_append_only BEFORE UPDATE OR DELETE ON "MinutesVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Published minutes keep their place in the series, so that the series has no gap.
CREATE TRIGGER minutes_stay BEFORE DELETE ON "Minutes" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Minutes" ADD CONSTRAINT minutes_series CHECK (
  num_nulls("processId", "year", "sequence") IN (0, 3) AND ("sequence" IS NULL OR "sequence" >= 1)
);
ALTER TABLE "MinutesVersion" ADD CONSTRAINT minutes_correction CHECK (
  CASE WHEN version = 1 THEN num_nonnulls("correctedWhat", "correctedWhy", "correctedBy") = 0
    ELSE num_nulls("correctedWhat", "correctedWhy", "correctedBy") = 0 END
);
ALTER TABLE "MinutesRemark" ADD CONSTRAINT remark_answer CHECK ((state = 'proposed') = (answer IS NULL));
ALTER TABLE "MinutesFinding" ADD CONSTRAINT finding_reason CHECK (trim(reason) <> '');
ALTER TABLE "Task" ADD CONSTRAINT task_words CHECK (trim(what) <> '' AND trim(owner) <> '');
-- What is not done any more says why.
ALTER TABLE "Task" ADD CONSTRAINT task_reason CHECK ((state = 'dropped') = (reason IS NOT NULL));
