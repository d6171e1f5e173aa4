import { segment } from './grammar.ts'
import type { SegmentRule } from './grammar.ts'

// Claim status, 005010X212: what question (276) and answer (277) hold in the same form (domain/edi.md 7).

export const level = (code: string, parent: '!' | '-', children: string): SegmentRule =>
  segment('HL', '!', 1, `! ${parent} !${code} ${children}`, 'level')
export const sourceName = segment('NM1', '!', 1, '!PR !2 ! - - - - !PI,XV !', 'payer name')
export const receiverName = segment('NM1', '!', 1, '!41 !1,2 ? ? ? - - !46 !', 'name')
export const providerName = segment('NM1', '!', 1, '!1P !1,2 ? ? ? - ? !FI,SV,XX !', 'provider name')
export const subscriberName = segment('NM1', '!', 1, '!IL !1,2 ! ? ? - ? !24,II,MI !', 'subscriber name')
export const dependentName = segment('NM1', '!', 1, '!QC !1 ! ? ? - ? ?II,MI ?', 'dependent name')
export const serviceCodes = '(!AD,ER,HC,HP,IV,N4,NU,WK ! ? ? ? ?)'
