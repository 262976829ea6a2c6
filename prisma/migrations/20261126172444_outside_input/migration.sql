-- CreateEnum
CREATE TYPE "OutsideInput" AS ENUM ('closed', 'moderated', 'open');

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "outsideInput" "OutsideInput" NOT NULL DEFAULT 'moderated';
