import { registryStory } from './registry-parts.ts'

export const registerLeadsInside = registryStory(
  {
    name: 'register-leads-inside',
    story: 'Our address has no reverse DNS name, and the register sends us on to a private address.',
    number: 5,
  },
  { redirectsTo: 'https://inside.register-leads-inside.test/' },
  [
    {
      apex: 'inside.register-leads-inside.test',
      records: ['inside.register-leads-inside.test 300 A 10.0.0.1'],
    },
  ],
)
