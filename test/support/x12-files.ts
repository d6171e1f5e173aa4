import { addDays } from '@cleanclaim/schema/day'
import { money, plus, sum, times } from '@cleanclaim/schema/money'
import { npiFrom } from '@cleanclaim/schema/npi'
import { writeClaimBatch } from '../../server/src/exchange/claims-837/claim-837p.ts'
import type { BatchClaim, BatchLine, ClaimBatch } from '../../server/src/exchange/claims-837/claim-batch.rules.ts'
import { demoPayers } from '../../server/src/exchange/simulator/adjudication.rules.ts'
import { answerClaims } from '../../server/src/exchange/simulator/answer-claims.ts'
import { envelope } from '../../server/src/x12/envelope.fixture.ts'
import { randomFrom } from './random.ts'

// X12 of any size by our own writers: claims of a practice as one 837P, and what payers answer to them. The same seed
// gives the same text.

const CLAIMS_PER_TRANSACTION = 400
const today = '2026-11-21'

/**
 * One 837P interchange of about so many bytes, piece by piece; each transaction holds a few hundred claims.
 * @param distinct after so many transactions the same come again under new numbers, for files too large to write anew
 */
export function claimFile(bytes: number, seed = 1, distinct = Infinity): Generator<string> {
  return inOneEnvelope(bytes, repeated(claimTexts(seed), distinct))
}

/** One 835 interchange of about so many bytes, as the simulator pays such claims; a transaction for each payer. */
export function remittanceFile(bytes: number, seed = 1): Generator<string> {
  return inOneEnvelope(bytes, remittanceTexts(seed))
}

/** A whole small 837P. */
export function smallClaimFile(claims: number, seed: number): string {
  const [batch] = batches(seed, claims)
  return batch ? writeClaimBatch(batch) : ''
}

/** What clearinghouse and payers send back for a claim file: TA1 or 999, 277CA twice, 835. */
export function answersTo(claims: string): string[] {
  let last = 0
  const delays = { fileAckMs: 0, claimAckMs: 0, remittanceMs: 0 }
  return answerClaims(claims, { today, now: '0930', delays, nextControlNumber: () => ++last }).map(({ content }) => content)
}

const isRemittance = (text: string): boolean => /~\nST\*835\*/.test(text)

/** Takes the transactions out of interchange after interchange until there are enough, and numbers them through. */
function* inOneEnvelope(bytes: number, texts: Iterable<string>): Generator<string> {
  let [written, count] = [0, 0]
  const renumbered = (_: string, head: string): string => `${head}*${String(head.startsWith('ST') ? ++count : count).padStart(6, '0')}`
  for (const text of texts) {
    const [from, to] = [text.indexOf('ST*8'), text.lastIndexOf('GE*')]
    if (count === 0) yield text.slice(0, from)
    const body = text.slice(from, to).replace(/\b(ST\*\d{3}|SE\*\d+)\*\d{4}(?=[*~])/g, renumbered)
    written += body.length
    yield body
    if (written < bytes) continue
    yield text.slice(to).replace(/^GE\*\d+/, `GE*${count}`)
    return
  }
}

function* claimTexts(seed: number): Generator<string> {
  for (const batch of batches(seed, CLAIMS_PER_TRANSACTION)) yield writeClaimBatch(batch)
}

function* remittanceTexts(seed: number): Generator<string> {
  for (const text of claimTexts(seed)) yield answersTo(text).find(isRemittance) ?? ''
}

function* repeated(texts: Iterable<string>, distinct: number): Generator<string> {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.push(text) >= distinct) break
    yield text
  }
  for (let i = 0; ; i++) yield kept[(i + kept.length - 1) % kept.length] ?? ''
}

function* batches(seed: number, size: number): Generator<ClaimBatch> {
  const random = randomFrom(seed)
  for (let first = 1; ; first += size) yield batchOf(Array.from({ length: size }, (_, i) => aClaim(first + i, random)))
}

