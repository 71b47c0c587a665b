import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, type ReactElement } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ProblemError } from './api/request.ts'
import { RequireAccount } from './features/account/require-account.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Shell } from './shell/shell.tsx'
import { StatusRegion } from './ui/status-region.tsx'

const HomePage = lazy(async () => ({ default: (await import('./features/home/home-page.tsx')).HomePage }))
const RunPage = lazy(async () => ({ default: (await import('./features/run/run-page.tsx')).RunPage }))
const ChecksPage = lazy(async () => ({ default: (await import('./features/checks/checks-page.tsx')).ChecksPage }))
const PairPage = lazy(async () => ({ default: (await import('./features/pair/pair-page.tsx')).PairPage }))
const AddressPage = lazy(async () => ({ default: (await import('./features/pair/pair-page.tsx')).AddressPage }))
const BatchPage = lazy(async () => ({ default: (await import('./features/batch/batch-page.tsx')).BatchPage }))
const BouncePage = lazy(async () => ({ default: (await import('./features/bounce/bounce-page.tsx')).BouncePage }))
const HelpPages = lazy(async () => ({ default: (await import('./features/help/help-pages.tsx')).HelpPages }))
const CodesPages = lazy(async () => ({ default: (await import('./features/codes/codes-pages.tsx')).CodesPages }))
const OpenPages = lazy(async () => ({ default: (await import('./features/account/open-pages.tsx')).OpenPages }))
const SettingsPages = lazy(async () => ({
  default: (await import('./features/settings/settings-pages.tsx')).SettingsPages,
}))
const StatusPage = lazy(async () => ({ default: (await import('./features/status/status-page.tsx')).StatusPage }))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the API refuses it refuses again; what did not arrive is tried again by the banner.
      retry: (failureCount, error) => !(error instanceof ProblemError) && failureCount < 1,
      refetchOnWindowFocus: true,
    },
  },
})

export function App(): ReactElement {
  const [path] = useLocation()
  return (
    <QueryClientProvider client={client}>
      <StatusRegion>
        <Shell>
          <ErrorBoundary path={path}>
            <Suspense fallback={<div className="page-pending" />}>
              <Switch>
                <Route path="/">
                  <RequireAccount>
                    <HomePage />
                  </RequireAccount>
                </Route>
                <Route path="/r/:runId">
                  {({ runId }) => (
                    <RequireAccount>
                      <RunPage key={runId} runId={runId} />
                    </RequireAccount>
                  )}
                </Route>
                <Route path="/checks">
                  <RequireAccount>
                    <ChecksPage />
                  </RequireAccount>
                </Route>
                <Route path="/bounce">
                  <RequireAccount>
                    <BouncePage />
                  </RequireAccount>
                </Route>
                <Route path="/batches/:batchId">
                  {({ batchId }) => (
                    <RequireAccount>
                      <BatchPage key={batchId} batchId={batchId} />
                    </RequireAccount>
                  )}
                </Route>
                <Route path="/d/:domain">
                  {({ domain }) => (
                    <RequireAccount>
                      <PairPage domain={domain} />
                    </RequireAccount>
                  )}
                </Route>
                <Route path="/ip/:address">
                  {({ address }) => (
                    <RequireAccount>
                      <AddressPage key={address} address={address} />
                    </RequireAccount>
                  )}
                </Route>
                <Route path="/settings/*?">
                  <RequireAccount>
                    <SettingsPages />
                  </RequireAccount>
                </Route>
                <Route path="/status">
                  <RequireAccount>
                    <StatusPage />
                  </RequireAccount>
                </Route>
                <Route path="/help/codes/:code?" component={CodesPages} />
                <Route path="/help/*?" component={HelpPages} />
                <Route component={OpenPages} />
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </StatusRegion>
    </QueryClientProvider>
  )
}
