import { registryStory } from './registry-parts.ts'

export const registerUnreadable = registryStory(
  {
    name: 'register-unreadable',
    story: 'Our address has no reverse DNS name, and the answer of the register is a web page.',
    number: 7,
  },
  { lines: ['<!doctype html><title>Welcome</title>'] },
)
