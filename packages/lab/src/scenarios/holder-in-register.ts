import { registration, registryStory } from './registry-parts.ts'

export const holderInRegister = registryStory(
  {
    name: 'holder-in-register',
    story: 'Our address has no reverse DNS name, and the public register tells whose address it is.',
    number: 3,
  },
  { lines: [registration('127.62.3.25')] },
)
