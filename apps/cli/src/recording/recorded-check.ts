import { readRecordedCheckForm, type RecordedCheckForm } from '@waypost/contract'
import { readRecordedWorld, type RecordedWorld } from '@waypost/probe'

/** A check that can be carried out again without the world. */
export interface RecordedCheck extends RecordedCheckForm {
  world: RecordedWorld
}

/** Reads what `npm run record` wrote; undefined when the text is something else. */
export function readRecordedCheck(text: string): RecordedCheck | undefined {
  const form = readRecordedCheckForm(text)
  const world = form && readRecordedWorld(form.world)
  return form && world && { ...form, world }
}
