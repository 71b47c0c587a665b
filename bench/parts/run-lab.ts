// The process of `startLabProcess`: told what to play, it says where it plays.
import { once } from 'node:events'
import { startLab, type LabOptions } from '@waypost/lab'

const [options] = (await once(process, 'message')) as [LabOptions]
const lab = await startLab(options)
const ended = once(process, 'disconnect')
process.send?.(lab.environment)
await ended
await lab.stop()
