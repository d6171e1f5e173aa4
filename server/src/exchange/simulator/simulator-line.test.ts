import fc from 'fast-check'
import { money } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import type { Envelope } from '../../x12/interchange-writer.ts'
import { RealTimeError } from '../connections/real-time.ts'
import { readAuthorizationAnswers } from '../inquiries/authorization-278-answer.ts'
import { writeAuthorizationInquiry } from '../inquiries/authorization-278-request.ts'
import { writeEligibilityInquiry } from '../inquiries/eligibility-270.ts'
import { readEligibilityAnswers } from '../inquiries/eligibility-271.ts'
import { writeStatusInquiry } from '../inquiries/status-276.ts'
import { readClaimStatuses } from '../inquiries/status-277.ts'
import { SimulatorLine } from './simulator-line.ts'

/**
 * Both ends of a line that know nothing of each other: our own writers ask, a simulator with a reader of its own
 * answers, our own readers say what they understood.
 */
const line = new SimulatorLine({ now: () => new Date('2026-11-21T09:30:00Z') })
const envelope: Envelope = {
  senderQualifier: 'ZZ',
  senderId: 'CC123456789',
  receiverQualifier: 'ZZ',
  receiverId: 'SIMULATOR',
  interchangeControlNumber: 7,
  groupControlNumber: 7,
  transactionControlNumber: '0007',
  createdOn: '2026-11-21',
  createdAt: '0930',
  usage: 'P',
}
const provider = { name: 'Harbor Lane Family Medicine', npi: '1234567893', taxId: '123456789' }
const payer = { name: 'Northfield Health', payerId: 'NFH01' }
const member = (memberId: string) => ({ last: 'Delgado', first: 'Rosa', birthDate: '1968-03-04', sex: 'F' as const, memberId })
const luis = { last: 'Delgado', first: 'Luis', birthDate: '2015-07-01', sex: 'M' as const, relationship: '19' }

const rejectedFor = new Map([
  ['R', '72'],
  ['G', '75'],
  ['X', '71'],
  ['BUSY', '42'],
])

test('each patient of a batch that we write is understood by us as what the simulator meant', async () => {
  const wish = fc.record({
    end: fc.constantFrom('', 'D', 'C', 'T', 'COB', 'R', 'G', 'X', 'BUSY'),
    isChild: fc.boolean(),
    serviceTypes: fc.constantFrom(['30'], ['98', 'MH']),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 12 }), async wishes => {
      const questions = wishes.map(({ end, isChild, serviceTypes }, i) => ({
        trace: `T${i}`,
        payer,
        subscriber: member(`NH1${end}`),
        serviceOn: '2026-11-24',
        serviceTypes,
        ...(isChild && { dependent: luis }),
      }))
      const answers = readEligibilityAnswers(await line.ask(writeEligibilityInquiry({ envelope, reference: 'E7', provider, questions })))
      const byTrace = new Map(answers.flatMap(answer => answer.traces.map(trace => [trace, answer] as const)))
      expect([...byTrace.keys()].sort()).toEqual(questions.map(({ trace }) => trace).sort())
      wishes.forEach(({ end, isChild }, i) => {
        const answer = byTrace.get(`T${i}`)
        const rejected = rejectedFor.get(end)
        expect(answer?.rejections.map(({ reason }) => reason)).toEqual(rejected ? [rejected] : [])
        const codes = new Set(answer?.rows.map(({ code }) => code))
        expect([codes.has('1'), codes.has('6'), codes.has('R')]).toEqual([!rejected && end !== 'T', end === 'T', end === 'COB'])
        if (isChild && !rejected) expect(answer?.dependent?.first).toBe('LUIS')
      })
    }),
    { numRuns: 30 },
  )
})

test('a claim status that we ask for is understood by us', async () => {
  const ask = async (memberId: string) =>
    readClaimStatuses(
      await line.ask(
        writeStatusInquiry({
          envelope,
          reference: 'S7',
          submitter: { name: provider.name, id: 'CC123456789' },
          provider,
          payer,
          subscriber: member(memberId),
          trace: 'T2',
          patientControlNumber: 'CC20001',
          chargedCents: money(100_00),
          serviceFrom: '2026-10-06',
          serviceTo: '2026-10-06',
        }),
      ),
    )
  const [paid] = await ask('NH1')
  expect(paid).toMatchObject({ trace: 'T2', pcn: 'CC20001', paidCents: 64_00n, chargedCents: 100_00n, statuses: [{ category: 'F1', code: '65' }] })
  expect(await ask('NH1INFO')).toMatchObject([{ trace: 'T2', statuses: [{ category: 'P3' }] }])
  expect(await ask('NH1UNKNOWN')).toMatchObject([{ trace: 'T2', statuses: [{ category: 'D0' }] }])
})

test('an authorization that we ask for is understood by us, with its days and units', async () => {
  const ask = async (memberId: string) =>
    readAuthorizationAnswers(
      await line.ask(
        writeAuthorizationInquiry({
          envelope,
          reference: 'A7',
          provider,
          payer,
          subscriber: member(memberId),
          trace: 'T3',
          category: 'HS',
          request: 'I',
          serviceType: '1',
          placeOfService: '11',
          isUrgent: false,
          from: '2026-12-01',
          to: '2027-02-28',
          diagnoses: ['M545'],
          services: [{ code: '97110', codeTo: '97140', units: '12' }],
        }),
      ),
    )
  const [granted] = await ask('NH1')
  expect(granted).toMatchObject({ traces: ['T3'], decision: { action: 'A1' } })
  expect(granted?.services).toMatchObject([{ units: '12', decision: { action: 'A1' } }])
  expect(await ask('NH1PARTLY')).toMatchObject([{ decision: { action: 'A2' }, services: [{ units: '6' }] }])
  expect(await ask('NH1DENIES')).toMatchObject([{ decision: { action: 'A3', reasons: ['92'] } }])
  expect(await ask('NH1PENDS')).toMatchObject([{ decision: { action: 'A4' } }])
  expect(await ask('NH1G')).toMatchObject([{ rejections: [{ reason: '75' }] }])
})

test('what is no X12 is told as a question that cannot be asked', async () => {
  await expect(line.ask('good morning')).rejects.toBeInstanceOf(RealTimeError)
})
