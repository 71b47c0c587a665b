-- AlterTable
ALTER TABLE "run" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "batch_line" INTEGER;

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "run_count" INTEGER NOT NULL,
    "request_key" TEXT,
    "body_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_finished_at_idx" ON "batch"("finished_at");

-- CreateIndex
CREATE INDEX "batch_created_at_idx" ON "batch"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "batch_requested_by_id_request_key_key" ON "batch"("requested_by_id", "request_key");

-- CreateIndex
CREATE INDEX "run_batch_id_state_batch_line_idx" ON "run"("batch_id", "state", "batch_line");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
