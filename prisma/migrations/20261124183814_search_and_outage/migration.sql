-- DropIndex
DROP INDEX "run_created_at_id_idx";

-- DropIndex
DROP INDEX "run_requested_by_id_created_at_idx";

-- DropIndex
DROP INDEX "run_pair_id_created_at_idx";

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "search_terms" tsvector;

-- AlterTable
ALTER TABLE "run_result" ADD COLUMN     "outage" JSONB;

-- CreateIndex
CREATE INDEX "run_created_at_id_idx" ON "run"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_requested_by_id_created_at_id_idx" ON "run"("requested_by_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_pair_id_created_at_id_idx" ON "run"("pair_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_verdict_state_created_at_id_idx" ON "run"("verdict_state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_state_created_at_id_idx" ON "run"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_search_terms_idx" ON "run" USING GIN ("search_terms" tsvector_ops);

-- CreateIndex
CREATE INDEX "pair_recipient_domain_idx" ON "pair"("recipient_domain");

-- Runs from before: found by their names, addresses, ticket and the words of these.
UPDATE "run" SET "search_terms" = (
  SELECT string_agg('''' || replace(replace(left(term, 255), '\', '\\'), '''', '''''') || ''':1' || weight, ' ')::tsvector
  FROM (
    SELECT DISTINCT ON (term) term, weight FROM (
      SELECT lower(array_to_string((string_to_array(name, '.'))[part:], '.')) AS term, 'A' AS weight
      FROM (VALUES ("pair"."recipient_domain"), ("pair"."sender_key"), ("run"."options" -> 'target' ->> 'domainUnicode'))
          AS names (name),
        generate_series(1, greatest(cardinality(string_to_array(name, '.')), 1)) AS part
      UNION ALL
      SELECT lower(word), 'A'
      FROM (VALUES ('[[:space:]]+'), ('[[:space:]/#_-]+')) AS gaps (gap),
        regexp_split_to_table(concat_ws(' ', "run"."options" -> 'sender' ->> 'label', "run"."ticket"), gap) AS word
      UNION ALL
      SELECT lower("run"."options" -> 'target' ->> 'mailAddress'), 'D'
    ) AS every_term WHERE term <> '' ORDER BY term, weight
  ) AS terms
)
FROM "pair" WHERE "pair"."id" = "run"."pair_id";
