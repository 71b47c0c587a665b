import type { ReactElement } from 'react'

const programs = [
  {
    name: 'Outlook for Windows, classic',
    steps: [
      'Select the bounce in the list.',
      'Press Ctrl+Alt+F: a new mail opens with the bounce attached.',
      'Send it to the helpdesk, or drag the bounce out of the list into a folder.',
    ],
  },
  {
    name: 'Outlook, new, and Outlook on the web',
    steps: [
      'Start a new mail to the helpdesk.',
      'Drag the bounce from the list into the new mail: it is attached.',
      'Or open the bounce, choose the three dots and “Download”.',
    ],
  },
  {
    name: 'Gmail',
    steps: ['Open the bounce.', 'Choose the three dots above it and “Download message”, or “Forward as attachment”.'],
  },
  {
    name: 'Apple Mail',
    steps: [
      'Select the bounce in the list.',
      'Choose “Message”, then “Forward as Attachment”.',
      'Or choose “File”, then “Save As…” and “Raw Message Source”.',
    ],
  },
  {
    name: 'Thunderbird',
    steps: [
      'Select the bounce in the list.',
      'Choose “Message”, then “Forward As” and “Attachment”.',
      'Or choose “File”, then “Save As” and “File”.',
    ],
  },
]

/** How a person gets the whole bounce to us: forwarded as an attachment it keeps the part that mail servers wrote. */
export function WholeMessage(): ReactElement {
  return (
    <>
      <p className="mt-2 max-w-text">
        A bounce that is forwarded the usual way loses its most telling part. Forward it as an attachment, or save it as
        a file.
      </p>
      {programs.map(({ name, steps }) => (
        <details key={name} className="disclosure mt-2">
          <summary>
            <span>{name}</span>
          </summary>
          <ol className="steps-list">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
    </>
  )
}
