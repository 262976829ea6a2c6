-- CreateEnum
CREATE TYPE "ReadBack" AS ENUM ('author', 'room');

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "readBack" "ReadBack";

-- Whoever wrote it down may have misheard; once it was read back, or became part of something, the words stand.
CREATE OR REPLACE FUNCTION keep_contribution_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS DISTINCT FROM OLD.text AND (OLD.state <> 'captured' OR OLD."readBack" IS NOT NULL) THEN
    RAISE EXCEPTION 'The words of a confirmed contribution are never edited' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "Contribution" ADD CONSTRAINT contribution_read_back CHECK ("readBack" IS NULL OR state <> 'captured');
