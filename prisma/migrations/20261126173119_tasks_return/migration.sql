-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "settledInId" UUID;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_settledInId_fkey" FOREIGN KEY ("settledInId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE "Task" ADD CONSTRAINT task_settled_in CHECK ("settledInId" IS NULL OR state <> 'open');
