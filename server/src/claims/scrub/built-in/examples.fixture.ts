import { money } from '@cleanclaim/schema/money'
import { medicaid, medicare, type ClaimWish } from './a-claim.fixture.ts'

/** Of each rule that comes with the program: a claim that it stops at, and one that it looks at and lets pass. */
export interface Example {
  fails: ClaimWish
  passes: ClaimWish
}

const on = (code: string, rest: object = {}): ClaimWish['lines'] => [{ code, ...rest }]
const facility = (zip: string) => ({ name: 'General Hospital', address: { line1: '1 Hill Rd', city: 'Springfield', state: 'IL', zip } })
const referredBy = (npi: string, taxonomy = '207R00000X') => ({ referring: { last: 'Kim', first: 'Jae', npi, taxonomy } })
const wants = (settings: object) => ({ settings: { needs: [], authorizedCodes: [], ...settings } })
const orderedBy = (npi: string, taxonomy = '207R00000X') => ({ details: { ordering: { last: 'Kim', first: 'Jae', npi, taxonomy } } })
const drug = (rest: object = {}) => ({ details: { drug: { ndc: '00093721410', quantity: '2', unit: 'ML' as const, ...rest } } })
const nine = { validFrom: '2020-01-01' }

export const examples: Readonly<Record<string, Example>> = {
  'billing-npi': { fails: { billing: { npi: '1234567890' } }, passes: { billing: { npi: '1000000004' } } },
  'tax-id': { fails: { billing: { taxId: '12-3456789' } }, passes: {} },
  'billing-street': { fails: { billing: { line1: 'P.O.  Box 12' } }, passes: { billing: { line1: '12 Boxwood Lane' } } },
  'billing-zip': { fails: { billing: { zip: '62701' } }, passes: {} },
  'billing-taxonomy': { fails: { billing: { taxonomy: '207Q00000' } }, passes: { billing: { taxonomy: '261QP2300X' } } },
  'rendering-npi': { fails: { rendering: { npi: '1666666661' } }, passes: { rendering: { npi: '1122334455' } } },
  'rendering-npi-made': { fails: { rendering: { npiIsMade: true } }, passes: {} },
  'rendering-taxonomy': { fails: { rendering: { taxonomy: '' } }, passes: { rendering: { taxonomy: '1041C0700X' } } },
  'other-npis': { fails: { details: referredBy('1666666661') }, passes: { details: referredBy('1122334455') } },
  'other-taxonomies': { fails: { details: referredBy('1122334455', 'family') }, passes: { details: referredBy('1122334455') } },
  'rendering-taxonomy-wanted': { fails: { payer: medicaid, rendering: { taxonomy: '261QP2300X' } }, passes: { payer: medicaid } },
  'facility-zip': { fails: { details: { serviceFacility: facility('62701') } }, passes: { details: { serviceFacility: facility('627010001') } } },
  'facility-missing': { fails: { placeOfService: '22' }, passes: { placeOfService: '22', details: { serviceFacility: facility('627010001') } } },
  'referring-is-rendering': {
    fails: { payer: { filingIndicator: 'HM' }, details: referredBy('1999999992') },
    passes: { payer: { filingIndicator: 'HM' }, details: referredBy('1122334455') },
  },
  'payer-id': { fails: { payer: { payerId: '?' } }, passes: { payer: { payerId: '60054' } } },
  'member-id': { fails: { coverage: { memberId: ' ' } }, passes: { coverage: { memberId: 'W1' } } },
  'medicare-mbi': {
    fails: { payer: medicare, coverage: { memberId: '123-45-6789A' } },
    passes: { payer: medicare, coverage: { memberId: '1EG4TE5MK73' } },
  },
  'coverage-dates': { fails: { coverage: { ...nine, validTo: '2026-11-09' } }, passes: { coverage: { ...nine, validTo: '2026-11-10' } } },
  'eligibility-inactive': {
    fails: { eligibility: { isActive: false, serviceOn: '2026-11-09' } },
    passes: { eligibility: { isActive: true, serviceOn: '2026-11-09' } },
  },
  'eligibility-unchecked': {
    fails: { eligibility: { isActive: true, serviceOn: '2026-09-01' } },
    passes: { eligibility: { isActive: true, serviceOn: '2026-11-01' } },
  },
  'subscriber-missing': { fails: { coverage: { relationship: '19' } }, passes: { coverage: { relationship: '19', hasSubscriber: true } } },
  'medicare-msp-type': {
    fails: { payer: medicare, sequence: 'S' },
    passes: { payer: medicare, sequence: 'S', coverage: { medicareSecondaryReason: '12' } },
  },
  'medicaid-last': { fails: { payer: medicaid, coverage: { others: 1 } }, passes: { payer: medicaid } },
  'casualty-claim-number': {
    fails: { payer: { filingIndicator: 'WC' } },
    passes: { payer: { filingIndicator: 'WC' }, details: { casualtyClaimNumber: 'WC-2026-11' } },
  },
  'patient-incomplete': { fails: { patient: { city: ' ' } }, passes: {} },
  'patient-zip': { fails: { patient: { zip: '6270' } }, passes: { patient: { zip: '62701' } } },
  'patient-state': { fails: { patient: { state: 'Illinois' } }, passes: { patient: { state: 'VT' } } },
  'birth-date': { fails: { patient: { birthDate: '2026-11-11' } }, passes: { patient: { birthDate: '2026-11-10' } } },
  'patient-deceased': { fails: { patient: { deceasedOn: '2026-11-09' } }, passes: { patient: { deceasedOn: '2026-11-10' } } },
  diagnoses: { fails: { diagnoses: ['I10', 'I10'] }, passes: { diagnoses: ['I10'] } },
  'diagnosis-form': { fails: { diagnoses: ['E11.9'] }, passes: { diagnoses: ['C4A0', 'S52521A'] } },
  lines: { fails: { lines: [] }, passes: { lines: Array.from({ length: 50 }, () => ({})) } },
  pointers: { fails: { lines: [{ pointers: [3] }] }, passes: { lines: [{ pointers: [2, 1] }] } },
  units: { fails: { lines: [{ units: '0' }] }, passes: { lines: [{ units: '0.5' }] } },
  total: { fails: { chargedCents: money(1) }, passes: { lines: [{}, { chargeCents: money(1) }] } },
  'procedure-form': { fails: { lines: on('9921') }, passes: { lines: on('G0439') } },
  modifiers: { fails: { lines: [{ modifiers: ['25', '25'] }] }, passes: { lines: [{ modifiers: ['25', 'LT'] }] } },
  'unlisted-description': {
    fails: { lines: on('J3490') },
    passes: { lines: on('J3490', { details: { description: 'Compounded numbing cream' } }) },
  },
  'place-of-service': { fails: { lines: [{ details: { placeOfService: '1' } }] }, passes: { lines: [{ details: { placeOfService: '12' } }] } },
  'service-date': { fails: { serviceDate: '2026-11-22' }, passes: { serviceDate: '2026-11-21' } },
  'line-dates': {
    fails: { lines: [{ details: { serviceDateEnd: '2026-11-09' } }] },
    passes: { lines: [{ details: { serviceDateEnd: '2026-11-12' } }] },
  },
  'filing-limit': { fails: { filingLimitOn: '2026-11-20' }, passes: { filingLimitOn: '2026-11-21' } },
  'filing-soon': { fails: { filingLimitOn: '2026-12-05' }, passes: { filingLimitOn: '2026-12-06' } },
  'delay-reason': { fails: { filingLimitOn: '2026-11-20' }, passes: { filingLimitOn: '2026-11-20', details: { delayReason: '8' } } },
  'frequency-number': { fails: { frequency: '7' }, passes: { frequency: '7', payerControlNumber: 'PCN1' } },
  'attachment-number': {
    fails: { details: { attachments: [{ reportType: 'M1', transmission: 'FX' }] } },
    passes: { details: { attachments: [{ reportType: 'M1', transmission: 'FX', controlNumber: 'A1' }] } },
  },
  'duplicate-claim': { fails: { lines: [{ duplicateOf: 'CC1' }] }, passes: { lines: [{ duplicateOf: null }] } },
  'line-twice': { fails: { lines: [{}, {}] }, passes: { lines: [{}, { modifiers: ['25'] }] } },
  'accident-date': {
    fails: { details: { accident: { causes: ['OA'] } } },
    passes: { details: { accident: { causes: ['OA'], date: '2026-11-10' } } },
  },
  'accident-state': {
    fails: { details: { accident: { causes: ['AA'], date: '2026-11-01' } } },
    passes: { details: { accident: { causes: ['AA'], date: '2026-11-01', state: 'VT' } } },
  },
  'work-injury-cause': {
    fails: { payer: { filingIndicator: 'WC' } },
    passes: { payer: { filingIndicator: 'WC' }, details: { accident: { causes: ['EM'], date: '2026-11-01' } } },
  },
  'auto-cause': {
    fails: { payer: { filingIndicator: 'AM' }, details: { accident: { causes: ['OA'], date: '2026-11-01' } } },
    passes: { payer: { filingIndicator: 'AM' }, details: { accident: { causes: ['AA'], date: '2026-11-01', state: 'VT' } } },
  },
  'accident-health-plan': {
    fails: { details: { accident: { causes: ['EM'], date: '2026-11-01' } } },
    passes: { details: { accident: { causes: ['EM'], date: '2026-11-01' } }, coverage: { others: 1 } },
  },
  'admission-date': { fails: { placeOfService: '21' }, passes: { placeOfService: '21', details: { dates: { admission: '2026-11-09' } } } },
  'hospital-dates': {
    fails: { details: { dates: { admission: '2026-11-11' } } },
    passes: { details: { dates: { admission: '2026-11-08', discharge: '2026-11-12' } } },
  },
  'onset-date': { fails: { details: { dates: { onset: '2026-11-11' } } }, passes: { details: { dates: { onset: '2026-11-01' } } } },
  'referral-missing': {
    fails: { payer: wants({ needs: ['REFERRAL'] }) },
    passes: { payer: wants({ needs: ['REFERRAL'] }), details: { referralNumber: 'R1' } },
  },
  'referral-hmo': { fails: { payer: { filingIndicator: 'HM' } }, passes: { payer: { filingIndicator: 'HM' }, details: referredBy('1122334455') } },
  'authorization-missing': {
    fails: { payer: wants({ authorizedCodes: ['97110-97140'] }), lines: on('97112') },
    passes: { payer: wants({ authorizedCodes: ['97110-97140'] }), lines: on('97112', { authorization: 'COVERED' }) },
  },
  'authorization-not-named': {
    fails: { lines: [{ authorization: 'COVERED' }] },
    passes: { lines: [{ authorization: 'COVERED' }], details: { priorAuthorization: 'AUTH1' } },
  },
  'authorization-dates': { fails: { lines: [{ authorization: 'NOT_ON_DAY' }] }, passes: { lines: [{ authorization: 'COVERED' }] } },
  'authorization-used-up': { fails: { lines: [{ authorization: 'USED_UP' }] }, passes: { lines: [{ authorization: 'COVERED' }] } },
  'assignment-medicaid': { fails: { payer: medicaid, details: { assignment: 'C' } }, passes: { payer: medicaid, details: { assignment: 'A' } } },
  'assignment-lab': {
    fails: { payer: medicare, lines: on('80053'), details: { assignment: 'C' } },
    passes: { payer: medicare, lines: on('80053'), details: { assignment: 'B' } },
  },
  'benefits-not-assigned': { fails: { details: { benefitsAssigned: 'N' } }, passes: { details: { benefitsAssigned: 'Y' } } },
  'medicare-ordering': {
    fails: { payer: medicare, placeOfService: '81', lines: on('80053') },
    passes: { payer: medicare, rendering: { taxonomy: '2085R0202X' }, lines: on('71046', orderedBy('1122334455')) },
  },
  'medicare-ordering-office': {
    fails: { payer: medicare, lines: on('80053') },
    passes: { payer: medicare, lines: on('80053', orderedBy('1122334455')) },
  },
  'medicare-order-chiropractor': {
    fails: { payer: medicare, lines: on('72100', orderedBy('1122334455', '111N00000X')) },
    passes: { payer: medicare, lines: on('72100', orderedBy('1122334455')) },
  },
  'medicaid-ordering': {
    fails: { payer: medicaid, lines: on('71046') },
    passes: { payer: medicaid, lines: on('71046'), details: referredBy('1122334455') },
  },
  'lab-clia': { fails: { payer: medicaid, lines: on('80053') }, passes: { payer: medicaid, lines: on('80053'), details: { clia: '05D1234567' } } },
  'clia-form': { fails: { details: { clia: '05-1234567' } }, passes: { details: { clia: '05D1234567' } } },
  'clia-waived-qw': { fails: { payer: medicare, lines: on('87880') }, passes: { payer: medicare, lines: on('87880', { modifiers: ['QW'] }) } },
  'mammography-certification': {
    fails: { lines: on('77067') },
    passes: { lines: on('77067'), details: { mammographyCertification: '123456' } },
  },
  'ndc-form': { fails: { lines: on('J1100', drug({ ndc: '0093-7214-10' })) }, passes: { lines: on('J1100', drug()) } },
  'ndc-quantity': { fails: { lines: on('J1100', drug({ quantity: '0' })) }, passes: { lines: on('J1100', drug({ quantity: '0.5' })) } },
  'ndc-unit-milligram': { fails: { lines: on('J1100', drug({ unit: 'ME' })) }, passes: { lines: on('J1100', drug()) } },
  'medicaid-ndc': { fails: { payer: medicaid, lines: on('J1100') }, passes: { payer: medicaid, lines: on('J1100', drug()) } },
  'payer-ndc': {
    fails: { payer: wants({ needs: ['NDC'] }), lines: on('J1100') },
    passes: { payer: wants({ needs: ['NDC'] }), lines: on('J1100', drug()) },
  },
  'drug-waste': { fails: { payer: medicare, lines: on('J9271') }, passes: { payer: medicare, lines: on('J9271', { modifiers: ['JZ'] }) } },
  'medicare-vaccine-admin': {
    fails: { payer: medicare, lines: [{ code: '90662' }, { code: '90471' }] },
    passes: { payer: medicare, lines: [{ code: '90662' }, { code: '90471' }, { code: 'G0008' }] },
  },
  'anesthesia-minutes': { fails: { lines: on('00100') }, passes: { lines: on('00100', { details: { unit: 'MJ' }, units: '45' }) } },
  'anesthesia-modifier': { fails: { lines: on('00100') }, passes: { lines: on('00100', { modifiers: ['AA'] }) } },
  'therapy-modifier': { fails: { payer: medicare, lines: on('97110') }, passes: { payer: medicare, lines: on('97110', { modifiers: ['GP'] }) } },
  'equipment-modifier': { fails: { payer: medicare, lines: on('E0114') }, passes: { payer: medicare, lines: on('E0114', { modifiers: ['NU'] }) } },
  'telehealth-medicare-95': {
    fails: { payer: medicare, placeOfService: '10', lines: [{ modifiers: ['95'] }] },
    passes: { payer: medicare, placeOfService: '10', lines: [{ modifiers: ['93'] }] },
  },
  'telehealth-commercial-95': { fails: { placeOfService: '10' }, passes: { placeOfService: '10', lines: [{ modifiers: ['95'] }] } },
  'telehealth-place': { fails: { lines: [{ modifiers: ['95'] }] }, passes: { placeOfService: '02', lines: [{ modifiers: ['95'] }] } },
  'telehealth-medicare-end': {
    fails: { payer: medicare, placeOfService: '10', serviceDate: '2028-01-03', today: '2028-01-10' },
    passes: { payer: medicare, placeOfService: '10', serviceDate: '2028-01-03', today: '2028-01-10', diagnoses: ['F329'] },
  },
  'medicare-telemedicine-codes': { fails: { payer: medicare, lines: on('98004') }, passes: { payer: medicare, lines: on('98016') } },
  'medicare-frequency': { fails: { payer: medicare, frequency: '8', payerControlNumber: 'P1' }, passes: { payer: medicare } },
  'medicare-consult': { fails: { payer: medicare, lines: on('99243') }, passes: { payer: medicare, lines: on('99241') } },
  'medicare-modifier-51': { fails: { payer: medicare, lines: [{ modifiers: ['51'] }] }, passes: { payer: medicare, lines: [{ modifiers: ['59'] }] } },
  'bilateral-units': {
    fails: { payer: medicare, lines: on('20610', { modifiers: ['50'], units: '2' }) },
    passes: { payer: medicare, lines: on('20610', { modifiers: ['50'] }) },
  },
  'bilateral-sides': { fails: { lines: on('20610', { modifiers: ['50', 'LT'] }) }, passes: { lines: on('20610', { modifiers: ['50'] }) } },
  'component-modifiers': { fails: { lines: on('71046', { modifiers: ['26', 'TC'] }) }, passes: { lines: on('71046', { modifiers: ['26'] }) } },
  'technical-in-hospital': {
    fails: { placeOfService: '22', lines: on('71046', { modifiers: ['TC'] }) },
    passes: { lines: on('71046', { modifiers: ['TC'] }) },
  },
  'office-visit-place': { fails: { placeOfService: '23' }, passes: { placeOfService: '22' } },
  'hospital-visit-place': { fails: { lines: on('99231') }, passes: { placeOfService: '21', lines: on('99231') } },
  'home-visit-place': { fails: { lines: on('99348') }, passes: { placeOfService: '12', lines: on('99348') } },
  'medicare-preventive': { fails: { payer: medicare, lines: on('99396') }, passes: { payer: medicare, lines: on('99396', { modifiers: ['GY'] }) } },
  'advance-notice-advantage': {
    fails: { payer: { filingIndicator: '16' }, lines: [{ modifiers: ['GA'] }] },
    passes: { payer: { filingIndicator: '16' }, lines: [{ modifiers: ['25'] }] },
  },
}
