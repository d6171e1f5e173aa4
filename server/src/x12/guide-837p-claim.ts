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
import { lineLoop } from './guide-837p-line.ts'
import { amount, city, date, reference, street } from './guide-parts.ts'

// Loop 2300 of the professional claim; it stands under the subscriber or under the patient (domain/edi.md 3).

export type Purpose = 'claim' | 'predetermination'

const claim = (purpose: Purpose): SegmentRule =>
  segment(
    'CLM',
    '!',
    1,
    `! ! - - !(! !B !) !N,Y !A,B,C !N,W,Y !I,Y ?P ?(!AA,EM,OA ?AA,EM,OA - ? ?) ?02,03,05,09 - - - - - - ${purpose === 'claim' ? '-' : '?'} ?${delayReasons}`,
    'claim',
  )

const dates = [
  date('431', 'onset of illness'),
  date('454', 'initial treatment'),
  date('304', 'last seen'),
  date('453', 'acute manifestation'),
  date('439', 'accident'),
  date('484', 'last menstrual period'),
  date('455', 'last X-ray'),
  date('471', 'prescription'),
  date('314,360,361', 'disability', { formats: 'D8,RD8' }),
  date('297', 'last worked'),
  date('296', 'return to work'),
  date('435', 'admission'),
  date('096', 'discharge'),
  date('090,091', 'care assumed or given up', { max: 2 }),
  date('444', 'first contact'),
  date('050', 'repricer received'),
]

const references = [
  reference('4N', 1, 'service authorisation exception'),
  reference('F5', 1, 'Medicare section 4081'),
  reference('EW', 1, 'mammography certificate'),
  reference('9F', 1, 'referral number'),
  reference('G1', 1, 'prior authorisation'),
  reference('F8', 1, 'payer claim control number'),
  reference('X4', 1, 'CLIA number'),
  reference('9A', 1, 'repriced claim number'),
  reference('9C', 1, 'adjusted repriced claim number'),
  reference('LX', 1, 'device exemption'),
  reference('D9', 1, 'clearinghouse trace'),
  reference('EA', 1, 'medical record number'),
  reference('P4', 1, 'demonstration project'),
  reference('1J', 1, 'care plan oversight'),
]

const conditions = (codes: string, more = 4): string => `!N,Y !${codes}${` ?${codes}`.repeat(more)}`

const clinical = [
  segment('CR1', '?', 1, '?LB ? - !A,B,C,D,E !DH ! - - ? ?', 'ambulance transport'),
  segment('CR2', '?', 1, '- - - - - - - !A,C,D,E,F,G,M - ? ?', 'spinal manipulation'),
  segment('CRC', '?', 3, `!07 ${conditions('01,04,05,06,07,08,09,12')}`, 'ambulance certification'),
  segment('CRC', '?', 3, `!E1,E2,E3 ${conditions('L1,L2,L3,L4,L5')}`, 'vision condition'),
  segment('CRC', '?', 1, '!75 !Y !IH', 'homebound'),
  segment('CRC', '?', 1, `!ZZ ${conditions('AV,NU,S2,ST', 2)}`, 'EPSDT referral'),
  segment('HI', '!', 1, `!${code('ABK,BK')}${` ?${code('ABF,BF')}`.repeat(11)}`, 'diagnoses'),
  segment('HI', '?', 1, `!${code('BP')} ?${code('BO')}`, 'anesthesia procedure'),
  segment('HI', '?', 2, upTo(12, code('BG')), 'condition codes'),
  repricing('? ? - - - - -'),
]

const providers = [
  loop('2310A', '?', 2, 'referring provider', [segment('NM1', '!', 1, person('DN,P3'), 'name'), reference('0B,1G,G2', 3, 'other id')]),
  loop('2310B', '?', 1, 'rendering provider', [
    segment('NM1', '!', 1, '!82 !1,2 ! ? ? - ? ?XX ?', 'name'),
    segment('PRV', '?', 1, '!PE !PXC !', 'taxonomy'),
    reference('0B,1G,G2,LU', 4, 'other id'),
  ]),
  serviceFacility('2310C', [segment('PER', '?', 1, '!IC ? !TE ! ?EX ?', 'contact')]),
  loop('2310D', '?', 1, 'supervising provider', [segment('NM1', '!', 1, person('DQ'), 'name'), reference('0B,1G,G2,LU', 4, 'other id')]),
  loop('2310E', '?', 1, 'ambulance pick-up', [segment('NM1', '!', 1, '!PW !2', 'place'), street('!'), city('!')]),
  loop('2310F', '?', 1, 'ambulance drop-off', [segment('NM1', '!', 1, '!45 !2 ?', 'place'), street('!'), city('!')]),
]

const otherProviders = [
  otherProvider('2330C', 'referring provider at the other payer', 'DN,P3', '1', '0B,1G,G2', 2),
  otherProvider('2330D', 'rendering provider at the other payer', '82', '1,2', '0B,1G,G2,LU'),
  otherProvider('2330E', 'service facility at the other payer', '77', '2', '0B,G2,LU'),
  otherProvider('2330F', 'supervising provider at the other payer', 'DQ', '1', '0B,1G,G2,LU'),
  otherProvider('2330G', 'billing provider at the other payer', '85', '1,2', 'G2,LU', 1, 2),
]

export const claimLoop = (purpose: Purpose = 'claim'): LoopRule =>
  loop('2300', '?', 100, 'claim', [
    claim(purpose),
    ...dates,
    attachment,
    contract,
    amount('F5', 'patient paid amount'),
    ...references,
    fileInformation,
    segment('NTE', '?', 1, '!ADD,CER,DCP,DGN,TPO !', 'note'),
    ...clinical,
    ...providers,
    otherInsurance([], otherProviders),
    lineLoop(purpose),
  ])
