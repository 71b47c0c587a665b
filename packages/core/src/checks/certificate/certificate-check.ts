import type { Check } from '../check.ts'
import { certificateCodes } from './codes.ts'
import { judgeProof } from './proof.ts'

/** Whether the certificates of the mail servers prove who they are. */
export const certificateCheck: Check = { topic: 'certificate', codes: certificateCodes, judge: judgeProof }
