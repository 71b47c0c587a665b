-- AlterTable
ALTER TABLE "sender" ADD COLUMN     "selectors" TEXT[];
