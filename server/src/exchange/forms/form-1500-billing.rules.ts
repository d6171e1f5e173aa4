import { plus, sum, zero, type Money } from '@cleanclaim/schema/money'
import { basicText } from '../../x12/characters.ts'
import type { BatchClaim, BillingProvider } from '../claims-837/claim-batch.rules.ts'
import { isMedicare, type FormSource, type PageLine, type PageTexts } from './form-1500.texts.rules.ts'
import { amount, cityLine, dateParts, ownId, plainText, street } from './form-text.rules.ts'

const HOME = '12'

/** Boxes 25 to 33b. Totals are those of the page; what was paid is said once, on the last one. */
export function fillBilling(page: PageTexts, source: FormSource, lines: readonly PageLine[], isLast: boolean): void {
  const { claim, billing, settings, printedOn } = source
  page.put('25', billing.taxId)
  page.mark(billing.taxIdKind === 'SY' ? '25:ssn' : '25:ein')
  page.put('26', claim.patientControlNumber)
  page.yesNo('27', (claim.assignment ?? 'A') === 'A')
  const total = settings.pageTotals === 'CONTINUED' ? claim.totalCents : sum(lines.map(line => line.chargeCents))
  if (isLast || settings.pageTotals === 'EACH_PAGE') page.put('28', amount(total))
  else page.put('28:word', 'CONTINUED')
  const paid = paidBefore(claim, settings.amountPaid)
  if (isLast && paid !== undefined) page.put('29', amount(paid))
  page.put('31:signature', claim.providerSigned === false ? '' : 'SIGNATURE ON FILE')
  const { month, day, year } = dateParts(printedOn, 8)
  page.put('31:date', `${month} ${day} ${year}`)
  fillFacility(page, source)
  fillProvider(page, source)
}

/** Undefined when nothing was paid by anybody. */
function paidBefore({ patientPaidCents = zero, otherInsurance = [] }: BatchClaim, whose: 'PATIENT' | 'PATIENT_AND_PAYERS'): Money | undefined {
  const payers = whose === 'PATIENT' ? zero : sum(otherInsurance.map(({ paidCents }) => paidCents ?? zero))
  const paid = plus(patientPaidCents, payers)
  return paid === zero ? undefined : paid
}

/** Medicare wants the place on every form but for visits at home; others where it is not the billing address. */
function fillFacility(page: PageTexts, { claim, billing }: FormSource): void {
  const named = claim.serviceFacility
  const own = isMedicare(claim) && claim.placeOfService !== HOME ? { name: billing.name, npi: billing.npi, address: billing.address } : undefined
  const facility = named ?? own
  if (!facility) return
  page.put('32:name', plainText(facility.name))
  page.put('32:street', street(facility.address))
  page.put('32:city', cityLine(facility.address))
  page.put('32a', facility.npi)
  const other = ownId(named?.otherIds)
  if (other && !isMedicare(claim)) page.put('32b', `${other.qualifier}${basicText(other.id)}`)
}

function fillProvider(page: PageTexts, { claim, billing, settings }: FormSource): void {
  const phone = billing.phone ?? billing.contact?.phone
  page.put('33:phone', phone?.replace(/^(\d{3})(\d{7})$/, '$1 $2'))
  page.put('33:name', billingName(billing))
  page.put('33:street', street(billing.address))
  page.put('33:city', cityLine(billing.address))
  page.put('33a', billing.npi)
  if (isMedicare(claim) || !settings.taxonomyOnPaper || !billing.taxonomy) return
  page.put('33b:qualifier', 'ZZ')
  page.put('33b:id', billing.taxonomy)
}

/** A person who bills in his own name is named as one. */
const billingName = ({ name, first, middle, suffix }: BillingProvider): string =>
  [first, plainText(middle ?? '').slice(0, 1), name, suffix]
    .map(part => plainText(part ?? ''))
    .filter(Boolean)
    .join(' ')
