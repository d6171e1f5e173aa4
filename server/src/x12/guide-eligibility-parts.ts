import { loop, segment } from './grammar.ts'
import type { Rule, SegmentRule, Use } from './grammar.ts'
import { city, reference, street } from './guide-parts.ts'

// Eligibility, 005010X279A1: what question (270) and answer (271) hold in the same form (domain/edi.md 6).

const roles = 'AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU'
/** @param ids PRV02: how the provider is named */
export const providerRole = (ids: string): SegmentRule => segment('PRV', '?', 1, `!${roles} ?${ids} ?`, 'provider')

export const sourceName = segment('NM1', '!', 1, '!2B,36,GP,P5,PR !1,2 ! ? ? - ? !24,46,FI,NI,PI,XV,XX !', 'payer name')
export const receiverName = segment('NM1', '!', 1, '!1P,2B,36,80,FA,GP,P5,PR !1,2 ? ? ? - ? !24,34,FI,PI,PP,SV,XV,XX !', 'asking provider')
export const receiverId = segment('REF', '?', 9, '!0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ ! ?', 'other id')
export const subscriberName = segment('NM1', '!', 1, '!IL !1 ? ? ? - ? ?II,MI ?', 'subscriber name')
export const dependentName = segment('NM1', '!', 1, '!03 !1 ? ? ? - ?', 'dependent name')
export const birth = segment('DMG', '?', 1, '?D8 ? ?F,M,U', 'birth date and sex')

const code = (qualifiers: string): string => `(!${qualifiers} !)`
export const diagnoses = segment('HI', '?', 1, `!${code('ABK,BK')}${` ?${code('ABF,BF')}`.repeat(7)}`, 'diagnoses')
export const address = [street(), city()]

/** @param more after whether insured and how related: 03 and 04 */
export const relationship = (insured: string, relations: string, more: string): SegmentRule =>
  segment('INS', '?', 1, `!${insured} !${relations} ${more}${' -'.repeat(12)} ?`, 'relationship')

export const level = (code: string, parent: '!' | '-', children: string, use: Use = '!'): SegmentRule =>
  segment('HL', use, 1, `! ${parent} !${code} ${children}`, 'level')

export const procedure = '?(!AD,CJ,HC,ID,IV,N4,ZZ ! ? ? ? ? - ?)'
export const ids = (codes: string, max: number): SegmentRule => segment('REF', '?', max, `!${codes} ! ?`, 'other id')
export const number = (codes: string, max: number, name: string): SegmentRule => reference(codes, max, name)
export const named = (id: string, name: string, children: readonly Rule[]) => loop(id, '!', 1, name, children)
