import { loop, segment } from './grammar.ts'
import type { LoopRule, SegmentRule } from './grammar.ts'
import { delayReasons } from './guide-837-codes.ts'
import {
  attachment,
  code,
  contract,
  fileInformation,
  otherInsurance,
  otherProvider,
  person,
  repricing,
  serviceFacility,
  upTo,
} from './guide-837-parts.ts'
import { institutionalLineLoop } from './guide-837i-line.ts'
import { amount, date, reference } from './guide-parts.ts'

// Loop 2300 of the institutional claim (domain/edi.md 4).

export type Purpose = 'claim' | 'predetermination'

const claim = (purpose: Purpose): SegmentRule =>
  segment('CLM', '!', 1, `! ! - - !(! !A !) - !A,B,C !N,W,Y !I,Y - - - - - - - - - ${purpose === 'claim' ? '-' : '?'} ?${delayReasons}`, 'claim')

const references = [
  reference('4N', 1, 'service authorisation exception'),
  reference('9F', 1, 'referral number'),
  reference('G1', 1, 'prior authorisation'),
  reference('F8', 1, 'payer claim control number'),
  reference('9A', 1, 'repriced claim number'),
  reference('9C', 1, 'adjusted repriced claim number'),
  reference('LX', 5, 'device exemption'),
  reference('D9', 1, 'clearinghouse trace'),
  reference('LU', 1, 'state of the accident'),
  reference('EA', 1, 'medical record number'),
  reference('P4', 1, 'demonstration project'),
  reference('G4', 1, 'peer review approval'),
]

/** HI01-9 and its like: whether the diagnosis was present on admission. */
const diagnosis = (qualifiers: string): string => `(!${qualifiers} ! - - - - - - ?N,U,W,Y)`
const procedure = (qualifiers: string): string => `(!${qualifiers} ! ?D8 ?)`

const codes = [
  segment('HI', '!', 1, `!${diagnosis('ABK,BK')}`, 'principal diagnosis'),
  segment('HI', '?', 1, `!${code('ABJ,BJ')}`, 'admitting diagnosis'),
  segment('HI', '?', 1, upTo(3, code('APR,PR')), 'reasons for the visit'),
  segment('HI', '?', 1, upTo(12, diagnosis('ABN,BN')), 'external causes'),
  segment('HI', '?', 1, `!${code('DR')}`, 'DRG'),
  segment('HI', '?', 2, upTo(12, diagnosis('ABF,BF')), 'other diagnoses'),
  segment('HI', '?', 1, `!${procedure('BBR,BR,CAH')}`, 'principal procedure'),
  segment('HI', '?', 2, upTo(12, procedure('BBQ,BQ')), 'other procedures'),
  segment('HI', '?', 2, upTo(12, '(!BI ! !RD8 !)'), 'occurrence spans'),
  segment('HI', '?', 2, upTo(12, '(!BH ! !D8 !)'), 'occurrences'),
  segment('HI', '?', 2, upTo(12, '(!BE ! - - !)'), 'values'),
  segment('HI', '?', 2, upTo(12, code('BG')), 'condition codes'),
  segment('HI', '?', 2, upTo(12, code('TC')), 'treatment codes'),
]

const providers = [
  loop('2310A', '?', 1, 'attending provider', [
    segment('NM1', '!', 1, person('71'), 'name'),
    segment('PRV', '?', 1, '!AT !PXC !', 'taxonomy'),
    reference('0B,1G,G2,LU', 4, 'other id'),
  ]),
  loop('2310B', '?', 1, 'operating physician', [segment('NM1', '!', 1, person('72'), 'name'), reference('0B,1G,G2,LU', 4, 'other id')]),
  loop('2310C', '?', 1, 'other operating physician', [segment('NM1', '!', 1, person('ZZ'), 'name'), reference('0B,1G,G2,LU', 4, 'other id')]),
  loop('2310D', '?', 1, 'rendering provider', [segment('NM1', '!', 1, person('82'), 'name'), reference('0B,1G,G2,LU', 4, 'other id')]),
  serviceFacility('2310E'),
  loop('2310F', '?', 1, 'referring provider', [segment('NM1', '!', 1, person('DN'), 'name'), reference('0B,1G,G2', 3, 'other id')]),
]

const otherProviders = [
  otherProvider('2330C', 'attending provider at the other payer', '71', '1', '0B,1G,G2,LU', 1, 4),
  otherProvider('2330D', 'operating physician at the other payer', '72', '1', '0B,1G,G2,LU', 1, 4),
  otherProvider('2330E', 'other operating physician at the other payer', 'ZZ', '1', '0B,1G,G2,LU', 1, 4),
  otherProvider('2330F', 'service facility at the other payer', '77', '2', '0B,G2,LU'),
  otherProvider('2330G', 'rendering provider at the other payer', '82', '1', '0B,1G,G2,LU', 1, 4),
  otherProvider('2330H', 'referring provider at the other payer', 'DN', '1', '0B,1G,G2'),
  otherProvider('2330I', 'billing provider at the other payer', '85', '2', 'G2,LU', 1, 2),
]

export const institutionalClaimLoop = (purpose: Purpose): LoopRule =>
  loop('2300', '?', 100, 'claim', [
    claim(purpose),
    date('096', 'discharge hour', { formats: 'TM' }),
    date('434', 'statement dates', { use: purpose === 'claim' ? '!' : '?', formats: 'RD8' }),
    date('435', 'admission', { formats: 'D8,DT' }),
    date('050', 'repricer received'),
    segment('CL1', '!', 1, '? ? !', 'admission and patient status'),
    attachment,
    contract,
    amount('F3', 'amount estimated due from the patient'),
    ...references,
    fileInformation,
    segment('NTE', '?', 10, '!ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI !', 'claim note'),
    segment('NTE', '?', 1, '!ADD !', 'billing note'),
    segment('CRC', '?', 1, '!ZZ !N,Y !AV,NU,S2,ST ?AV,NU,S2,ST ?AV,NU,S2,ST', 'EPSDT referral'),
    ...codes,
    repricing('? ? ? - - ?DA,UN ?'),
    ...providers,
    otherInsurance([segment('MIA', '?', 1, `!${' ?'.repeat(23)}`, 'inpatient remarks')], otherProviders),
    institutionalLineLoop(),
  ])
