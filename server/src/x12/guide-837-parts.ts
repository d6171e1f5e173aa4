import { filingIndicators, payerSequences, pricing, relationships, reportTypes, secondaryReasons } from './guide-837-codes.ts'
import { loop, segment } from './grammar.ts'
import type { LoopRule, Rule, SegmentRule } from './grammar.ts'
import { adjustment, amount, city, date, reference, remarks, street } from './guide-parts.ts'

// Segments and loops inside a claim that professional, institutional and dental claims hold in the same form.

export const code = (qualifiers: string): string => `(!${qualifiers} !)`
export const upTo = (times: number, first: string): string => `!${first}${` ?${first}`.repeat(times - 1)}`
export const person = (who: string): string => `!${who} !1 ! ? ? - ? ?XX ?`
export const anyone = (who: string): string => `!${who} !1,2 ! ? ? - ? ?XX ?`

/** REF04 names the payer whose number it is. */
export const ofPayer = (codes: string, max: number, name: string): SegmentRule => segment('REF', '?', max, `!${codes} ! - ?(!2U !)`, name)

export const attachment = segment('PWK', '?', 10, `!${reportTypes} !AA,BM,EL,EM,FT,FX - - ?AC ?`, 'attachment')
export const contract = segment('CN1', '?', 1, '!01,02,03,04,05,06,09 ? ? ? ? ?', 'contract')
export const fileInformation = segment('K3', '?', 10, '!', 'file information')
export const lineNumber = segment('LX', '!', 1, '!', 'line number')
export const lineControlNumber = segment('REF', '?', 1, '!6R !<30', 'line control number')

const exceptions = '?T1,T2,T3,T4,T5,T6 ?1,2,3,4,5 ?1,2,3,4,5,6'
/** @param approved HCP06 to 12: what was approved, different by the kind of claim */
export const repricing = (approved: string): SegmentRule => segment('HCP', '?', 1, `!${pricing} ! ? ? ? ${approved} ${exceptions}`, 'repricing')

export const serviceFacility = (id: string, more: Rule[] = []): LoopRule =>
  loop(id, '?', 1, 'service facility', [
    segment('NM1', '!', 1, '!77 !2 ! - - - - ?XX ?', 'name'),
    street('!'),
    city('!'),
    reference('0B,G2,LU', 3, 'other id'),
    ...more,
  ])

export const drug = loop('2410', '?', 1, 'drug', [
  segment('LIN', '!', 1, '- !N4,EN,EO,HI,ON,UK,UP !', 'drug code'),
  segment('CTP', '!', 1, '- - - ! !(!F2,GR,ME,ML,UN)', 'drug quantity'),
  reference('VY,XZ', 1, 'prescription number'),
])

export const otherProvider = (id: string, name: string, who: string, kind: string, codes: string, max = 1, ids = 3): LoopRule =>
  loop(id, '?', max, name, [segment('NM1', '!', 1, `!${who} !${kind}`, 'entity'), reference(codes, ids, 'id at the other payer', '!')])

/** @param numbers REF of the other payer beside those that all kinds have */
export const otherInsurance = (inpatient: readonly Rule[], providers: readonly LoopRule[], numbers: readonly Rule[] = []): LoopRule =>
  loop('2320', '?', 10, 'other insurance', [
    segment('SBR', '!', 1, `!${payerSequences} !${relationships} ? ? ?${secondaryReasons} - - - ?${filingIndicators}`, 'coverage'),
    adjustment(5),
    amount('D', 'payer paid amount'),
    amount('A8', 'non-covered amount'),
    amount('EAF', 'remaining patient liability'),
    segment('OI', '!', 1, '- - !N,W,Y ?P - !I,Y', 'consent'),
    ...inpatient,
    remarks,
    loop('2330A', '!', 1, 'other subscriber', [
      segment('NM1', '!', 1, '!IL !1,2 ! ? ? - ? !II,MI !', 'name'),
      street(),
      city(),
      reference('SY', 2, 'social security number'),
    ]),
    loop('2330B', '!', 1, 'other payer', [
      segment('NM1', '!', 1, '!PR !2 ! - - - - !PI,XV !', 'name'),
      street(),
      city(),
      date('573', 'adjudication'),
      reference('2U,EI,FY,NF', 2, 'other id'),
      reference('G1', 1, 'prior authorisation'),
      reference('9F', 1, 'referral number'),
      reference('T4', 1, 'adjustment indicator'),
      reference('F8', 1, 'claim control number'),
      ...numbers,
    ]),
    ...providers,
  ])

/** @param procedure SVD03; @param revenue SVD04, hospitals only */
export const lineAdjudication = (procedure: string, revenue = '-'): LoopRule =>
  loop('2430', '?', 15, 'line adjudication', [
    segment('SVD', '!', 1, `! ! ${procedure} ${revenue} ! ?`, 'paid by the other payer'),
    adjustment(5),
    date('573', 'adjudication', { use: '!' }),
    amount('EAF', 'remaining patient liability'),
  ])
