import type { ReactElement } from 'react'
import { HelpPage } from './help-page.tsx'

/** The accessibility statement: what we promise, how it is tested, what is known to fall short, whom to tell. */
export function AccessibilityPage(): ReactElement {
  return (
    <HelpPage title="Accessibility">
      <p className="mt-3">
        Waypost is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Everybody should be able
        to find out why mail waits.
      </p>
      <h2>What you can count on</h2>
      <ul>
        <li>Everything works with the keyboard alone. The place where you are is always visible.</li>
        <li>While a check runs, nothing takes your focus away. A screen reader hears at most 7 short messages.</li>
        <li>No colour stands alone: each state has a shape and a word.</li>
        <li>Pages work at 320 pixels, at 400 % zoom, in light, dark and high contrast, and with your text spacing.</li>
        <li>With reduced motion switched on, nothing moves.</li>
        <li>No page runs out of time while you read. You are told before you are signed out.</li>
      </ul>
      <h2>How it is tested</h2>
      <p>
        Every page and every state of a check is tested by machine on each change: with axe, by keyboard, at 3 widths,
        in light and dark, and with forced colours.
      </p>
      <h2>Known gaps</h2>
      <ul>
        <li>We have not yet tested with NVDA, JAWS, VoiceOver and TalkBack. The machine tests can’t replace that.</li>
        <li>
          In browsers that do not place a popover beside its word, the explanation of a word appears at the bottom of
          the window.
        </li>
        <li>The pages are in English only. Replies of mail servers are shown as they came.</li>
        <li>Long lines of a conversation scroll sideways within their own region when “Wrap lines” is off.</li>
      </ul>
      <h2>Tell us</h2>
      <p>
        If something keeps you from your work, tell whoever runs this installation. They can change it, or pass it on to
        the people who make Waypost.
      </p>
    </HelpPage>
  )
}
