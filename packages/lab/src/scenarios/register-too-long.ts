import { registration, registryStory } from './registry-parts.ts'

export const registerTooLong = registryStory(
  {
    name: 'register-too-long',
    story: 'Our address has no reverse DNS name, and the answer of the register has no end.',
    number: 6,
  },
  { lines: [registration('127.62.6.25').replace('{', `{"notices":"${'x'.repeat(400_000)}",`)] },
)
