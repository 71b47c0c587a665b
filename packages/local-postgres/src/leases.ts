import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startMark } from './process-check.ts'

let leaseCount = 0

/**
 * Says that this process uses the database, so that another one that stops does not take it away. The lease of a
 * process that was killed counts no more.
 */
export function takeLease(folder: string): { release(): { othersRemain: boolean } } {
  mkdirSync(folder, { recursive: true })
  const own = `${process.pid}-${startMark(process.pid)}-${(leaseCount += 1)}`
  writeFileSync(join(folder, own), '')
  return {
    release() {
      rmSync(join(folder, own), { force: true })
      return { othersRemain: livingLeases(folder).length > 0 }
    },
  }
}

function livingLeases(folder: string): string[] {
  const names = readdirSync(folder)
  const [living, dead] = [names.filter(isLiving), names.filter((name) => !isLiving(name))]
  for (const name of dead) rmSync(join(folder, name), { force: true })
  return living
}

function isLiving(name: string): boolean {
  const [pid, mark] = name.split('-')
  return isAlive(Number(pid)) && startMark(Number(pid)) === mark
}
