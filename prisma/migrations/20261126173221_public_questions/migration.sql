-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('asked', 'visible', 'hidden', 'answered_live', 'to_be_answered', 'answered');

-- CreateTable
CREATE TABLE "PublicQuestion" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "state" "QuestionState" NOT NULL DEFAULT 'asked',
    "reason" TEXT,
    "takenUpAt" TIMESTAMPTZ(3),
    "due" DATE,
    "responsibleId" UUID,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublicQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionSupport" (
    "questionId" UUID NOT NULL,
    "supporter" TEXT NOT NULL,

    CONSTRAINT "QuestionSupport_pkey" PRIMARY KEY ("questionId","supporter")
);

-- CreateTable
CREATE TABLE "QuestionLetter" (
    "questionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,

    CONSTRAINT "QuestionLetter_pkey" PRIMARY KEY ("questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PublicQuestion_code_key" ON "PublicQuestion"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PublicQuestion_meetingId_position_key" ON "PublicQuestion"("meetingId", "position");

-- AddForeignKey
ALTER TABLE "PublicQuestion" ADD CONSTRAINT "PublicQuestion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicQuestion" ADD CONSTRAINT "PublicQuestion_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicQuestion" ADD CONSTRAINT "PublicQuestion_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionSupport" ADD CONSTRAINT "QuestionSupport_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "PublicQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionLetter" ADD CONSTRAINT "QuestionLetter_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "PublicQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PublicQuestion" ADD CONSTRAINT question_words CHECK (trim(text) <> '' AND char_length(text) <= 1000);
-- What moderation hides says why, and nothing else does.
ALTER TABLE "PublicQuestion" ADD CONSTRAINT question_reason CHECK ((state = 'hidden') = (reason IS NOT NULL));
-- No answer is promised without a day.
ALTER TABLE "PublicQuestion" ADD CONSTRAINT question_due CHECK (state <> 'to_be_answered' OR due IS NOT NULL);
-- What was said aloud need not be written down; a promised answer is.
ALTER TABLE "PublicQuestion" ADD CONSTRAINT question_answer CHECK (
  (state IN ('answered_live', 'answered')) = ("answeredAt" IS NOT NULL)
  AND (state <> 'answered' OR trim(answer) <> '')
  AND (state IN ('answered_live', 'answered') OR answer IS NULL)
);
ALTER TABLE "PublicQuestion" ADD CONSTRAINT question_taken_up CHECK (
  "takenUpAt" IS NULL OR state IN ('visible', 'to_be_answered')
);
-- One question at a time is answered before everybody.
CREATE UNIQUE INDEX question_taken_up_once ON "PublicQuestion" ("meetingId") WHERE "takenUpAt" IS NOT NULL;
