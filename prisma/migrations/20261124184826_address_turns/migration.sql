-- CreateTable
CREATE TABLE "address_turn" (
    "address" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "holder" UUID,
    "holder_until" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_turn_pkey" PRIMARY KEY ("address","port")
);

-- CreateTable
CREATE TABLE "address_result" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "vantage" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "ehlo_name" TEXT NOT NULL,
    "is_host_bound" BOOLEAN NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "is_timed_out" BOOLEAN NOT NULL,
    "patience_ms" INTEGER NOT NULL,
    "silent_count" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "hold_because" TEXT,
    "hold_until" TIMESTAMPTZ(3),
    "phases" JSONB NOT NULL,
    "transcript" JSONB NOT NULL,

    CONSTRAINT "address_result_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "address_result_address_port_seen_at_idx" ON "address_result"("address", "port", "seen_at" DESC);

-- CreateIndex
CREATE INDEX "address_result_seen_at_idx" ON "address_result"("seen_at");
