import { defineGuide, loop, many, segment } from './grammar.ts'
import type { SegmentRule } from './grammar.ts'
import { adjustment, amount, city, reference, remarks, street } from './guide-parts.ts'

// Remittance, 005010X221A1 (domain/edi.md 5). Payers send more filing indicators than the guide has, so they are not checked.

const day = (codes: string, name: string, max = 1): SegmentRule => segment('DTM', '?', max, `!${codes} !`, name)
const quantity = (codes: string, name: string, max: number): SegmentRule => segment('QTY', '?', max, `!${codes} !`, name)
const procedure = '(!AD,ER,HC,HP,IV,N4,N6,NU,UI,WK ! ? ? ? ? ?)'
const anyone = (who: string, ids: string): string => `!${who} !1,2 ? ? ? - ? ${ids}`
const carrier = (who: string): string => `!${who} !2 ! - - - - !AD,FI,NI,PI,PP,XV !`
const providerAdjustments =
  '(!50,51,72,90,AH,AM,AP,B2,B3,BD,BN,C5,CR,CS,CT,CV,CW,DM,E3,FB,FC,GO,HM,IP,IR,IS,J1,L3,L6,LE,LS,OA,OB,PI,PL,RA,RE,SL,TL,WO,WU ?)'

const header = [
  segment('BPR', '!', 1, '!C,D,H,I,P,U,X ! !C,D !ACH,BOP,CHK,FWT,NON ?CCP,CTX ?01,04 ? ?DA ? ? ? ?01,04 ? ?DA,SG ? !', 'payment'),
  segment('TRN', '!', 1, '!1 ! ! ?', 'trace number'),
  segment('CUR', '?', 1, '!PR ! ?', 'currency'),
  reference('EV', 1, 'receiver'),
  reference('F2', 1, 'version of the payer system'),
  day('405', 'production date'),
]

const payer = loop('1000A', '!', 1, 'payer', [
  segment('N1', '!', 1, '!PR ! ?XV ?', 'name'),
  street('!'),
  city('!'),
  reference('2U,EO,HI,NF', 4, 'other id'),
  segment('PER', '?', 1, '!CX ? ?EM,FX,TE ? ?EM,EX,FX,TE ? ?EX ?', 'business contact'),
  segment('PER', '~', many, '!BL ? ?EM,TE,UR ? ?EM,EX,FX,TE,UR ? ?EM,EX,FX,UR ?', 'technical contact'),
  segment('PER', '?', 1, '!IC - !UR !', 'web site'),
])

const payee = loop('1000B', '!', 1, 'payee', [
  segment('N1', '!', 1, '!PE ! !FI,XV,XX !', 'name'),
  street(),
  city(),
  reference('0B,D3,PQ,TJ', many, 'other id'),
  segment('RDM', '?', 1, '!BM,EM,FT,OL ? ?', 'delivery'),
])

const names = [
  segment('NM1', '!', 1, '!QC !1 ? ? ? - ? ?34,HN,II,MI,MR ?', 'patient name'),
  segment('NM1', '?', 1, anyone('IL', '!FI,II,MI !'), 'insured name'),
  segment('NM1', '?', 1, anyone('74', '?C ?'), 'corrected name'),
  segment('NM1', '?', 1, anyone('82', '!BD,BS,FI,MC,PC,SL,UP,XX !'), 'rendering provider'),
  segment('NM1', '?', 1, carrier('TT'), 'crossover carrier'),
  segment('NM1', '?', 1, carrier('PR'), 'corrected priority payer'),
  segment('NM1', '?', 1, anyone('GB', '?FI,II,MI ?'), 'other subscriber'),
]

const service = loop('2110', '?', 999, 'service line', [
  segment('SVC', '!', 1, `!${procedure} ! ! ? ? ?${procedure} ?`, 'service payment'),
  day('150,151,472', 'service date', 2),
  adjustment(99),
  reference('1S,APC,BB,E9,G1,G3,LU,RB', 8, 'service id'),
  reference('6R', 1, 'line control number'),
  reference('0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,HPI,SY,TJ', 10, 'rendering provider id'),
  reference('0K', 5, 'medical policy'),
  amount('B6,KH,T,T2,ZK,ZL,ZM,ZN,ZO', 'amounts of the line', 9),
  quantity('ZK,ZL,ZM,ZN,ZO', 'quantities of the line', 6),
  segment('LQ', '?', 99, '!HE,RX !', 'remark code'),
])

const claim = loop('2100', '!', many, 'claim payment', [
  segment('CLP', '!', 1, '! !1,2,3,4,19,20,21,22,23,25 ! ! ? ! ! ? ? - ? ? ?', 'claim payment'),
  adjustment(99),
  ...names,
  segment('MIA', '?', 1, `!${' ?'.repeat(23)}`, 'inpatient remarks'),
  remarks,
  reference('1L,1W,28,6P,9A,9C,BB,CE,EA,F8,G1,G3,IG,SY', 5, 'other claim id'),
  reference('0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,LU', 10, 'rendering provider id'),
  day('232,233', 'claim dates', 2),
  day('036', 'coverage end'),
  day('050', 'claim received'),
  segment('PER', '?', 2, '!CX ? !EM,FX,TE ! ?EM,EX,FX,TE ? ?EX ?', 'claim contact'),
  amount('AU,D8,DY,F5,I,NL,T,T2,ZK,ZL,ZM,ZN,ZO', 'amounts of the claim', 13),
  quantity('CA,CD,LA,LE,NE,NR,OU,PS,VS,ZK,ZL,ZM,ZN,ZO', 'quantities of the claim', 14),
  service,
])

export const guide835 = defineGuide({
  type: '835',
  version: '005010X221A1',
  root: loop('ST', '!', 1, 'transaction', [
    ...header,
    payer,
    payee,
    loop('2000', '?', many, 'claim group', [
      segment('LX', '!', 1, '!', 'group number'),
      segment('TS3', '?', 1, `! ! ! ! !${' ?'.repeat(19)}`, 'provider totals'),
      segment('TS2', '?', 1, '? '.repeat(19), 'more provider totals'),
      claim,
    ]),
    segment('PLB', '?', many, `! ! !${providerAdjustments} !${` ?${providerAdjustments} ?`.repeat(5)}`, 'provider adjustments'),
  ]),
})
