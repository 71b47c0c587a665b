import type { ProbePorts, Resolver, WebFile } from '../ports.ts'
import type { ProbeSettings } from '../settings.ts'
import { textOfBytes } from './bytes-as-text.ts'
import { askedWith } from './dns-look-key.ts'
import { hideKeys } from './hide-keys.ts'
import { recordConnection } from './record-connection.ts'
import type { DnsLook, RecordedConnection, RecordedWebFile, RecordedWorld } from './recording.ts'

/** Ports with a recorder between them and the engine; nothing is changed on the way. */
export interface WorldRecorder {
  ports: ProbePorts
  /** What was answered so far. */
  world(): RecordedWorld
}

/**
 * Writes down what the world answers to one run: made just before the run, with ports that remember nothing of an
 * earlier one. Keys of blocklists are left out of it.
 */
export function recordWorld(ports: ProbePorts, settings: ProbeSettings): WorldRecorder {
  const { clock } = ports
  const startedAt = clock.now().toISOString()
  const beganMs = clock.nowMs()
  const nowMs = (): number => Math.round((clock.nowMs() - beganMs) * 1_000) / 1_000
  const dns: DnsLook[] = []
  const connections: RecordedConnection[] = []
  const webFiles: RecordedWebFile[] = []

  const recordResolver = (resolver: Resolver): Resolver => ({
    async ask(question, options) {
      const startMs = nowMs()
      const observed = await resolver.ask(question, options)
      dns.push({ ask: 'any', ...question, options: askedWith(options), startMs, endMs: nowMs(), observed })
      return observed
    },
    async askEach(question, options) {
      const startMs = nowMs()
      const each = await resolver.askEach(question, options)
      dns.push({ ask: 'each', ...question, options: askedWith(options), startMs, endMs: nowMs(), each })
      return each
    },
    async askServer(address, question, options) {
      const startMs = nowMs()
      const observed = await resolver.askServer(address, question, options)
      const span = { startMs, endMs: nowMs() }
      dns.push({ ask: 'server', address, ...question, options: askedWith(options), ...span, observed })
      return observed
    },
    ...(resolver.forRun && {
      forRun: (limits, timers) => recordResolver(resolver.forRun?.(limits, timers) ?? resolver),
    }),
  })

  return {
    ports: {
      ...ports,
      resolver: recordResolver(ports.resolver),
      async connect(to) {
        const startMs = nowMs()
        const connected = await ports.connect(to)
        const { address, port } = to
        const steps: RecordedConnection['steps'] = []
        const observed = connected.ok ? { ...connected, value: connected.value.tcp } : connected
        connections.push({ address, port, startMs, endMs: nowMs(), observed, steps })
        return connected.ok ? { ...connected, value: recordConnection(connected.value, steps, nowMs) } : connected
      },
      async getWebFile(from) {
        const startMs = nowMs()
        const observed = await ports.getWebFile(from)
        const { address, host, path } = from
        const kept = observed.ok ? { ...observed, value: asRecorded(observed.value) } : observed
        webFiles.push({ address, host, path, startMs, endMs: nowMs(), observed: kept })
        return observed
      },
    },
    world: () => hideKeys({ startedAt, settings: portable(settings), dns, connections, webFiles }),
  }
}

function asRecorded({ body, ...file }: WebFile) {
  return { ...file, body: textOfBytes(body) }
}

/** Without what is of this machine only. */
function portable({ bindAddress: _address, caFile: _file, ...settings }: ProbeSettings): ProbeSettings {
  return settings
}
