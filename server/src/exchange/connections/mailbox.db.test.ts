import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { findSshd, startSshd, type Sshd } from '../../../test/sshd.ts'
import { TestSftpServer } from '../../../test/sftp-server.ts'
import { systemActor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import { aClaimFile } from '../simulator/claim-file.fixture.ts'
import { FolderMailbox } from './folder-mailbox.ts'
import { LocalPlace } from './local-place.ts'
import type { Mailbox } from './mailbox.ts'
import { MemoryOffer } from './memory-offer.fixture.ts'
import { SftpPlace } from './sftp-place.ts'
import { SimulatorMailbox } from './simulator-mailbox.ts'

const QUIET_MS = 5
const database = useDatabase()

/** The other end of a mailbox: what it has got from us, and how it puts a file down for us. */
interface OtherEnd {
  open(): Mailbox
  received(): Promise<{ name: string; content: Buffer }[]>
  put(name: string, content: string): Promise<void>
  stop(): Promise<void>
}

const filesIn = (folder: string): { name: string; content: Buffer }[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => ({ name, content: readFileSync(join(folder, name)) }))

async function folderEnd(): Promise<OtherEnd> {
  const root = mkdtempSync(join(tmpdir(), 'cleanclaim-mail-'))
  const folders = { out: join(root, 'out'), in: join(root, 'in'), archive: join(root, 'in', 'archive') }
  mkdirSync(folders.in)
  return {
    open: () => new FolderMailbox(new LocalPlace(), folders, QUIET_MS),
    received: async () => filesIn(folders.out),
    put: async (name, content) => writeFileSync(join(folders.in, name), content),
    stop: async () => rmSync(root, { recursive: true }),
  }
}

async function sftpEnd(): Promise<OtherEnd> {
  const server = await new TestSftpServer().start()
  const access = {
    host: '127.0.0.1',
    port: server.port,
    username: server.username,
    signIn: { password: server.password },
    hostKey: server.fingerprint,
  }
  return {
    open: () => new FolderMailbox(new SftpPlace(access), { out: '/out', in: '/in', archive: '/in/archive' }, QUIET_MS),
    received: async () => filesIn(server.at('out')),
    put: async (name, content) => writeFileSync(server.at('in', name), content),
    stop: () => server.stop(),
  }
}

async function sshdEnd(): Promise<OtherEnd> {
  const sshd: Sshd = await startSshd()
  const folders = { out: join(sshd.root, 'out'), in: join(sshd.root, 'in'), archive: join(sshd.root, 'in', 'archive') }
  return {
    open: () => new FolderMailbox(new SftpPlace(sshd.access), folders, QUIET_MS),
    received: async () => filesIn(folders.out),
    put: async (name, content) => writeFileSync(join(folders.in, name), content),
    stop: () => sshd.stop(),
  }
}

/** The simulator takes files at once and answers by itself; what it got shows in its own table. */
async function simulatorEnd(): Promise<OtherEnd> {
  const scope = { actor: systemActor(database.practiceId) }
  const id = newId()
  await database.run(tx =>
    tx.rows(
      sql`insert into connection (id, practice_id, name, kind, sender_id, receiver_id) values (${id}, ${tx.practiceId}, ${id}, 'simulator', 'A', 'B')`,
    ),
  )
  return {
    open: () => new SimulatorMailbox(database.orm, scope, id, 0),
    received: () =>
      database.run(async tx => {
        const rows = await tx.rows(sql<{ name: string }>`select name from simulator_mail where connection_id = ${id} and content = '' order by name`)
        return rows.map(({ name }) => ({ name: name.replace('received ', ''), content: OURS }))
      }),
    put: async (name, content) => {
      await database.run(tx =>
        tx.rows(sql`insert into simulator_mail (id, practice_id, connection_id, name, content, due_at)
          values (${newId()}, ${tx.practiceId}, ${id}, ${name}, ${content}, now())`),
      )
    },
    stop: async () => {},
  }
}

const OURS = Buffer.from(aClaimFile())

const ends: { name: string; make: () => Promise<OtherEnd>; skip?: boolean }[] = [
  { name: 'a pair of folders', make: folderEnd },
  { name: 'the simulator', make: simulatorEnd },
  { name: 'SFTP', make: sftpEnd },
  findSshd()
    ? { name: 'SFTP of a real OpenSSH', make: sshdEnd }
    : { name: 'SFTP of a real OpenSSH (SKIPPED: no sshd is installed here)', make: sshdEnd, skip: true },
]

describe.each(ends.filter(({ skip }) => !skip))('$name keeps the promises of a mailbox', ({ make }) => {
  let end: OtherEnd
  let box: Mailbox
  beforeEach(async () => {
    end = await make()
    box = end.open()
  })
  afterEach(async () => {
    await box.close()
    await end.stop()
  })

  test('a file is handed over once, however often it is said again, and by whom', async () => {
    const offer = new MemoryOffer()
    for (let i = 0; i < 3; i += 1) expect(await box.deliver('CC1-000000001.837', OURS, offer.next())).toBe('DELIVERED')
    const other = end.open()
    expect(await other.deliver('CC1-000000001.837', OURS, offer.next())).toBe('DELIVERED')
    await other.close()
    expect(await end.received()).toEqual([{ name: 'CC1-000000001.837', content: OURS }])
  })

  test('what waits is listed, fetched as it is any number of times, and gone after it was put away', async () => {
    expect(await box.list()).toEqual([])
    await end.put('one.999', 'first')
    await end.put('two.835', 'second')
    expect((await box.list()).toSorted()).toEqual(['one.999', 'two.835'])
    expect(String(await box.fetch('one.999'))).toBe('first')
    expect(String(await box.fetch('one.999'))).toBe('first')
    await box.archive('one.999')
    await box.archive('one.999')
    expect(await box.list()).toEqual(['two.835'])
    expect(await box.nextAt().then(at => at === undefined || at instanceof Date)).toBe(true)
  })

  test('an empty file is a file, to be looked at by somebody', async () => {
    await end.put('empty.txt', '')
    expect(await box.list()).toEqual(['empty.txt'])
    expect(await box.fetch('empty.txt')).toEqual(Buffer.alloc(0))
    await box.archive('empty.txt')
    expect(await box.list()).toEqual([])
  })

  test('what is not there is no file, and putting it away does nothing', async () => {
    expect(await box.fetch('nothing.835')).toBeUndefined()
    await box.archive('nothing.835')
  })

  test('a line that was let go is opened again', async () => {
    await end.put('one.999', 'first')
    expect(await box.list()).toEqual(['one.999'])
    await box.close()
    expect(String(await box.fetch('one.999'))).toBe('first')
  })
})

test.runIf(!findSshd())('SKIPPED: the same with a real OpenSSH, since no sshd is installed on this machine', () => {
  expect(findSshd()).toBeUndefined()
})
