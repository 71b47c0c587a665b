import { verdictStates } from '@waypost/core/vocabulary'

/** How a line of a batch stands: its verdict, or how it is without one. */
export const batchStates = [...verdictStates, 'queued', 'running', 'failed', 'stopped'] as const
export type BatchState = (typeof batchStates)[number]
