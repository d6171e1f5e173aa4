import { starterTable, type StarterCode } from './starter-code.ts'

/** Where the service happened decides which of Medicare's two rates applies (domain/edi.md 13.5). */
export type PlaceRate = 'facility' | 'office'

const office = starterTable(
  'pos',
  `
  01 Pharmacy
  03 School
  04 Shelter for people without a home
  05 Indian Health Service clinic, stands alone
  07 Tribal clinic, stands alone
  09 Prison
  10 Remote visit, patient at home @2022-01-01
  11 Office
  12 Patient's home
  13 Assisted living
  14 Group home
  15 Mobile unit
  16 Hotel or other short stay
  17 Walk-in clinic in a store
  18 Workplace
  20 Urgent care
  25 Birthing center
  27 On the street @2023-10-01
  32 Nursing home, long stay
  33 Custodial care home
  49 Independent clinic
  50 Federally qualified health center
  54 Home for intellectual disability
  55 Live-in addiction treatment
  57 Day addiction treatment
  58 Opioid treatment program @2020-01-01
  60 Mass vaccination center
  62 Outpatient rehabilitation center
  65 Dialysis center
  66 All-inclusive care for the elderly @2024-08-01
  71 Public health clinic
  72 Rural health clinic
  81 Independent laboratory
  99 Other place
`,
)

const facility = starterTable(
  'pos',
  `
  02 Remote visit, patient not at home @2017-01-01
  06 Indian Health Service clinic, part of a hospital
  08 Tribal clinic, part of a hospital
  19 Hospital clinic off the campus @2016-01-01
  21 Hospital, staying in
  22 Hospital clinic on the campus
  23 Hospital emergency room
  24 Surgery center
  26 Military hospital or clinic
  31 Skilled nursing home, after hospital
  34 Hospice
  41 Ambulance on land
  42 Ambulance by air or water
  51 Psychiatric hospital, staying in
  52 Psychiatric day hospital
  53 Community mental health center
  56 Live-in psychiatric treatment
  61 Inpatient rehabilitation center
`,
)

const facilityCodes: ReadonlySet<string> = new Set(facility.map(row => row.code))

/** Places of service. Names are ours. */
export const posStarter: readonly StarterCode[] = [...office, ...facility].sort((a, b) => (a.code < b.code ? -1 : 1))

/** Undefined for a place that the list does not hold. */
export function placeRate(code: string): PlaceRate | undefined {
  if (facilityCodes.has(code)) return 'facility'
  return posStarter.some(row => row.code === code) ? 'office' : undefined
}
