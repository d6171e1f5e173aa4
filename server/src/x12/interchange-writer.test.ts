import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeInterchange, X12WriteError } from './interchange-writer.ts'
import type { Envelope } from './interchange-writer.ts'
import { element, tokenize } from './tokenizer.ts'

const envelope: Envelope = {
  senderQualifier: 'ZZ',
  senderId: 'SENDERID',
  receiverQualifier: '30',
  receiverId: '123456789',
  interchangeControlNumber: 42,
  groupControlNumber: 7,
  transactionControlNumber: '0001',
  createdOn: '2026-11-21',
  createdAt: '0930',
  usage: 'P',
}
const kind = { st01: '837', group: 'HC', version: '005010X222A1', hasSt03: true }

test('the envelope counts itself and its ISA has 106 characters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 1, max: 999_999_999 }), fc.nat({ max: 20 }), (isa13, gs06, size) => {
      const body = Array.from({ length: size }, (_, i) => ({ id: 'REF', elements: ['6R', `L${i}`] }))
      const text = writeInterchange({ ...envelope, interchangeControlNumber: isa13, groupControlNumber: gs06 }, kind, body)
      expect(text.indexOf('GS*')).toBe(106)
      const { segments } = tokenize(text)
      const value = (id: string, n: number): string | undefined => segments.filter(s => s.id === id).map(s => element(s, n))[0]
      expect(value('SE', 1)).toBe(String(size + 2))
      expect(value('IEA', 2)).toBe(value('ISA', 13))
      expect(Number(value('ISA', 13))).toBe(isa13)
      expect([value('GS', 6), value('GE', 2)]).toEqual([String(gs06), String(gs06)])
      expect(value('SE', 2)).toBe(value('ST', 2))
    }),
  )
})

test('the remittance has no version in its ST', () => {
  const text = writeInterchange(envelope, { st01: '835', group: 'HP', version: '005010X221A1', hasSt03: false }, [])
  expect(text).toContain('~ST*835*0001~SE*2*0001~')
})

test.each([
  ['a sender id of 16 characters', { senderId: 'S'.repeat(16) }, ['6R', 'L']],
  ['a control number of ten digits', { interchangeControlNumber: 1_000_000_000 }, ['6R', 'L']],
  ['a transaction number of three characters', { transactionControlNumber: '001' }, ['6R', 'L']],
  ['a delimiter in the data', {}, ['6R', 'L~1']],
  ['a component separator in a simple element', {}, ['6R', 'L:1']],
  ['an element that is too long', {}, ['6R', 'L'.repeat(51)]],
  ['an element that does not exist', {}, ['6R', 'L', '', '', 'X']],
  ['a letter with an accent', {}, ['6R', 'É']],
])('%s is never written', (_, changes, elements) => {
  expect(() => writeInterchange({ ...envelope, ...changes }, kind, [{ id: 'REF', elements }])).toThrow(X12WriteError)
})
