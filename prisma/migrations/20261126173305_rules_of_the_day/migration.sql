-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "objections" JSONB NOT NULL DEFAULT '[]';
