-- CreateTable
CREATE TABLE "correction" (
    "run_id" UUID NOT NULL,
    "state" TEXT,
    "side" TEXT,
    "actor" TEXT,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("run_id")
);

-- CreateIndex
CREATE INDEX "correction_at_idx" ON "correction"("at" DESC);

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
