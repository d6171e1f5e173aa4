import { defineGuide, loop, many, segment } from './grammar.ts'
import type { SegmentRule } from './grammar.ts'
import { amount, date, reference } from './guide-parts.ts'

// Claim acknowledgement, 005010X214 (domain/edi.md 8).

const status = '(! ! ?)'
const quantity = (code: string, name: string): SegmentRule => segment('QTY', '?', 1, `!${code} !`, name)
const totals = [amount('YU', 'accepted amount'), amount('YY', 'rejected amount')]

const line = loop('2220D', '?', many, 'service line', [
  segment('SVC', '!', 1, '!(!AD,ER,HC,HP,IV,NU,WK ! ? ? ? ?) ! - ? - - ?', 'service'),
  segment('STC', '!', many, `!${status} - !U - - - - - - ?${status} ?${status} ?`, 'line status'),
  reference('FJ', 1, 'line control number', '!'),
  reference('XZ', 1, 'prescription number'),
  date('472', 'service date', { formats: 'D8,RD8' }),
])

const claim = loop('2200D', '?', many, 'claim', [
  segment('TRN', '!', 1, '!2 !', 'our claim number'),
  segment('STC', '!', many, `!${status} ! !U,WQ ! - - - - - ?${status} ?${status} ?`, 'claim status'),
  reference('1K', 1, 'payer claim control number'),
  reference('D9', 1, 'clearinghouse trace'),
  reference('BLT', 1, 'bill type'),
  date('472', 'service date', { use: '~', formats: 'D8,RD8' }),
  line,
])

const patient = loop('2000D', '?', many, 'patient', [
  segment('HL', '!', 1, '! ! !PT ?0', 'level'),
  loop('2100D', '!', 1, 'patient name', [segment('NM1', '!', 1, '!QC !1 ! ? ? - ? !II,MI !', 'name')]),
  claim,
])

const provider = loop('2000C', '?', many, 'billing provider', [
  segment('HL', '!', 1, '! ! !19 !0,1', 'level'),
  loop('2100C', '!', many, 'billing provider name', [segment('NM1', '!', 1, '!85 !1,2 ! ? ? - ? !FI,XX !', 'name')]),
  loop('2200C', '?', 1, 'billing provider status', [
    segment('TRN', '!', 1, '!1 !', 'trace'),
    segment('STC', '?', many, `!${status} - !U,WQ ! - - - - - ?${status} ?${status}`, 'status'),
    reference('0B,1G,G2,LU,SY,TJ', 3, 'other id'),
    quantity('QA', 'accepted claims'),
    quantity('QC', 'rejected claims'),
    ...totals,
  ]),
  patient,
])

const receiver = loop('2000B', '!', 1, 'information receiver', [
  segment('HL', '!', 1, '! ! !21 !0,1', 'level'),
  loop('2100B', '!', 1, 'receiver name', [segment('NM1', '!', 1, '!41 !1,2 ! ? ? - - !46 !', 'name')]),
  loop('2200B', '!', 1, 'batch status', [
    segment('TRN', '!', 1, '!2 !', 'our batch number'),
    segment('STC', '!', many, `!${status} ! !U,WQ ! - - - - - ?${status} ?${status}`, 'batch status'),
    quantity('90', 'accepted claims'),
    quantity('AA', 'rejected claims'),
    ...totals,
  ]),
  provider,
])

export const guide277ca = defineGuide({
  type: '277CA',
  version: '005010X214',
  levels: { 20: undefined, 21: '20', 19: '21', PT: '19' },
  root: loop('ST', '!', 1, 'claim acknowledgement', [
    segment('BHT', '!', 1, '!0085 !08 ! ! ! !TH', 'beginning'),
    loop('2000A', '!', 1, 'information source', [
      segment('HL', '!', 1, '! - !20 !1', 'level'),
      loop('2100A', '!', 1, 'source name', [segment('NM1', '!', 1, '!AY,PR !2 ! - - - - !46,FI,PI,XV !', 'name')]),
      loop('2200A', '!', 1, 'receipt', [
        segment('TRN', '!', 1, '!1 !', 'trace'),
        date('050', 'receipt date', { use: '!' }),
        date('009', 'process date', { use: '!' }),
      ]),
      receiver,
    ]),
  ]),
})
