-- CreateEnum
CREATE TYPE "DotRoundState" AS ENUM ('open', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "MoodRoundState" AS ENUM ('open', 'put_away');

-- CreateEnum
CREATE TYPE "MoodColour" AS ENUM ('green', 'yellow', 'red');

-- CreateTable
CREATE TABLE "DotRound" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "dotsEach" INTEGER NOT NULL,
    "mostOnOne" INTEGER NOT NULL,
    "state" "DotRoundState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "reason" TEXT,
    "took" INTEGER,
    "entitled" INTEGER,
    "orderTakenAt" TIMESTAMPTZ(3),

    CONSTRAINT "DotRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DotItem" (
    "roundId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "proposalId" UUID,
    "contributionId" UUID,
    "puts" INTEGER[],

    CONSTRAINT "DotItem_pkey" PRIMARY KEY ("roundId","position")
);

-- CreateTable
CREATE TABLE "DotSet" (
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "dots" JSONB NOT NULL,

    CONSTRAINT "DotSet_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "MoodRound" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "state" "MoodRoundState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "green" INTEGER,
    "yellow" INTEGER,
    "red" INTEGER,
    "entitled" INTEGER,

    CONSTRAINT "MoodRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoodCard" (
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "colour" "MoodColour" NOT NULL,
    "concern" TEXT,

    CONSTRAINT "MoodCard_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "MoodConcern" (
    "roundId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "colour" "MoodColour" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "MoodConcern_pkey" PRIMARY KEY ("roundId","position")
);

-- AddForeignKey
ALTER TABLE "DotRound" ADD CONSTRAINT "DotRound_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotRound" ADD CONSTRAINT "DotRound_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotItem" ADD CONSTRAINT "DotItem_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "DotRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotItem" ADD CONSTRAINT "DotItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotItem" ADD CONSTRAINT "DotItem_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotSet" ADD CONSTRAINT "DotSet_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "DotRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotSet" ADD CONSTRAINT "DotSet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoodRound" ADD CONSTRAINT "MoodRound_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoodRound" ADD CONSTRAINT "MoodRound_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoodCard" ADD CONSTRAINT "MoodCard_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "MoodRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoodCard" ADD CONSTRAINT "MoodCard_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoodConcern" ADD CONSTRAINT "MoodConcern_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "MoodRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
-- A meeting is asked one thing at a time.
CREATE UNIQUE INDEX one_open_dot_round ON "DotRound" ("meetingId") WHERE state = 'open';
CREATE UNIQUE INDEX one_open_mood_round ON "MoodRound" ("meetingId") WHERE state = 'open';
ALTER TABLE "DotRound" ADD CONSTRAINT dot_round_numbers CHECK (
  "dotsEach" BETWEEN 1 AND 10 AND "mostOnOne" BETWEEN 1 AND "dotsEach" AND took BETWEEN 0 AND entitled
);
ALTER TABLE "DotRound" ADD CONSTRAINT dot_round_course CHECK (
  CASE state
    WHEN 'open' THEN num_nonnulls("closedAt", took, entitled, reason, "orderTakenAt") = 0
    WHEN 'closed' THEN num_nulls("closedAt", took, entitled) = 0 AND reason IS NULL
    ELSE num_nulls("closedAt", took, entitled) = 0 AND coalesce(trim(reason), '') <> '' AND "orderTakenAt" IS NULL
  END
);
ALTER TABLE "DotItem" ADD CONSTRAINT dot_item_is_one CHECK (num_nonnulls("proposalId", "contributionId") = 1);
ALTER TABLE "DotSet" ADD CONSTRAINT dot_set_version CHECK (version >= 1);
ALTER TABLE "MoodRound" ADD CONSTRAINT mood_question CHECK (
  trim(question) <> '' AND char_length(question) <= 140
);
ALTER TABLE "MoodRound" ADD CONSTRAINT mood_course CHECK (
  CASE state
    WHEN 'open' THEN num_nonnulls("closedAt", green, yellow, red, entitled) = 0
    ELSE num_nulls("closedAt", green, yellow, red, entitled) = 0
      AND green >= 0 AND yellow >= 0 AND red >= 0 AND green + yellow + red <= entitled
  END
);
-- Whoever is fine with it has no concern.
ALTER TABLE "MoodCard" ADD CONSTRAINT mood_card_concern CHECK (
  version >= 1 AND (concern IS NULL OR (colour <> 'green' AND trim(concern) <> ''))
);

-- Who put what where, and who showed what, ends with the round, whatever the program believes.
CREATE FUNCTION refuse_after_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_open boolean;
BEGIN
  EXECUTE format('SELECT state = ''open'' FROM %I WHERE id = $1', TG_ARGV[0]) INTO is_open USING NEW."roundId";
  IF NOT is_open THEN
    RAISE EXCEPTION 'The round is over' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dots_of_open_round BEFORE INSERT OR UPDATE ON "DotSet"
  FOR EACH ROW EXECUTE FUNCTION refuse_after_round('DotRound');
CREATE TRIGGER card_of_open_round BEFORE INSERT OR UPDATE ON "MoodCard"
  FOR EACH ROW EXECUTE FUNCTION refuse_after_round('MoodRound');
CREATE FUNCTION refuse_sets_that_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stays boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "roundId" = $1)', TG_ARGV[0]) INTO stays USING NEW.id;
  IF stays THEN
    RAISE EXCEPTION 'A round that is over keeps nobody''s answer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dots_go_with_round BEFORE UPDATE OF state ON "DotRound"
  FOR EACH ROW WHEN (NEW.state <> 'open') EXECUTE FUNCTION refuse_sets_that_stay('DotSet');
CREATE TRIGGER cards_go_with_round BEFORE UPDATE OF state ON "MoodRound"
  FOR EACH ROW WHEN (NEW.state <> 'open') EXECUTE FUNCTION refuse_sets_that_stay('MoodCard');
