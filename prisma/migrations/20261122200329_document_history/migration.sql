-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('item_opened', 'decision', 'finalised', 'closed', 'named', 'before_restore');

-- CreateTable
CREATE TABLE "client_binding" (
    "meeting_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_binding_pkey" PRIMARY KEY ("meeting_id","client_id")
);

-- CreateTable
CREATE TABLE "document_revision" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "name" TEXT,
    "item_id" UUID,
    "proposal_id" UUID,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" BYTEA NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "document_revision_meeting_id_at_idx" ON "document_revision"("meeting_id", "at");

-- AddForeignKey
ALTER TABLE "client_binding" ADD CONSTRAINT "client_binding_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting_document"("meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting_document"("meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE client_binding ADD CONSTRAINT binding_client CHECK (client_id BETWEEN 0 AND 9007199254740991);
-- A revision says at which act it was kept.
ALTER TABLE document_revision ADD CONSTRAINT revision_occasion CHECK (
  (kind = 'item_opened') = (item_id IS NOT NULL)
  AND (kind IN ('decision', 'finalised')) = (proposal_id IS NOT NULL)
);
ALTER TABLE document_revision ADD CONSTRAINT revision_name CHECK (
  coalesce(trim(name), '') <> '' OR (name IS NULL AND kind <> 'named')
);
ALTER TABLE document_revision ADD CONSTRAINT revision_seq CHECK (seq >= 0);
-- What is recorded of a revision stays; only the erasure of words for privacy replaces its state.
CREATE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.meeting_id, NEW.seq, NEW.kind, NEW.at) IS DISTINCT FROM (OLD.id, OLD.meeting_id, OLD.seq, OLD.kind, OLD.at)
     OR (NEW.state IS DISTINCT FROM OLD.state AND NEW.erased_at IS NOT DISTINCT FROM OLD.erased_at) THEN
    RAISE EXCEPTION 'A revision is never edited' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_kept BEFORE UPDATE ON document_revision
  FOR EACH ROW EXECUTE FUNCTION keep_revision();
