-- CreateIndex
CREATE INDEX "Contribution_meetingId_idx" ON "Contribution"("meetingId");

-- CreateIndex
CREATE INDEX "Proposal_meetingId_idx" ON "Proposal"("meetingId");

-- CreateIndex
CREATE INDEX "Origin_contributionId_idx" ON "Origin"("contributionId");

-- CreateIndex
CREATE INDEX "Decision_proposalId_idx" ON "Decision"("proposalId");

-- CreateIndex
CREATE INDEX "Decision_agendaItemId_idx" ON "Decision"("agendaItemId");

-- CreateIndex
CREATE INDEX "Vote_meetingId_openedAt_idx" ON "Vote"("meetingId", "openedAt");

-- The newest code is the longest, then the greatest: each new contribution asks for it.
CREATE INDEX contribution_newest_code ON "Contribution" (length(code), code);
