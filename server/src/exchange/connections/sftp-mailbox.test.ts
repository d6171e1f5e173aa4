import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestSftpServer } from '../../../test/sftp-server.ts'
import { FolderMailbox } from './folder-mailbox.ts'
import { FILE_BYTES_MAX, MailboxError, type Delivery } from './mailbox.ts'
import { MemoryOffer } from './memory-offer.fixture.ts'
import { readFingerprint, type SftpAccess } from './sftp-line.ts'
import { SftpPlace } from './sftp-place.ts'

let server: TestSftpServer
let opened: FolderMailbox[] = []
beforeEach(async () => {
  server = await new TestSftpServer().start()
})
afterEach(async () => {
  await Promise.all(opened.map(mailbox => mailbox.close()))
  opened = []
  await server.stop()
})

const access = (more: Partial<SftpAccess> = {}): SftpAccess => ({
  host: '127.0.0.1',
  port: server.port,
  username: server.username,
  signIn: { password: server.password },
  hostKey: server.fingerprint,
  ...more,
})

function mailbox(more: Partial<SftpAccess> = {}, folders: { archive?: string; taken?: string } = { archive: '/archive' }): FolderMailbox {
  const made = new FolderMailbox(new SftpPlace(access(more)), { out: '/out', in: '/in', ...folders }, 5)
  opened.push(made)
  return made
}

const faultOf = (work: Promise<unknown>): Promise<MailboxError> =>
  work.then(
    () => {
      throw new Error('it went through')
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(MailboxError)
      return error as MailboxError
    },
  )

/** As often as it takes, each time with what our side remembers and a new line. */
async function deliverUntilDone(name: string, content: Buffer, folders?: { taken?: string }): Promise<Delivery> {
  const offer = new MemoryOffer()
  for (let attempt = 1; ; attempt += 1) {
    const box = mailbox({}, folders)
    try {
      return await box.deliver(name, content, offer.next())
    } catch (error) {
      if (!(error instanceof MailboxError) || error.fault !== 'CUT' || attempt > 3) throw error
    } finally {
      await box.close()
    }
  }
}

describe.each(['before', 'after'] as const)('a line that breaks %s', { timeout: 60_000 }, when => {
  test.each([
    { takesAtOnce: false, taken: undefined, ends: ['DELIVERED'] },
    // A rename that was not heard is seen by its temporary file. What lies nowhere that we see may have been taken: that is asked, and never sent again.
    { takesAtOnce: true, taken: undefined, ends: when === 'before' ? ['DELIVERED'] : ['DELIVERED', 'UNKNOWN'] },
    { takesAtOnce: true, taken: '/taken', ends: ['DELIVERED'] },
  ])(
    'any one request of a delivery: the file appears once, whole (taken at once: $takesAtOnce, seen: $taken)',
    async ({ takesAtOnce, taken, ends }) => {
      server.takesAtOnce = takesAtOnce
      const content = randomBytes(70_000)
      const met = new Set<Delivery>()
      let cuts = 0
      for (let k = 1; ; k += 1) {
        const name = `CC123456789-${String(k).padStart(9, '0')}.837`
        server.requests = 0
        server.cut = { at: k, when }
        met.add(await deliverUntilDone(name, content, taken === undefined ? {} : { taken }))
        const seen = server.appeared.filter(file => file.name === name)
        expect(
          seen.map(file => file.content.equals(content)),
          `cut at request ${k}`,
        ).toEqual([true])
        if (server.cut) break
        cuts += 1
      }
      expect(cuts).toBeGreaterThan(7)
      expect([...met].sort()).toEqual(ends)
      expect((await server.names('out')).filter(name => name.endsWith('.part'))).toEqual([])
    },
  )

  test.each(['/archive', undefined])('any one request of a pick-up: the file is kept before it is gone, and counts once (%s)', async archive => {
    let cuts = 0
    for (let k = 1; ; k += 1) {
      const content = `answer ${when} ${k}`
      const kept = new Set<string>()
      writeFileSync(server.at('in', 'answer.835'), content)
      server.requests = 0
      server.cut = { at: k, when }
      for (let attempt = 1; attempt <= 3; attempt += 1) await pickUpOnce(kept, archive)
      expect([...kept], `cut at request ${k}`).toEqual([content])
      expect(await server.names('in')).toEqual([])
      if (server.cut) break
      cuts += 1
    }
    expect(cuts).toBeGreaterThan(7)
  })
})

/** One run of a worker, to its end or to the cut. `kept` is our side: the same bytes are kept once. */
async function pickUpOnce(kept: Set<string>, archive: string | undefined): Promise<void> {
  const box = mailbox({}, archive === undefined ? {} : { archive })
  try {
    for (const name of await box.list()) {
      const content = await box.fetch(name)
      if (!content) continue
      kept.add(String(content))
      await box.archive(name)
    }
  } catch (error) {
    expect(error).toMatchObject({ fault: 'CUT' })
    if (!existsSync(server.at('in', 'answer.835'))) expect(kept.size).toBe(1)
  } finally {
    await box.close()
  }
}

