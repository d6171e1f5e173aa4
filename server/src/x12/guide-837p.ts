import { claimLoop } from './guide-837p-claim.ts'
import { filingIndicators, payerSequences, secondaryReasons } from './guide-837p-codes.ts'
import { defineGuide, loop, many, segment } from './grammar.ts'
import type { LoopRule } from './grammar.ts'
import { city, contact, reference, street } from './guide-parts.ts'

// Professional claim, 005010X222A1 (domain/edi.md 3).

const claims = claimLoop()

const identified = (who: string): string => `${who} ! ? ? - ? ?XX ?`
const organisation = (who: string): string => `!${who} !2 ! - - - - !PI,XV !`
const birth = segment('DMG', '!', 1, '!D8 ! !F,M,U', 'birth date and sex')

const submitter = loop('1000A', '!', 1, 'submitter', [
  segment('NM1', '!', 1, '!41 !1,2 ! ? ? - - !46 !', 'name'),
  contact('!', 2, 'EM,FX,TE', 'contact'),
])
const receiver = loop('1000B', '!', 1, 'receiver', [segment('NM1', '!', 1, '!40 !2 ! - - - - !46 !', 'name')])

const billingProvider = [
  loop('2010AA', '!', 1, 'billing provider', [
    segment('NM1', '!', 1, identified('!85 !1,2'), 'name'),
    street('!'),
    city('!'),
    reference('EI,SY', 1, 'tax id', '!'),
    reference('0B,1G', 2, 'licence number'),
    contact('?', 2, 'EM,FX,TE', 'contact'),
  ]),
  loop('2010AB', '?', 1, 'pay-to address', [segment('NM1', '!', 1, '!87 !1,2', 'entity'), street('!'), city('!')]),
  loop('2010AC', '?', 1, 'pay-to plan', [
    segment('NM1', '!', 1, organisation('PE'), 'name'),
    street('!'),
    city('!'),
    reference('2U,FY,NF', 1, 'other id'),
    reference('EI', 1, 'tax id', '!'),
  ]),
]

const subscriberName = loop('2010BA', '!', 1, 'subscriber name', [
  segment('NM1', '!', 1, '!IL !1,2 ! ? ? - ? ?II,MI ?', 'name and member id'),
  street(),
  city(),
  { ...birth, use: '?' },
  reference('SY', 1, 'social security number'),
  reference('Y4', 1, 'property and casualty claim number'),
  segment('PER', '?', 1, '!IC ? !TE ! ?EX ?', 'property and casualty contact'),
])

const payer = loop('2010BB', '!', 1, 'payer', [
  segment('NM1', '!', 1, organisation('PR'), 'name and payer id'),
  street(),
  city(),
  reference('2U,EI,FY,NF', 3, 'other id of the payer'),
  reference('G2,LU', 2, 'id of the billing provider at the payer'),
])

/** PAT05 to 09: death date, weight, pregnancy. */
const patientFacts = '?D8 ? ?01 ? ?Y'

const patient: LoopRule = loop('2000C', '?', many, 'patient', [
  segment('HL', '!', 1, '! ! !23 !0', 'level'),
  segment('PAT', '!', 1, `!01,19,20,21,39,40,53,G8 - - - ${patientFacts}`, 'relationship to the subscriber'),
  loop('2010CA', '!', 1, 'patient name', [
    segment('NM1', '!', 1, '!QC !1 ! ? ? - ?', 'name'),
    street('!'),
    city('!'),
    birth,
    reference('Y4', 1, 'property and casualty claim number'),
    reference('1W,SY', 1, 'property and casualty patient id'),
    segment('PER', '?', 1, '!IC ? !TE ! ?EX ?', 'property and casualty contact'),
  ]),
  claims,
])

const subscriber = loop('2000B', '!', many, 'subscriber', [
  segment('HL', '!', 1, '! ! !22 !0,1', 'level'),
  segment('SBR', '!', 1, `!${payerSequences} ?18 ? ? ?${secondaryReasons} - - - ?${filingIndicators}`, 'coverage'),
  segment('PAT', '?', 1, `- - - - ${patientFacts}`, 'patient facts'),
  subscriberName,
  payer,
  claims,
  patient,
])

export const guide837p = defineGuide({
  type: '837P',
  version: '005010X222A1',
  levels: { 20: undefined, 22: '20', 23: '22' },
  root: loop('ST', '!', 1, 'transaction', [
    segment('BHT', '!', 1, '!0019 !00,18 !<50 ! ! !31,CH,RP', 'beginning'),
    submitter,
    receiver,
    loop('2000A', '!', many, 'billing provider level', [
      segment('HL', '!', 1, '! - !20 !1', 'level'),
      segment('PRV', '?', 1, '!BI !PXC !', 'taxonomy'),
      segment('CUR', '?', 1, '!85 !', 'currency'),
      ...billingProvider,
      subscriber,
    ]),
  ]),
})
