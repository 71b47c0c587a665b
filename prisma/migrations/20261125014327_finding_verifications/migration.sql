-- CreateTable
CREATE TABLE "finding_verification" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "finding_id" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "state" TEXT,
    "result" JSONB,
    "facts" JSONB,
    "vantage" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "finding_verification_run_id_created_at_idx" ON "finding_verification"("run_id", "created_at");

-- AddForeignKey
ALTER TABLE "finding_verification" ADD CONSTRAINT "finding_verification_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_verification" ADD CONSTRAINT "finding_verification_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
