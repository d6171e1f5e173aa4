import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { submitReadyClaims } from '../../claims/submit-claims.command.ts'
import { buildBatch } from '../../exchange/build-batch.command.ts'
import { FolderMailbox } from '../../exchange/connections/folder-mailbox.ts'
import { LocalPlace } from '../../exchange/connections/local-place.ts'
import { firstOffer } from '../../exchange/connections/mailbox.ts'
import { sendBatches } from '../../exchange/send-batches.command.ts'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import { choosePractice } from '../choose-practice.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, practice, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const export837 = verb({
  name: '837',
  about: 'Submit every ready claim and write its 837P file into a folder, to be taken to a clearinghouse by hand. The claims count as sent.',
  args: { out: { type: 'string', required: true, description: 'Folder for the files', valueHint: 'DIR' }, practice, json },
  run: async (args, terminal) => {
    const out = resolve(args.out)
    if (
      !(await mkdir(out, { recursive: true }).then(
        () => true,
        () => false,
      ))
    )
      throw new UsageError(`“${args.out}” is not a folder that can be written to.`)
    return withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const mailbox = new FolderMailbox(new LocalPlace(), { out, in: out })
      const built = await buildAll(orm, scope, terminal.signal)
      const files = await inTransaction(orm, scope, tx => readFiles(tx, built.batchIds))
      for (const { name, content } of files) await mailbox.deliver(name, content, firstOffer)
      for (const id of built.connectionIds) await sendBatches(orm, scope, id, mailbox)
      const claims = files.reduce((total, file) => total + file.claims, 0)
      if (args.json) printJson(terminal, { claims, files: files.map(({ name }) => name), folder: out })
      else
        terminal.out(
          files.length === 0 ? 'No claim is ready.\n' : `${claims} claims in ${files.length} file${files.length === 1 ? '' : 's'}: ${out}\n`,
        )
      return 0
    })
  },
})

/**
 * Submitted and built in one transaction, so that a server at work does not send them elsewhere before we have them; the
 * files are ours to write even when it has been quicker to hand them over too.
 */
async function buildAll(orm: Orm, scope: Scope, signal: AbortSignal): Promise<{ batchIds: string[]; connectionIds: string[] }> {
  const batchIds: string[] = []
  for (;;) {
    signal.throwIfAborted()
    const step = await inTransaction(orm, scope, async tx => {
      const { submitted } = await submitReadyClaims(tx)
      const connections = await tx.rows(sql<{ id: string }>`select id from connection order by name`)
      const built: string[] = []
      for (const { id } of connections) {
        for (let batch = await buildBatch(tx, id); batch; batch = await buildBatch(tx, id)) built.push(batch)
      }
      return { submitted, built, connectionIds: connections.map(({ id }) => id) }
    })
    batchIds.push(...step.built)
    if (step.submitted === 0) return { batchIds, connectionIds: step.connectionIds }
  }
}

const readFiles = (tx: Tx, batchIds: readonly string[]): Promise<{ name: string; content: Buffer; claims: number }[]> =>
  tx.rows(sql<{ name: string; content: Buffer; claims: number }>`
    select f.name, f.content, b.claims from claim_batch b join exchange_file f on f.id = b.file_id where b.id = any(${[...batchIds]}::uuid[]) order by f.at, f.id`)
