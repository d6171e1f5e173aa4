import { lookup } from 'node:dns/promises'
import { BlockList, connect, isIPv6, type Socket } from 'node:net'
import { MailboxError } from './mailbox.ts'

/**
 * Addresses on which machines of a cloud tell their secrets to whoever asks from inside. Clearinghouses may stand in
 * private networks, so those are open; an administrator says where we go.
 */
const closed = new BlockList()
closed.addSubnet('169.254.0.0', 16, 'ipv4')
closed.addSubnet('0.0.0.0', 8, 'ipv4')
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192']) closed.addAddress(address, 'ipv4')
closed.addSubnet('fe80::', 10, 'ipv6')
for (const address of ['fd00:ec2::254', 'fd20:ce::254', '::']) closed.addAddress(address, 'ipv6')

const CONNECT_MS = 10_000
/** A name may stand for several, of which not all are in use: IPv6 where only IPv4 is served. */
const ADDRESSES_MAX = 3

export const isClosed = (address: string): boolean => closed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/**
 * A line to the host, by the address that was looked at: a name that points elsewhere a moment later changes nothing.
 *
 * @throws MailboxError SETTINGS for an address that is closed, CUT when there is no answer
 */
export async function reachHost(host: string, port: number): Promise<Socket> {
  const addresses = await lookup(host, { all: true }).catch(() => {
    throw new MailboxError('CUT', `The name ${host} cannot be found. Check how it is written.`)
  })
  const open = addresses.filter(({ address }) => !isClosed(address)).slice(0, ADDRESSES_MAX)
  if (open.length === 0)
    throw new MailboxError('SETTINGS', `${host} is an address that this server does not connect to. Give the host of the clearinghouse.`)
  let fault: unknown
  for (const { address } of open) {
    try {
      return await openSocket(address, host, port)
    } catch (error) {
      fault = error
    }
  }
  throw fault
}

function openSocket(address: string, host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true })
    const fail = (reason: string): void => {
      socket.destroy()
      reject(new MailboxError('CUT', `${host}, port ${port}, does not answer: ${reason}.`))
    }
    socket.setTimeout(CONNECT_MS, () => fail(`no connection within ${CONNECT_MS / 1_000} seconds`))
    socket.once('error', error => fail('code' in error ? String(error.code) : error.message))
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.removeAllListeners('error').removeAllListeners('timeout')
      // Until somebody else listens, an error on the line must not end the process.
      socket.on('error', () => {})
      resolve(socket)
    })
  })
}
