-- AlterTable
ALTER TABLE "SignInRequest" ADD COLUMN     "intent" JSONB;
