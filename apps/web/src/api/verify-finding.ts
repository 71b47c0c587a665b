import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RunView, VerificationsView, VerificationView, VerifyRequest } from '@waypost/contract'
import { requestJson } from './request.ts'

const lookAgainMs = 1_500
/** A mail server is left alone for half a minute, and may talk slowly then. */
const patienceMs = 90_000

/** Asks one finding of a run again, waits until that is done, and adds what came of it to the run. */
export function useVerifyFinding(runId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (findingId: string): Promise<VerificationView> => {
      const path = `/api/runs/${encodeURIComponent(runId)}`
      const request: VerifyRequest = { findingId }
      const until = Date.now() + patienceMs
      let asked = await requestJson<VerificationView>('POST', `${path}/verify`, request)
      while (asked.result === null && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
        const { id } = asked
        const { verifications } = await requestJson<VerificationsView>('GET', `${path}/verifications`)
        asked = verifications.find((one) => one.id === id) ?? asked
      }
      return asked
    },
    onSuccess: (asked) => {
      client.setQueryData<RunView>(['run', runId], (run) => {
        if (run === undefined) return run
        const others = (run.verifications ?? []).filter(({ id }) => id !== asked.id)
        return { ...run, verifications: [asked, ...others] }
      })
    },
  })
}
