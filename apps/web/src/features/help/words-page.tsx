import { glossary } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { HelpPage } from './help-page.tsx'

/** Every word we explain, with what mail admins say for it. */
export function WordsPage(): ReactElement {
  return (
    <HelpPage title="Words">
      <p className="mt-3">
        In a check, a word with a dotted line below it opens the same explanation. You need none of the technical terms;
        they help when you talk to a mail admin.
      </p>
      <dl className="words">
        {glossary.map(({ slug, term, technical, meaning }) => (
          <div key={slug} id={slug}>
            <dt>{term}</dt>
            <dd>
              {meaning}
              <span className="block text-muted">Mail admins say: {technical}</span>
            </dd>
          </div>
        ))}
      </dl>
    </HelpPage>
  )
}
