import { filingIndicators, payerSequences, relationships, secondaryReasons } from './guide-837-codes.ts'
import { defineGuide, loop, many, segment } from './grammar.ts'
import type { Guide, LoopRule, Rule } from './grammar.ts'
import { city, contact, reference, street } from './guide-parts.ts'

// What stands around a claim: who sends it, who bills, who is insured, who is treated. The same for professional,
// institutional and dental claims but for what ClaimKind names (domain/edi.md 3 and 4).

export interface ClaimKind {
  type: string
  version: string
  /** BHT06. */
  purposes: string
  /** NM102 of the billing provider: hospitals are no persons. */
  billing: '1,2' | '2'
  /** REF01 of the tax id. */
  taxIds: string
  /** Professional claims only: death date, weight and pregnancy (PAT) and contacts for property and casualty. */
  professional: boolean
  claims: LoopRule
}

const organisation = (who: string): string => `!${who} !2 ! - - - - !PI,XV !`
const birth = (use: '!' | '?') => segment('DMG', use, 1, '!D8 ! !F,M,U', 'birth date and sex')
const casualtyContact = segment('PER', '?', 1, '!IC ? !TE ! ?EX ?', 'property and casualty contact')
/** PAT05 to 09: death date, weight, pregnancy. */
const patientFacts = '?D8 ? ?01 ? ?Y'

const submitter = loop('1000A', '!', 1, 'submitter', [
  segment('NM1', '!', 1, '!41 !1,2 ! ? ? - - !46 !', 'name'),
  contact('!', 2, 'EM,FX,TE', 'contact'),
])
const receiver = loop('1000B', '!', 1, 'receiver', [segment('NM1', '!', 1, '!40 !2 ! - - - - !46 !', 'name')])

const billingProvider = ({ billing, taxIds }: ClaimKind): Rule[] => [
  loop('2010AA', '!', 1, 'billing provider', [
    segment('NM1', '!', 1, `!85 !${billing} ! ? ? - ? ?XX ?`, 'name'),
    street('!'),
    city('!'),
    reference(taxIds, 1, 'tax id', '!'),
    ...(billing === '2' ? [] : [reference('0B,1G', 2, 'licence number')]),
    contact('?', 2, 'EM,FX,TE', 'contact'),
  ]),
  loop('2010AB', '?', 1, 'pay-to address', [segment('NM1', '!', 1, `!87 !${billing}`, 'entity'), street('!'), city('!')]),
  loop('2010AC', '?', 1, 'pay-to plan', [
    segment('NM1', '!', 1, organisation('PE'), 'name'),
    street('!'),
    city('!'),
    reference('2U,FY,NF', 1, 'other id'),
    reference('EI', 1, 'tax id', '!'),
  ]),
]

const payer = loop('2010BB', '!', 1, 'payer', [
  segment('NM1', '!', 1, organisation('PR'), 'name and payer id'),
  street(),
  city(),
  reference('2U,EI,FY,NF', 3, 'other id of the payer'),
  reference('G2,LU', 2, 'id of the billing provider at the payer'),
])

const patient = ({ professional, claims }: ClaimKind): LoopRule =>
  loop('2000C', '?', many, 'patient', [
    segment('HL', '!', 1, '! ! !23 !0', 'level'),
    segment('PAT', '!', 1, `!${relationships.replace('18,', '')}${professional ? ` - - - ${patientFacts}` : ''}`, 'relationship to the subscriber'),
    loop('2010CA', '!', 1, 'patient name', [
      segment('NM1', '!', 1, '!QC !1 ! ? ? - ?', 'name'),
      street('!'),
      city('!'),
      birth('!'),
      reference('Y4', 1, 'property and casualty claim number'),
      reference('1W,SY', 1, 'property and casualty patient id'),
      ...(professional ? [casualtyContact] : []),
    ]),
    claims,
  ])

const subscriber = (kind: ClaimKind): LoopRule =>
  loop('2000B', '!', many, 'subscriber', [
    segment('HL', '!', 1, '! ! !22 !0,1', 'level'),
    segment('SBR', '!', 1, `!${payerSequences} ?18 ? ? ?${secondaryReasons} - - - ?${filingIndicators}`, 'coverage'),
    ...(kind.professional ? [segment('PAT', '?', 1, `- - - - ${patientFacts}`, 'patient facts')] : []),
    loop('2010BA', '!', 1, 'subscriber name', [
      segment('NM1', '!', 1, '!IL !1,2 ! ? ? - ? ?II,MI ?', 'name and member id'),
      street(),
      city(),
      birth('?'),
      reference('SY', 1, 'social security number'),
      reference('Y4', 1, 'property and casualty claim number'),
      ...(kind.professional ? [casualtyContact] : []),
    ]),
    payer,
    kind.claims,
    patient(kind),
  ])

export const claimGuide = (kind: ClaimKind): Guide =>
  defineGuide({
    type: kind.type,
    version: kind.version,
    levels: { 20: undefined, 22: '20', 23: '22' },
    root: loop('ST', '!', 1, 'transaction', [
      segment('BHT', '!', 1, `!0019 !00,18 !<50 ! ! !${kind.purposes}`, 'beginning'),
      submitter,
      receiver,
      loop('2000A', '!', many, 'billing provider level', [
        segment('HL', '!', 1, '! - !20 !1', 'level'),
        segment('PRV', '?', 1, '!BI !PXC !', 'taxonomy'),
        segment('CUR', '?', 1, '!85 !', 'currency'),
        ...billingProvider(kind),
        subscriber(kind),
      ]),
    ]),
  })
