import type { ApolloClient } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { makeClient } from '../cache/client.ts'
import { leaveWithOtherTabs } from '../cache/sign-out.ts'
import { watchForInstall } from '../ui/install-offer.ts'
import { followConnection } from './connection.ts'
import { listenForLostParts, startServiceWorker } from './service-worker.ts'

/** Puts an app on the page and starts what runs beside it: network, worker, other tabs. */
export function startApp(app: ReactNode, follow: (client: ApolloClient) => void): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const client = makeClient()
  watchForInstall()
  listenForLostParts()
  followConnection(client)
  leaveWithOtherTabs(client)
  follow(client)
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <BrowserRouter basename={import.meta.env.BASE_URL.replace(/\/$/, '')}>{app}</BrowserRouter>
      </ApolloProvider>
    </StrictMode>,
  )
  // The worker fetches the whole shell: not before this page has had the network to itself.
  if (document.readyState === 'complete') void startServiceWorker()
  else window.addEventListener('load', () => void startServiceWorker(), { once: true })
}
