import { useApolloClient } from '@apollo/client/react'
import { useCallback } from 'react'
import { graphql } from '../gql/gql.ts'

const signOutDocument = graphql(`
  mutation SignOut {
    signOut {
      ... on Done {
        ok
      }
      ... on Refusal {
        code
        message
        retry
      }
    }
  }
`)

const channelName = 'cleanclaim'
const signInPage = (): string => `${import.meta.env.BASE_URL}sign-in`

/** Takes everything of ours off this device. Each part is tried whatever became of the others. */
async function eraseDevice(): Promise<void> {
  const wipeStorage = (): void => {
    localStorage.clear()
    sessionStorage.clear()
  }
  const wipeCaches = async (): Promise<void> => {
    // The worker goes with its caches and comes back with the next page, so that the shell is whole again.
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
    await Promise.allSettled(workers.map(worker => worker.unregister()))
    const names = await caches.keys()
    await Promise.allSettled(names.map(name => caches.delete(name)))
  }
  await Promise.allSettled([Promise.resolve().then(wipeStorage), Promise.resolve().then(wipeCaches), clearBadge()])
}

async function clearBadge(): Promise<void> {
  if ('clearAppBadge' in navigator) await navigator.clearAppBadge()
}

/** Signs out at the server, erases this device, tells the other tabs, and leaves for a fresh page: nothing stays in memory. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient()
  return useCallback(async () => {
    // Offline the device is erased all the same; the server's session then ends by its own time limit.
    await client.mutate({ mutation: signOutDocument }).catch(() => undefined)
    client.stop()
    await client.clearStore().catch(() => undefined)
    await eraseDevice()
    new BroadcastChannel(channelName).postMessage('signed-out')
    location.replace(signInPage())
  }, [client])
}

/** Another tab signed out: this one shows nothing more either. */
export function leaveWithOtherTabs(client: { stop(): void }): void {
  new BroadcastChannel(channelName).addEventListener('message', ({ data }) => {
    if (data !== 'signed-out') return
    client.stop()
    location.replace(signInPage())
  })
}
