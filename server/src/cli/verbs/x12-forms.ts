import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Day } from '@cleanclaim/schema/day'
import { ClaimReadError } from '../../exchange/claims-837/claim-read-error.ts'
import { form1500 } from '../../exchange/forms/form-1500.rules.ts'
import type { FormFinding } from '../../exchange/forms/form-1500-check.rules.ts'
import { sheet1500 } from '../../exchange/forms/form-1500-pdf.ts'
import { dataOnlyPdf, plainPdf } from '../../exchange/forms/form-pdf.ts'
import { formDefaults } from '../../parties/form-settings.rules.ts'
import { formUb04 } from '../../exchange/forms/ub04.rules.ts'
import { sheetUb04 } from '../../exchange/forms/ub04-pdf.ts'
import { readClaimBatches, readInstitutionalBatches } from '../../exchange/claims-837/read-claim-batches.ts'
import { X12SyntaxError } from '../../x12/tokenizer.ts'
import { filesAt } from '../files-at.ts'
import type { Terminal } from '../terminal.ts'
import { verb } from '../verb.ts'

interface DrawnForm {
  /** Of the claim, as its file names it. */
  number: string
  kind: 'cms1500' | 'ub04'
  pages: readonly { findings: readonly FormFinding[] }[]
  draw: () => Promise<Buffer>
}

export const forms = verb({
  name: 'forms',
  about:
    'Draw the claims of 837P and 837I files as CMS-1500 and UB-04, one PDF a claim. Nothing is stored; exit 1 when a file cannot be read whole or a form has a fault.',
  args: {
    path: { type: 'positional', required: true, description: 'Files, or folders with files', valueHint: '…' },
    to: { type: 'string', required: true, description: 'Folder for the PDFs; made if it is not there', valueHint: 'FOLDER' },
    red: { type: 'boolean', description: 'CMS-1500 as texts alone, for bought red stock' },
  },
  takesMany: true,
  run: async ({ _: paths, to, red = false }, terminal) => {
    await mkdir(to, { recursive: true })
    let hasFaults = false
    for (const path of await filesAt(paths)) {
      terminal.signal.throwIfAborted()
      hasFaults = (await drawFile(path, to, red, terminal)) || hasFaults
    }
    return hasFaults ? 1 : 0
  },
})

/** @returns whether something of the file is not on paper as it should be */
async function drawFile(path: string, to: string, isRed: boolean, terminal: Terminal): Promise<boolean> {
  const taken = new Map<string, number>()
  let [drawn, faults] = [0, 0]
  try {
    for await (const form of readForms(path, isRed)) {
      terminal.signal.throwIfAborted()
      const findings = form.pages.flatMap(page => page.findings)
      const name = fileName(form, basename(path), taken)
      // A form for red stock with a text that does not fit would be printed wrong.
      if (!isRed || findings.length === 0) await writeFile(join(to, name), await form.draw())
      drawn += 1
      faults += findings.length
      terminal.out(`${name}: ${form.pages.length} page${form.pages.length === 1 ? '' : 's'}${isRed && findings.length > 0 ? ', not written' : ''}\n`)
      for (const { box, message } of findings) terminal.out(`  box ${box}: ${message}\n`)
    }
  } catch (error) {
    if (!(error instanceof ClaimReadError || error instanceof X12SyntaxError)) throw error
    terminal.err(`${path}: ${error.message}.\n`)
    return true
  }
  if (drawn === 0) terminal.err(`${path}: no claims of a kind that has a form (837P, 837I in 5010).\n`)
  return drawn === 0 || faults > 0
}

async function* readForms(path: string, isRed: boolean): AsyncGenerator<DrawnForm> {
  const printedOn: Day = new Date().toISOString().slice(0, 10)
  for await (const { billingProvider: billing, claims } of readClaimBatches(createReadStream(path)))
    for (const claim of claims) {
      const pages = form1500({ claim, billing, settings: formDefaults, printedOn })
      const sheet = sheet1500(pages)
      yield { number: claim.patientControlNumber, kind: 'cms1500', pages, draw: () => (isRed ? dataOnlyPdf(sheet) : plainPdf(sheet)) }
    }
  for await (const { billingProvider: billing, claims } of readInstitutionalBatches(createReadStream(path)))
    for (const claim of claims) {
      const pages = formUb04({ claim, billing, printedOn })
      yield { number: claim.patientControlNumber, kind: 'ub04', pages, draw: () => plainPdf(sheetUb04(pages)) }
    }
}

/** By file and claim number, whatever characters that has; a number that comes twice is counted. */
function fileName({ number, kind }: DrawnForm, file: string, taken: Map<string, number>): string {
  const safe = `${file}-${number}`.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 120)
  const times = (taken.get(safe) ?? 0) + 1
  taken.set(safe, times)
  return `${safe}${times > 1 ? `-${times}` : ''}.${kind}.pdf`
}
