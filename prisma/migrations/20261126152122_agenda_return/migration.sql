-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "movedFromId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_movedFromId_key" ON "AgendaItem"("movedFromId");

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_movedFromId_fkey" FOREIGN KEY ("movedFromId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
