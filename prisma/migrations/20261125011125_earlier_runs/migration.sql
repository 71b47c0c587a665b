-- AlterTable
ALTER TABLE "run_result" RENAME COLUMN "outage" TO "earlier";

-- What was kept of an outage becomes a part of what was known of the earlier runs.
UPDATE "run_result"
SET "earlier" = jsonb_build_object(
  'lastGoodAt', COALESCE(NULLIF("earlier" -> 'goodAfterAt', 'null'), "earlier" -> 'goodBeforeAt'),
  'outage', "earlier" - 'readAt',
  'readAt', "earlier" -> 'readAt'
)
WHERE "earlier" IS NOT NULL;
