import { codePath, codesOfRow, speakerNames, type SpokenCode } from '@waypost/core/status-codes'
import { Fragment, type ReactElement } from 'react'
import { Link } from 'wouter'

/** Meanings of codes, one a line; each code leads to its page, where the one who speaks here comes first. */
export function CodeList({ codes }: { codes: readonly SpokenCode[] }): ReactElement {
  return (
    <dl className="words">
      {codes.map(({ whose, row }) => (
        <div key={`${whose} ${row.code} ${row.says ?? ''}`}>
          <dt>
            {codesOfRow(row).map((code, index) => (
              <Fragment key={code}>
                {index > 0 && ' · '}
                <Link href={pathOf(code, whose)}>{code}</Link>
              </Fragment>
            ))}
          </dt>
          <dd>
            {row.means}
            <span className="block text-muted">{speakerNames[whose]}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A run of codes opens with its first; what the standard says comes first by itself. */
function pathOf(code: string, whose: SpokenCode['whose']): string {
  const first = code.replace(/-\d{1,3}$/, '')
  return whose === 'registry' || whose === 'smtp' ? codePath(first) : codePath(first, whose)
}
