import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import { inTransaction } from '../platform/transaction.ts'

/** How far a trail had come at a time. */
interface Head {
  practiceId: number
  chain: string
  seq: string
  hash: string
}

interface Anchor {
  at: string
  heads: Head[]
  /** SHA-256 of the line before, so that no line can be left out. */
  before: string
}

/** Where they stand in the data folder. */
export const anchorFolder = (dataDir: string): string => join(dataDir, 'anchors')

const FILE = 'audit-anchors.jsonl'
const KEY_FILE = 'audit-anchor.key'

/**
 * Puts the heads of all trails aside, signed, outside of the database: who cuts rows off the end and moves the head back,
 * or writes the whole trail anew, cannot do so here. Returns how many heads there were.
 */
export async function anchorTrails(orm: Orm, clock: Clock, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const heads = await readHeads(orm)
  const text = JSON.stringify({ at: clock.now().toISOString(), heads, before: digest(lastLine(folder)) } satisfies Anchor)
  const signature = sign(null, Buffer.from(text), keyIn(folder)).toString('base64url')
  appendFileSync(join(folder, FILE), `${JSON.stringify({ text, signature })}\n`, { mode: 0o600 })
  return heads.length
}

/** How many anchors there are, and what does not fit them, in words: nothing when every trail still holds all it held at each. */
export async function checkAnchors(orm: Orm, folder: string): Promise<{ anchors: number; faults: string[] }> {
  const file = join(folder, FILE)
  if (!existsSync(file)) return { anchors: 0, faults: [] }
  const publicKey = createPublicKey(keyIn(folder))
  const faults: string[] = []
  let before = ''
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  for (const [i, line] of lines.entries()) {
    const { text, signature } = JSON.parse(line) as { text: string; signature: string }
    const anchor = JSON.parse(text) as Anchor
    if (!verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))) faults.push(`anchor ${i + 1} is not signed by us`)
    if (anchor.before !== digest(before)) faults.push(`an anchor is missing before ${i + 1}`)
    for (const head of anchor.heads)
      if (!(await isHeld(orm, head)))
        faults.push(`practice ${head.practiceId}: the ${head.chain} trail no longer holds row ${head.seq} of ${anchor.at}`)
    before = line
  }
  return { anchors: lines.length, faults }
}

async function readHeads(orm: Orm): Promise<Head[]> {
  const practices = await runStatement(orm, sql<{ id: number }>`select id from practice order by id`)
  const heads: Head[] = []
  for (const { id } of practices) {
    const rows = await inTransaction(orm, { actor: systemActor(id) }, tx =>
      tx.rows(sql<{ chain: string; seq: bigint; hash: string }>`
        select chain, seq, encode(hash, 'hex') as hash from audit_head where practice_id = ${id} and seq > 0 order by chain`),
    )
    heads.push(...rows.map(row => ({ practiceId: id, chain: row.chain, seq: String(row.seq), hash: row.hash })))
  }
  return heads
}

async function isHeld(orm: Orm, { practiceId, chain, seq, hash }: Head): Promise<boolean> {
  const rows = await inTransaction(orm, { actor: systemActor(practiceId) }, tx =>
    tx.rows(
      sql`select seq from audit_row where practice_id = ${practiceId} and chain = ${chain} and seq = ${BigInt(seq)} and hash = decode(${hash}, 'hex')`,
    ),
  )
  return rows.length === 1
}

function lastLine(folder: string): string {
  const file = join(folder, FILE)
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n').findLast(Boolean) ?? '') : ''
}

const digest = (line: string): string => createHash('sha256').update(line).digest('hex')

/** Ed25519, made at the first use and readable by the server only. */
function keyIn(folder: string): KeyObject {
  const file = join(folder, KEY_FILE)
  if (!existsSync(file)) {
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(file))
}
