import { useQuery } from '@tanstack/react-query'
import type { AddressView } from '@waypost/contract'
import { stateWord } from '@waypost/core/words'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { addressQuery } from '../../api/queries.ts'
import { formatWhen } from '../../ui/when.ts'
import { pairHref } from './pair-address.ts'

const shownPairs = 5

/** Who runs an address and what it is used for, from what checks saw; nothing is looked up for it. */
export function AboutAddress({ address }: { address: string }): ReactElement | null {
  const { data } = useQuery(addressQuery(address))
  if (!data) return null
  return (
    <>
      <section className="section" aria-labelledby="who-runs-it">
        <h2 id="who-runs-it">Who runs this address</h2>
        <Holder view={data} />
      </section>
      <section className="section" aria-labelledby="used-by">
        <h2 id="used-by">Used by</h2>
        <Users view={data} />
      </section>
    </>
  )
}

function Holder({ view: { holder } }: { view: AddressView }): ReactElement {
  const who = holder?.name ?? holder?.network
  return (
    <>
      <p className="mt-2 max-w-text">
        This page is about one address on the internet. Reverse DNS belongs to whoever runs the address
        {who ? (
          <>
            :{' '}
            <strong>
              <BreakableText>{who}</BreakableText>
            </strong>
          </>
        ) : null}
        , not to your domain’s DNS.
      </p>
      {holder === null ? (
        <p className="mt-2 text-muted">No check has asked yet who runs it. A check of the address alone does.</p>
      ) : (
        <dl className="facts">
          {holder.name !== null && <Row name="Registered to" value={holder.name} />}
          {holder.network !== null && <Row name="Network" value={holder.network} />}
          {holder.country !== null && <Row name="Country" value={holder.country} />}
          {holder.reverseZone !== null && <Row name="Reverse zone" value={holder.reverseZone} />}
          {holder.nameServers.length > 0 && <Row name="Its name servers" value={holder.nameServers.join(', ')} />}
          <Row name="Seen" value={formatWhen(new Date(holder.seenAt), new Date())} />
        </dl>
      )}
    </>
  )
}

function Row({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <BreakableText>{value}</BreakableText>
      </dd>
    </div>
  )
}

function Users({ view: { address, senders, pairs } }: { view: AddressView }): ReactElement {
  const affected = pairs.filter(({ state }) => state === 'blocked' || state === 'delayed' || state === 'partly')
  const names = senders.map(({ name, isPartner }) => (isPartner ? `${name} (partner)` : name))
  return (
    <>
      <p className="mt-2">
        {names.length === 0
          ? 'No saved sender has this address.'
          : `Saved ${names.length === 1 ? 'sender' : 'senders'}: ${names.join(', ')}.`}{' '}
        {pairs.length === 0
          ? 'No mail from it to anybody was checked.'
          : `${counted(pairs.length)} checked from it; ${affected.length} of them affected.`}
      </p>
      <ul className="mt-2">
        {[...affected, ...pairs.filter((pair) => !affected.includes(pair))]
          .slice(0, shownPairs)
          .map(({ domain, state }) => (
            <li key={domain}>
              <Link href={pairHref({ domain, from: address })} className="inline-block py-1">
                <BreakableText>{domain}</BreakableText>
              </Link>{' '}
              <span className="text-muted">{state === null ? 'no result' : stateWord(state)}</span>
            </li>
          ))}
      </ul>
    </>
  )
}

function counted(pairCount: number): string {
  return pairCount === 1 ? '1 recipient domain was' : `${pairCount} recipient domains were`
}
