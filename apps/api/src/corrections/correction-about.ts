import { correctedRunSchema, correctionsViewSchema, correctionViewSchema } from '@waypost/contract'
import type { RouteAbout } from '../openapi/route-about.ts'

export const correctionAbout = {
  read: {
    id: 'readCorrection',
    tag: 'Checks',
    summary: 'Read what a verdict should have been',
    answers: { 200: { description: 'What was said last; null when nobody did.', schema: correctionViewSchema } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
  save: {
    id: 'saveCorrection',
    tag: 'Checks',
    summary: 'Say that a verdict was wrong',
    description: 'In place of what was said before. The verdict itself stays as it was.',
    answers: { 200: { description: 'As it is stored.', schema: correctionViewSchema } },
    problems: ['not-found', 'run-removed', 'no-verdict', 'say-how'],
    example: { body: { state: 'delayed', side: null, actor: null, text: 'Messages came hours late.' } },
  },
  remove: {
    id: 'removeCorrection',
    tag: 'Checks',
    summary: 'Take back that a verdict was wrong',
    answers: { 204: { description: 'Nothing is said about it any more.' } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
  list: {
    id: 'listCorrections',
    tag: 'Checks',
    summary: 'List verdicts that were wrong',
    answers: { 200: { description: 'The newest 200.', schema: correctionsViewSchema } },
    example: {},
  },
  exportRun: {
    id: 'exportCorrectedRun',
    tag: 'Checks',
    summary: 'Export a check as a case for the rules',
    description:
      'What was observed, with other names and addresses, and what the verdict should have been; where nobody said that, ' +
      'what it was. Read it before you pass it on: words of mail servers may name somebody.',
    answers: { 200: { description: 'The file for “npm run scenario:add”.', schema: correctedRunSchema } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
} satisfies Record<string, RouteAbout>