const batchOf = (claims: readonly BatchClaim[]): ClaimBatch => ({
  envelope,
  batchId: 'B000001',
  submitter: { name: 'Test Practice', id: 'SENDERID', contactName: 'Billing Desk', phone: '5555550100' },
  receiver: { name: 'Test Clearinghouse', id: 'RECEIVERID' },
  billingProvider: {
    name: 'Test Practice',
    npi: '1234567893',
    taxonomy: '207Q00000X',
    taxId: '123456789',
    taxIdKind: 'EI',
    address: { line1: '100 Main St', city: 'Springfield', state: 'IL', zip: '627010001' },
  },
  claims,
})

const lasts = ['Doe', 'Roe', 'Garcia', 'Nguyen', 'Okafor', 'Schmidt', "O'Hara", 'Castellanos', 'Li', 'Abernathy']
const firsts = ['Jane', 'Max', 'Maria', 'Linh', 'Chidi', 'Anna', 'Sean', 'Lucia', 'Wei', 'Bartholomew']
const diagnoses = ['E119', 'I10', 'J069', 'M545', 'Z0000', 'F411', 'K219', 'N390', 'R0600', 'S93401A', 'E785', 'J45909']
const services = ['99213', '99214', '99203', '36415', '83036', '80053', '93000', '90471', '90686', '97110', '81002', '71046']

type Random = () => number
const upTo = (random: Random, n: number): number => Math.floor(random() * n)
const oneOf = <T>(random: Random, all: readonly [T, ...T[]] | readonly T[]): T => all[upTo(random, all.length)] as T

function aClaim(n: number, random: Random): BatchClaim {
  const payer = demoPayers[upTo(random, Math.min(3, demoPayers.length))]
  const codes = diagnoses.slice(upTo(random, 6)).slice(0, 1 + upTo(random, 6))
  const lines = Array.from({ length: 1 + upTo(random, 5) }, (_, i) => aLine(n, i, codes.length, random))
  const isPatient = random() < 0.8
  const [last, address] = [
    oneOf(random, lasts),
    { line1: `${1 + upTo(random, 9999)} Elm Street`, city: 'Springfield', state: 'IL', zip: '627010001' },
  ]
  return {
    patientControlNumber: `PCN${n.toString(36).toUpperCase().padStart(7, '0')}`,
    totalCents: sum(lines.map(({ chargeCents }) => chargeCents)),
    placeOfService: '11',
    frequency: '1',
    payerSequence: 'P',
    filingIndicator: 'CI',
    payer: { name: payer?.name ?? 'Test Payer', payerId: payer?.id ?? '99999' },
    subscriber: {
      memberId: `ABC${String(n).padStart(9, '0')}`,
      last,
      first: oneOf(random, firsts),
      groupNumber: `GRP${upTo(random, 90)}`,
      birthDate: addDays('1950-01-01', upTo(random, 20_000)),
      sex: random() < 0.5 ? 'F' : 'M',
      isPatient,
      ...(isPatient && { address }),
    },
    ...(!isPatient && {
      patient: { relationship: '19', last, first: oneOf(random, firsts), birthDate: addDays('2010-01-01', upTo(random, 5000)), sex: 'F', address },
    }),
    diagnoses: codes,
    rendering: { npi: '1999999992', last: 'Smith', first: 'Alex', taxonomy: '207Q00000X' },
    ...(random() < 0.2 && { referring: { last: 'Weiss', first: 'Ruth', npi: npiFrom('145678901') } }),
    ...(random() < 0.1 && { priorAuthorization: `AUTH${n}` }),
    lines,
  }
}

const aLine = (claim: number, index: number, codes: number, random: Random): BatchLine => ({
  code: oneOf(random, services),
  modifiers: random() < 0.3 ? ['25'] : [],
  chargeCents: plus(times(money(500), 1 + upTo(random, 60)), money(upTo(random, 4) * 25)),
  units: random() < 0.9 ? '1' : '2',
  pointers: Array.from({ length: 1 + upTo(random, Math.min(4, codes)) }, (_, i) => i + 1),
  serviceDate: addDays('2026-10-01', upTo(random, 50)),
  lineControlNumber: `L${claim.toString(36).toUpperCase()}X${index + 1}`,
})
