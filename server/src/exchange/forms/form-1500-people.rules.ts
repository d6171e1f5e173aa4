import type { Address } from '../../claims/claim-details.rules.ts'
import { basicText } from '../../x12/characters.ts'
import type { BatchClaim } from '../claims-837/claim-batch.rules.ts'
import { beforeMedicare, firstOther, isMedicare, type FormSource, type PageTexts } from './form-1500.texts.rules.ts'
import { cityLine, listedName, plainText, street, zipCode } from './form-text.rules.ts'

const SIGNATURE = 'SIGNATURE ON FILE'

/** Boxes 1 to 13 and the address of the payer above them. */
export function fillPeople(page: PageTexts, { claim, settings }: FormSource): void {
  const who = claim.patient ?? claim.subscriber
  fillPayer(page, claim)
  page.mark(`1:${coverageType(claim.filingIndicator)}`)
  page.put('1a', basicText(claim.subscriber.memberId).replaceAll(' ', ''))
  page.put('2', listedName(who))
  page.date('3', who.birthDate, 8)
  page.mark('3:m', who.sex === 'M')
  page.mark('3:f', who.sex === 'F')
  fillAddress(page, '5', who.address)
  page.mark(`6:${relationship(beforeMedicare(claim)?.relationship ?? claim.patient?.relationship ?? '18')}`)
  fillInsured(page, claim)
  fillOther(page, claim, settings.medigap)
  fillCauses(page, claim)
  page.put('12', (claim.releaseOfInformation ?? 'Y') === 'Y' ? SIGNATURE : '')
  page.put('13', (claim.benefitsAssigned ?? 'Y') === 'Y' ? SIGNATURE : '')
}

function fillPayer(page: PageTexts, { payer }: BatchClaim): void {
  const { address } = payer
  const lines = [plainText(payer.name), ...(address ? [plainText(address.line1), plainText(address.line2 ?? ''), cityLine(address)] : [])]
  for (const [i, line] of lines.filter(Boolean).entries()) page.put(`top:line${i + 1}`, line)
}

function fillAddress(page: PageTexts, box: '5' | '7', address: Address | undefined): void {
  if (!address) return
  page.put(`${box}:street`, street(address))
  page.put(`${box}:city`, plainText(address.city))
  page.put(`${box}:state`, address.state)
  page.put(`${box}:zip`, zipCode(address.zip))
}

/** Boxes 4, 7 and 11 to 11d: of the insured, or for Medicare of the insurance before it (domain/cms1500.md 2). */
function fillInsured(page: PageTexts, claim: BatchClaim): void {
  if (isMedicare(claim)) return fillBeforeMedicare(page, claim)
  const { subscriber } = claim
  page.put('4', listedName(subscriber))
  fillAddress(page, '7', subscriber.address)
  page.put('11', basicText(subscriber.groupNumber ?? ''))
  page.date('11a', subscriber.birthDate, 8)
  page.mark('11a:m', subscriber.sex === 'M')
  page.mark('11a:f', subscriber.sex === 'F')
  fillCasualty(page, claim)
  page.put('11c', plainText(subscriber.groupName ?? ''))
  page.yesNo('11d', firstOther(claim) !== undefined)
}

/** 11 is NONE when Medicare pays first; a blank one makes the form unprocessable. 11d stays blank. */
function fillBeforeMedicare(page: PageTexts, claim: BatchClaim): void {
  const before = beforeMedicare(claim)
  fillCasualty(page, claim)
  if (!before) return page.put('11', 'NONE')
  const isSelf = before.relationship === '18'
  page.put('4', isSelf ? '' : listedName(before.subscriber))
  if (!isSelf) fillAddress(page, '7', before.subscriber.address)
  page.put('11', basicText(before.groupNumber ?? before.subscriber.memberId))
  if (isSelf) {
    page.date('11a', claim.subscriber.birthDate, 8)
    page.mark('11a:m', claim.subscriber.sex === 'M')
    page.mark('11a:f', claim.subscriber.sex === 'F')
  }
  page.put('11c', plainText(before.groupName ?? before.payer.name))
}

function fillCasualty(page: PageTexts, { casualtyClaimNumber }: BatchClaim): void {
  if (!casualtyClaimNumber) return
  page.put('11b:qualifier', 'Y4')
  page.put('11b:number', basicText(casualtyClaimNumber))
}

/** Boxes 9, 9a and 9d: the other policy; Medicare takes Medigap only. */
function fillOther(page: PageTexts, claim: BatchClaim, medigap: boolean): void {
  const other = firstOther(claim)
  if (!other || (isMedicare(claim) && (!medigap || beforeMedicare(claim)))) return
  page.put('9', listedName(other.subscriber))
  page.put('9a', basicText(other.groupNumber ?? ''))
  page.put('9d', plainText(other.groupName ?? ''))
}

function fillCauses(page: PageTexts, { accident, conditionCodes = [] }: BatchClaim): void {
  const causes = accident?.causes ?? []
  page.yesNo('10a', causes.includes('EM'))
  page.yesNo('10b', causes.includes('AA'))
  page.put('10b:state', causes.includes('AA') ? accident?.state : '')
  page.yesNo('10c', causes.includes('OA'))
  page.put('10d', conditionCodes.join(' '))
}

/** The one X of box 1 for a claim filing indicator (domain/edi.md 13.2). */
function coverageType(filingIndicator: string): string {
  return coverageTypes[filingIndicator] ?? 'other'
}
const coverageTypes: Readonly<Record<string, string>> = {
  MA: 'medicare',
  MB: 'medicare',
  MC: 'medicaid',
  CH: 'tricare',
  VA: 'champva',
  ...Object.fromEntries(['12', '13', '14', '15', '16', '17', 'BL', 'CI', 'FI', 'HM'].map(code => [code, 'group'])),
}

/** The one X of box 6 for a relationship (domain/edi.md 13.4). */
export const relationship = (code: string): string => ({ '18': 'self', '01': 'spouse', '19': 'child' })[code] ?? 'other'
