import type { NotVerifiable } from '../plan/index.ts'

const texts: Record<NotVerifiable, string> = {
  'asked-once': 'A mail server is asked about an exact address once a check. Run the full check again.',
  'about-checker': 'This is about our checker, not about them. Run the full check again.',
  'needs-input': 'This can’t be asked again by itself. Run the full check again and say what has changed.',
  'their-words': 'This was read in a bounce. What a server said then can’t be asked again.',
  'nothing-wrong': 'Nothing is wrong here, so there is nothing to ask again.',
}

/** Why one finding can't be asked again, and what to do in place of it. */
export function notVerifiableText(reason: NotVerifiable): string {
  return texts[reason]
}
