import { loop, many, segment } from './grammar.ts'
import type { LoopRule } from './grammar.ts'
import {
  attachment,
  contract,
  drug,
  fileInformation,
  lineAdjudication,
  lineControlNumber,
  lineNumber,
  ofPayer,
  person,
  repricing,
} from './guide-837-parts.ts'
import { amount, city, date, street } from './guide-parts.ts'

// Loop 2400 of the professional claim (domain/edi.md 3).

const procedure = '(!ER,HC,IV,WK ! ? ? ? ? ?)'
const number = (codes: string, name: string) => segment('REF', '?', 1, `!${codes} !`, name)
const conditions = '01,04,05,06,07,08,09,12'

const dates = [
  date('471', 'prescription'),
  date('607', 'recertification'),
  date('463', 'begin of therapy'),
  date('461', 'last certification'),
  date('304', 'last seen'),
  date('738,739', 'test', { max: 2 }),
  date('011', 'shipped'),
  date('455', 'last X-ray'),
  date('454', 'initial treatment'),
]

const references = [
  number('9B', 'repriced line'),
  number('9D', 'adjusted repriced line'),
  ofPayer('G1', 5, 'prior authorisation'),
  lineControlNumber,
  number('EW', 'mammography certificate'),
  number('X4', 'CLIA number'),
  number('F4', 'referring CLIA number'),
  number('BT', 'vaccine batch'),
  ofPayer('9F', 5, 'referral number'),
]

const providers = [
  loop('2420A', '?', 1, 'rendering provider of the line', [
    segment('NM1', '!', 1, '!82 !1,2 ! ? ? - ? ?XX ?', 'name'),
    segment('PRV', '?', 1, '!PE !PXC !', 'taxonomy'),
    ofPayer('0B,1G,G2,LU', 20, 'other id'),
  ]),
  loop('2420B', '?', 1, 'purchased service provider', [
    segment('NM1', '!', 1, '!QB !1,2 - - - - - ?XX ?', 'entity'),
    ofPayer('0B,1G,G2', 20, 'other id'),
  ]),
  loop('2420C', '?', 1, 'service facility of the line', [
    segment('NM1', '!', 1, '!77 !2 ! - - - - ?XX ?', 'name'),
    street('!'),
    city('!'),
    ofPayer('G2,LU', 3, 'other id'),
  ]),
  loop('2420D', '?', 1, 'supervising provider of the line', [segment('NM1', '!', 1, person('DQ'), 'name'), ofPayer('0B,1G,G2,LU', 20, 'other id')]),
  loop('2420E', '?', 1, 'ordering provider', [
    segment('NM1', '!', 1, person('DK'), 'name'),
    street(),
    city(),
    ofPayer('0B,1G,G2', 20, 'other id'),
    segment('PER', '?', 1, '!IC ? !EM,FX,TE ! ?EM,EX,FX,TE ? ?EM,EX,FX,TE ?', 'contact'),
  ]),
  loop('2420F', '?', 2, 'referring provider of the line', [segment('NM1', '!', 1, person('DN,P3'), 'name'), ofPayer('0B,1G,G2', 20, 'other id')]),
  loop('2420G', '?', 1, 'ambulance pick-up of the line', [segment('NM1', '!', 1, '!PW !2', 'place'), street('!'), city('!')]),
  loop('2420H', '?', 1, 'ambulance drop-off of the line', [segment('NM1', '!', 1, '!45 !2 ?', 'place'), street('!'), city('!')]),
]

const service = segment('SV1', '!', 1, `!${procedure} ! !MJ,UN !<11 ? - !(! ? ? ?) - ?Y - ?Y ?Y - - ?0`, 'professional service')

export const lineLoop = (purpose: 'claim' | 'predetermination'): LoopRule =>
  loop('2400', '!', 50, 'service line', [
    lineNumber,
    service,
    segment('SV5', '?', 1, '!(!HC !) !DA ! ! ! !1,4,6', 'equipment'),
    attachment,
    segment('PWK', '?', 1, '!CT !AB,AD,AF,AG,NS', 'equipment certificate'),
    segment('CR1', '?', 1, '?LB ? - !A,B,C,D,E !DH ! - - ? ?', 'ambulance transport'),
    segment('CR3', '?', 1, '!I,R,S !MO !', 'equipment certification'),
    segment('CRC', '?', 3, `!07 !N,Y !${conditions}${` ?${conditions}`.repeat(4)}`, 'ambulance certification'),
    segment('CRC', '?', 1, '!70 !N,Y !65', 'hospice employee'),
    segment('CRC', '?', 1, '!09 !N,Y !38,ZV ?38,ZV', 'equipment condition'),
    date('472', 'service date', { use: purpose === 'claim' ? '!' : '?', formats: 'D8,RD8' }),
    ...dates,
    segment('QTY', '?', 1, '!PT !', 'ambulance patients'),
    segment('QTY', '?', 1, '!FL !', 'obstetric anesthesia units'),
    segment('MEA', '?', 5, '!OG,TR !HT,R1,R2,R3,R4 !', 'test result'),
    contract,
    ...references,
    amount('T', 'sales tax'),
    amount('F4', 'postage'),
    fileInformation,
    segment('NTE', '?', 1, '!ADD,DCP !', 'line note'),
    segment('NTE', '?', 1, '!TPO !', 'third party note'),
    segment('PS1', '?', 1, '! !', 'purchased service'),
    repricing('? ? - ?ER,HC,IV,WK ? ?MJ,UN ?'),
    drug,
    ...providers,
    lineAdjudication(`!${procedure}`),
    loop('2440', '?', many, 'form', [segment('LQ', '!', 1, '!AS,UT !', 'form id'), segment('FRM', '!', 99, '! ?N,W,Y ? ? ?', 'answer')]),
  ])
