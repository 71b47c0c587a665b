import { registryStory } from './registry-parts.ts'

export const registerAway = registryStory(
  {
    name: 'register-away',
    story: 'Our address has no reverse DNS name, and the public register does not answer.',
    number: 4,
  },
  null,
)
