-- CreateTable
CREATE TABLE "checker" (
    "id" UUID NOT NULL,
    "vantage" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "ehlo_name" TEXT NOT NULL,
    "is_ehlo_name_configured" BOOLEAN NOT NULL,
    "resolvers" TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "checker_last_seen_at_idx" ON "checker"("last_seen_at");
