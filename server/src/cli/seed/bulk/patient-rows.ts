import { addDays, type Day } from '@cleanclaim/schema/day'
import { Rows } from './copy-rows.ts'
import { idMaker } from './ids.ts'
import { firstNamesF, firstNamesM, lastNames, streets } from './names.ts'
import { bulkPayers } from './outcome.ts'
import { randomFrom, type Random } from './random.ts'

export const FIRST_PATIENT_NUMBER = 10_001

/** Patients with one policy each; a few have none. */
export function patientRows(seed: number, practiceId: number, from: number, to: number, today: Day): Rows[] {
  const id = idMaker(seed, practiceId)
  const patients = new Rows('patient', 'id, practice_id, number, first_name, last_name, birth_date, sex, line1, city, state, zip, phone')
  const coverages = new Rows('coverage', 'id, practice_id, patient_id, payer_id, rank, member_id, valid_from')
  for (let i = from; i < to; i += 1) {
    const random = randomFrom(`${seed} ${practiceId} patient ${i}`)
    const sex = random.chance(53) ? 'F' : 'M'
    const payer = payerOf(seed, practiceId, i)
    const isOld = payer !== undefined && bulkPayers[payer]?.payerId === 'MCRB1'
    const birthDate = addDays(today, -(isOld ? random.between(24_000, 33_000) : random.between(1_500, 23_500)))
    patients.add(
      id('patient', i),
      practiceId,
      FIRST_PATIENT_NUMBER + i,
      random.pick(sex === 'F' ? firstNamesF : firstNamesM),
      random.pick(lastNames),
      birthDate,
      sex,
      `${random.between(1, 400)} ${random.pick(streets)}`,
      'Burlington',
      'VT',
      '054010000',
      `802555${String(random.below(10_000)).padStart(4, '0')}`,
    )
    if (payer !== undefined)
      coverages.add(id('coverage', i), practiceId, id('patient', i), id('payer', payer), 1, `B${practiceId}${100_000 + i}1`, addDays(today, -1_200))
  }
  return [patients, coverages]
}

const UNINSURED_PERCENT = 4

/** Place of the patient's payer in the list; undefined for one whom nobody insures. The claims ask again. */
export function payerOf(seed: number, practiceId: number, patient: number): number | undefined {
  const random: Random = randomFrom(`${seed} ${practiceId} payer ${patient}`)
  if (random.chance(UNINSURED_PERCENT)) return undefined
  let left = random.below(100)
  return bulkPayers.findIndex(({ share }) => (left -= share) < 0)
}
