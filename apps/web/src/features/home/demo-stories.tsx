import type { DemoStory } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { useStartCheck } from '../../api/start-check.ts'
import { StartFailure } from '../run/start-failure.tsx'

const shownCount = 8

/** The stories of the demo: each can be checked at once, without a network. */
export function DemoStories({ stories }: { stories: DemoStory[] }): ReactElement {
  const start = useStartCheck()
  return (
    <section className="section" aria-labelledby="stories">
      <h2 id="stories">Stories to try</h2>
      <p className="mt-1 max-w-text text-muted">
        This is the demo: these domains live on this computer only, and nothing leaves it.
      </p>
      {start.error && <StartFailure error={start.error} />}
      <StoryList stories={stories.slice(0, shownCount)} start={start} />
      {stories.length > shownCount && (
        <details className="disclosure mt-3">
          <summary>
            <span className="text-link underline">Show {stories.length - shownCount} more</span>
          </summary>
          <StoryList stories={stories.slice(shownCount)} start={start} />
        </details>
      )}
    </section>
  )
}

function StoryList(props: { stories: DemoStory[]; start: ReturnType<typeof useStartCheck> }): ReactElement {
  const { stories, start } = props
  return (
    <ul className="stories">
      {stories.map((story) => (
        <li key={story.name}>
          <div>
            <p>{story.story}</p>
            <p className="text-sm text-muted">
              <BreakableText>{story.target}</BreakableText>
              {story.from !== null && (
                <>
                  {' '}
                  from <BreakableText>{story.from}</BreakableText>
                </>
              )}
            </p>
          </div>
          <button
            type="button"
            className="button"
            aria-label={`Try it: ${story.story}`}
            aria-disabled={start.isPending}
            onClick={() => {
              if (!start.isPending)
                start.mutate({ text: story.target, from: story.from, askRecipient: story.askRecipient })
            }}
          >
            Try it
          </button>
        </li>
      ))}
    </ul>
  )
}
