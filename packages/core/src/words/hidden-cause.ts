import { templateCodes, type TemplateSlug, type Verdict } from '../verdict/index.ts'

/** What stands behind a code that names no cause, such as 4.4.7; undefined for every other verdict. */
export function hiddenCause({ primary, args }: Pick<Verdict, 'primary' | 'args'>): TemplateSlug | undefined {
  if (primary !== 'bounce-hides-cause') return undefined
  const { cause } = args
  return typeof cause === 'string' && isSlug(cause) ? cause : undefined
}

function isSlug(text: string): text is TemplateSlug {
  return Object.hasOwn(templateCodes, text)
}
