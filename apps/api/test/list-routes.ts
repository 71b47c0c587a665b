import type { App } from '../src/services.ts'

export interface ListedRoute {
  path: string
  methods: string[]
}

/** Every route of the app, read off the tree that Fastify prints, so that a new route is among them. */
export function listRoutes(app: App): ListedRoute[] {
  const parents: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^((?:│ {3}| {4})*)(?:├──|└──) (\S*) ?(?:\(([A-Z, ]+)\))?$/.exec(line)
      if (!match) return []
      const [, indent = '', part = '', methods] = match
      const depth = indent.length / 4
      parents.length = depth
      parents.push(part)
      return methods === undefined ? [] : [{ path: parents.join(''), methods: methods.split(', ') }]
    })
}
