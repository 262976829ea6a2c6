-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "resumedAt" TIMESTAMPTZ(3),
ADD COLUMN     "resultText" TEXT,
ADD COLUMN     "spentSeconds" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "AgendaExtension" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "AgendaExtension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgendaExtension_agendaItemId_idx" ON "AgendaExtension"("agendaItemId");

-- AddForeignKey
ALTER TABLE "AgendaExtension" ADD CONSTRAINT "AgendaExtension_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
-- Until now an item knew its first beginning and its end: that is the time which it took.
UPDATE "AgendaItem" SET "resumedAt" = coalesce("openedAt", now()) WHERE state = 'open';
UPDATE "AgendaItem" SET "spentSeconds" = greatest(0, extract(epoch FROM "closedAt" - "openedAt"))::int
  WHERE state <> 'open' AND "openedAt" IS NOT NULL AND "closedAt" IS NOT NULL;
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_clock CHECK (
  "spentSeconds" >= 0 AND (state = 'open') = ("resumedAt" IS NOT NULL)
);
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_result CHECK (
  trim("resultText") <> '' AND char_length("resultText") <= 300
);
-- One press gives a quarter of an hour at most (domain/meeting/extension.ts).
ALTER TABLE "AgendaExtension" ADD CONSTRAINT extension_minutes CHECK (minutes BETWEEN 1 AND 15);
-- An item that is left for later today has begun and has no end.
ALTER TABLE "AgendaItem" DROP CONSTRAINT item_course;
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_course CHECK (
  (state <> 'open' OR ("openedAt" IS NOT NULL AND "closedAt" IS NULL))
  AND (state <> 'planned' OR "closedAt" IS NULL)
);
