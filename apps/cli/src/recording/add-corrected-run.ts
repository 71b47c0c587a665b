import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCorrectedRun } from '@waypost/contract'
import { exitCodes, refuse } from '../refuse.ts'

const maxBytes = 4 * 1_024 * 1_024

/**
 * Takes a run whose verdict was wrong, as Waypost exports it, among the cases that the rules are held to, and says what
 * is left to do: read it, and correct the rule.
 */
export async function addCorrectedRun(file: string, folder: string): Promise<number> {
  const text = await readText(file)
  const run = text === undefined ? undefined : readCorrectedRun(text)
  if (run === undefined) {
    const message = `${file} does not hold an exported run. Export one from the page of a check, or with “waypost admin export-scenario”.`
    return refuse({ code: 'bad-file', message }, false)
  }
  if (Object.keys(run.expect).length === 0) {
    const message = `${file} does not say what the verdict should have been. Choose it on the page of the check, and export it again.`
    return refuse({ code: 'bad-file', message }, false)
  }
  await mkdir(folder, { recursive: true })
  const added = join(folder, `${run.name}.json`)
  await writeFile(added, `${JSON.stringify(run, null, 2)}\n`)
  const { state, side, actor } = { ...run.said, ...run.expect }
  process.stdout.write(
    [
      `Added ${added}.`,
      `The rules said ${run.said.state}, ${run.said.side}, ${run.said.actor}; they must say ${state}, ${side}, ${actor}.`,
      ...(run.isFaithful
        ? []
        : ['The other names and addresses changed what the rules say: check by hand that it fits.']),
      'Read the file before you commit it: words of mail servers may name somebody.',
      'npx vitest run --project unit packages/core/src/checks/corrections.test.ts',
      '',
    ].join('\n'),
  )
  return exitCodes.works
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).size > maxBytes ? undefined : await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}