test('one line serves a whole run, and a broken one is opened anew', async () => {
  const box = mailbox()
  writeFileSync(server.at('in', 'a.835'), 'a')
  expect(await box.list()).toEqual(['a.835'])
  expect(String(await box.fetch('a.835'))).toBe('a')
  expect(server.signIns).toBe(1)
  server.breakLines()
  // The break may be noticed by this operation or have been noticed before it; either way the next one is served.
  await box.archive('a.835').catch((error: unknown) => expect(error).toMatchObject({ fault: 'CUT' }))
  await box.archive('a.835')
  expect(await server.names('in')).toEqual([])
  expect(server.signIns).toBe(2)
})

test('a host whose key changed is told nothing, and both keys are named', async () => {
  const before = server.fingerprint
  server.changeKey()
  const fault = await faultOf(mailbox({ hostKey: before }).deliver('a.837', Buffer.from('a'), new MemoryOffer().next()))
  expect(fault.fault).toBe('HOST_KEY')
  expect(fault.message).toContain(before)
  expect(fault.message).toContain(server.fingerprint)
  expect(server.signIns).toBe(0)
})

test('a host that nobody has confirmed shows its key and is told nothing', async () => {
  expect(await readFingerprint('127.0.0.1', server.port)).toBe(server.fingerprint)
  const fault = await faultOf(mailbox({ hostKey: undefined }).list())
  expect(fault).toMatchObject({ fault: 'HOST_KEY' })
  expect(fault.message).toContain(server.fingerprint)
  expect(server.signIns).toBe(0)
})

test('a wrong password, a key that is none, and a host that is not there each get their sentence', async () => {
  expect((await faultOf(mailbox({ signIn: { password: 'wrong' } }).list())).fault).toBe('SIGN_IN')
  expect((await faultOf(mailbox({ signIn: { privateKey: 'no key' } }).list())).fault).toBe('SETTINGS')
  const { port } = server
  await server.stop()
  expect((await faultOf(mailbox({ port, hostKey: 'SHA256:x' }).list())).fault).toBe('CUT')
  server = await new TestSftpServer().start()
})

test('addresses on which a cloud tells its secrets are closed', async () => {
  expect(await faultOf(mailbox({ host: '169.254.169.254', hostKey: 'SHA256:x' }).list())).toMatchObject({ fault: 'SETTINGS' })
})

test('a server that denies the rename keeps the temporary file, and the next attempt sends it', async () => {
  const offer = new MemoryOffer()
  server.refused.add('RENAME')
  expect((await faultOf(mailbox().deliver('a.837', Buffer.from('a'), offer.next()))).fault).toBe('REFUSED')
  expect(server.appeared).toEqual([])
  server.refused.clear()
  expect(await mailbox().deliver('a.837', Buffer.from('a'), offer.next())).toBe('DELIVERED')
  expect(server.appeared.map(({ name }) => name)).toEqual(['a.837'])
})

test('another file under our name is not overwritten', async () => {
  writeFileSync(server.at('out', 'a.837'), 'something else')
  expect((await faultOf(mailbox().deliver('a.837', Buffer.from('a'), new MemoryOffer().next()))).fault).toBe('FILE')
  expect(readFileSync(server.at('out', 'a.837'), 'utf8')).toBe('something else')
})

test('a folder that may be written and not read is served: the size has to do', async () => {
  server.refused.add('READ')
  expect(await mailbox().deliver('a.837', Buffer.from('a'), new MemoryOffer().next())).toBe('DELIVERED')
  expect(readFileSync(server.at('out', 'a.837'), 'utf8')).toBe('a')
})

test('where nothing may be moved, what was picked up is deleted; where that is denied too, it says so', async () => {
  writeFileSync(server.at('in', 'a.835'), 'a')
  server.refused.add('RENAME')
  const box = mailbox()
  for (const name of await box.list()) {
    await box.fetch(name)
    await box.archive(name)
  }
  expect(await server.names('in')).toEqual([])
  writeFileSync(server.at('in', 'b.835'), 'b')
  server.refused.add('REMOVE')
  await box.fetch('b.835')
  expect((await faultOf(box.archive('b.835'))).fault).toBe('REFUSED')
})

test('a file over 50 MB is left where it is, with a sentence', async () => {
  const path = server.at('in', 'large.835')
  writeFileSync(path, '')
  truncateSync(path, FILE_BYTES_MAX + 1)
  expect((await faultOf(mailbox().fetch('large.835'))).fault).toBe('FILE')
  expect(existsSync(path)).toBe(true)
})

test('a new file under an old name is not taken for the one that was fetched', async () => {
  const path = server.at('in', 'daily.835')
  writeFileSync(path, 'Monday')
  const box = mailbox()
  expect(String(await box.fetch('daily.835'))).toBe('Monday')
  writeFileSync(path, 'Tuesday')
  utimesSync(path, new Date(), new Date(Date.now() + 60_000))
  await box.archive('daily.835')
  expect(String(await box.fetch('daily.835'))).toBe('Tuesday')
})
