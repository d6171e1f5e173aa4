import { loop, segment } from './grammar.ts'
import type { LoopRule } from './grammar.ts'
import { delayReasons } from './guide-837-codes.ts'
import {
  anyone,
  attachment,
  contract,
  fileInformation,
  lineAdjudication,
  lineControlNumber,
  lineNumber,
  ofPayer,
  otherInsurance,
  otherProvider,
  person,
  repricing,
  serviceFacility,
} from './guide-837-parts.ts'
import { claimGuide } from './guide-837-transaction.ts'
import { amount, date, reference } from './guide-parts.ts'

// Dental claim, 005010X224A2 (domain/edi.md 1). One guide serves claims and predeterminations (CLM19), so the date of
// service is not required anywhere.

const ids = '0B,1G,G2,LU'
const taxonomy = (role: string) => segment('PRV', '?', 1, `!${role} !PXC !`, 'taxonomy')
const diagnosis = (qualifiers: string): string => `(!${qualifiers} !)`

const references = [
  reference('G3', 1, 'predetermination number'),
  reference('4N', 1, 'service authorisation exception'),
  reference('F8', 1, 'payer claim control number'),
  reference('9F', 1, 'referral number'),
  reference('G1', 1, 'prior authorisation'),
  reference('9A', 1, 'repriced claim number'),
  reference('9C', 1, 'adjusted repriced claim number'),
  reference('D9', 1, 'clearinghouse trace'),
]

const providers = [
  loop('2310A', '?', 2, 'referring provider', [
    segment('NM1', '!', 1, person('DN,P3'), 'name'),
    taxonomy('RF'),
    reference('0B,1G,G2', 3, 'other id'),
  ]),
  loop('2310B', '?', 1, 'rendering provider', [segment('NM1', '!', 1, anyone('82'), 'name'), taxonomy('PE'), reference(ids, 4, 'other id')]),
  serviceFacility('2310C'),
  loop('2310D', '?', 1, 'assistant surgeon', [segment('NM1', '!', 1, anyone('DD'), 'name'), taxonomy('AS'), reference(ids, 4, 'other id')]),
  loop('2310E', '?', 1, 'supervising provider', [segment('NM1', '!', 1, person('DQ'), 'name'), reference(ids, 4, 'other id')]),
]

const otherProviders = [
  otherProvider('2330C', 'referring provider at the other payer', 'DN,P3', '1', '0B,1G,G2', 2),
  otherProvider('2330D', 'rendering provider at the other payer', '82', '1,2', ids),
  otherProvider('2330E', 'supervising provider at the other payer', 'DQ', '1', ids),
  otherProvider('2330F', 'billing provider at the other payer', '85', '1,2', 'G2,LU', 1, 2),
  otherProvider('2330G', 'service facility at the other payer', '77', '2', '0B,G2,LU'),
  otherProvider('2330H', 'assistant surgeon at the other payer', 'DD', '1,2', ids),
]

const procedure = '(!AD ! ? ? ? ? ?)'
const surfaces = 'B,D,F,I,L,M,O'

const line: LoopRule = loop('2400', '!', 50, 'service line', [
  lineNumber,
  segment('SV3', '!', 1, `!${procedure} ! ? ?(! ? ? ? ?) ?I,R ? ? - - - ?(! ? ? ?)`, 'dental service'),
  segment('TOO', '?', 32, `!JP ? ?(!${surfaces} ?${surfaces} ?${surfaces} ?${surfaces} ?${surfaces})`, 'tooth'),
  date('472', 'service date'),
  date('139,441', 'prior placement'),
  date('452', 'appliance placement'),
  date('446', 'appliance replacement'),
  date('196', 'begin of treatment'),
  date('198', 'end of treatment'),
  contract,
  ofPayer('G3', 5, 'predetermination number'),
  ofPayer('G1', 5, 'prior authorisation'),
  ofPayer('9F', 5, 'referral number'),
  reference('9B', 1, 'repriced line'),
  reference('9D', 1, 'adjusted repriced line'),
  lineControlNumber,
  amount('T', 'sales tax'),
  fileInformation,
  repricing('- - - ?AD ? ?UN ?'),
  loop('2420A', '?', 1, 'rendering provider of the line', [
    segment('NM1', '!', 1, anyone('82'), 'name'),
    taxonomy('PE'),
    ofPayer(ids, 20, 'other id'),
  ]),
  loop('2420B', '?', 1, 'assistant surgeon of the line', [
    segment('NM1', '!', 1, anyone('DD'), 'name'),
    taxonomy('AS'),
    ofPayer(ids, 20, 'other id'),
  ]),
  loop('2420C', '?', 1, 'supervising provider of the line', [segment('NM1', '!', 1, person('DQ'), 'name'), ofPayer(ids, 20, 'other id')]),
  serviceFacility('2420D'),
  lineAdjudication('!(!AD,ER ! ? ? ? ? ?)'),
])

const claim = loop('2300', '?', 100, 'claim', [
  segment(
    'CLM',
    '!',
    1,
    `! ! - - !(! !B !) !N,Y !A,B,C,P !N,W,Y !I,Y - ?(!AA,EM,OA ?AA,EM,OA - ? ?) ?01,02,03,05 - - - - - - ?PB ?${delayReasons}`,
    'claim',
  ),
  date('439', 'accident'),
  date('452', 'appliance placement'),
  date('472', 'service date', { formats: 'D8,RD8' }),
  date('050', 'repricer received'),
  segment('DN1', '?', 1, '? ? - ?', 'orthodontic treatment'),
  segment('DN2', '?', 35, '! !E,M - - - !JP', 'tooth status'),
  attachment,
  contract,
  amount('F5', 'patient paid amount'),
  ...references,
  fileInformation,
  segment('NTE', '?', 5, '!ADD !', 'note'),
  segment('HI', '?', 1, `!${diagnosis('ABK,BK,TQ')}${` ?${diagnosis('ABF,BF,TQ')}`.repeat(3)}`, 'diagnoses'),
  repricing('- - - - - - -'),
  ...providers,
  otherInsurance([], otherProviders, [reference('G3', 1, 'predetermination number')]),
  line,
])

export const guide837d = claimGuide({
  type: '837D',
  version: '005010X224A2',
  purposes: 'CH,RP',
  billing: '1,2',
  taxIds: 'EI,SY',
  professional: false,
  claims: claim,
})
