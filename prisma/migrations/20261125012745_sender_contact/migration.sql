-- AlterTable
ALTER TABLE "sender" ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '';
