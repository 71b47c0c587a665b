import type { ReactElement } from 'react'
import { HelpPage } from './help-page.tsx'

/** What we do and do not do, how long we wait, and what a checker sees that a mail server may not. */
export function HowWeCheckPage(): ReactElement {
  return (
    <HelpPage title="How we check">
      <h2>What we do</h2>
      <ul>
        <li>We ask the public name servers about the sender and about the recipient’s domain.</li>
        <li>
          We look up the reverse DNS name (PTR) of the sending address, and whether that name leads back to the address.
        </li>
        <li>
          We find the recipient’s mail servers (MX) and knock on port 25, the door mail servers use. We knock on each
          address once.
        </li>
        <li>We say who we are, listen to what their server says, try encryption (TLS), and hang up.</li>
        <li>We write down what we saw, with the time. The sentence at the top is made from that, by fixed rules.</li>
      </ul>
      <h2>What we never do</h2>
      <ul>
        <li>We never send a message, and we never read one.</li>
        <li>We never sign in to anybody’s server, and we change nothing.</li>
        <li>We do not go on when a server asks us to stop or to slow down.</li>
        <li>
          A bounce message that you paste stays on your computer. A check gets only the values that the page lists.
        </li>
      </ul>
      <h2>How long we wait</h2>
      <p>
        Some mail servers are slow on purpose: they wait before they speak, to scare off spammers. So we wait up to 30
        seconds for their first words. A whole check ends after 60 seconds with what it has.
      </p>
      <p>
        Real mail servers wait up to 5 minutes. Passing our limit is therefore never called a fault. We say “can’t say”,
        and you can start a check that waits up to 5 minutes.
      </p>
      <h2>What a checker may see differently</h2>
      <p>
        Our checker knocks from its own address. A server that refuses it may welcome your mail server, and the other
        way round. Each result says how sure we are and why. The best checker stands beside your mail server and uses
        the same address.
      </p>
      <p>
        Before we say that nobody answers, we prove that our own port 25 works: we knock on mail servers that are known
        to be good. If those do not answer us either, the trouble is ours, and we say so.
      </p>
      <h2>How sure we are</h2>
      <dl className="words">
        <div>
          <dt>Sure</dt>
          <dd>
            Their server said it in words, or the name servers in charge said it and every lookup service agrees. Two
            looks from two places also count.
          </dd>
        </div>
        <div>
          <dt>Likely</dt>
          <dd>We saw it directly, but once only, or from an address that is not the sender’s.</dd>
        </div>
        <div>
          <dt>Possible</dt>
          <dd>We did not see it directly. It is the most common cause of what we saw.</dd>
        </div>
      </dl>
      <h2>Where the data goes</h2>
      <p>
        Checks are kept in the database of this installation, for your colleagues. Nothing is sent to us or to anybody
        else. The servers we ask see our checker’s address and the name we look up.
      </p>
    </HelpPage>
  )
}
