-- CreateEnum
CREATE TYPE "RunningRole" AS ENUM ('chair', 'notes');

-- CreateTable
CREATE TABLE "RoleTerm" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "role" "RunningRole" NOT NULL,
    "personId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "givenById" UUID,

    CONSTRAINT "RoleTerm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoleTerm_meetingId_since_idx" ON "RoleTerm"("meetingId", "since");

-- AddForeignKey
ALTER TABLE "RoleTerm" ADD CONSTRAINT "RoleTerm_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleTerm" ADD CONSTRAINT "RoleTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
-- Of two who take a role at once the second finds it taken.
CREATE UNIQUE INDEX one_open_term ON "RoleTerm" ("meetingId", role) WHERE until IS NULL;
ALTER TABLE "RoleTerm" ADD CONSTRAINT term_order CHECK (until IS NULL OR until >= since);
