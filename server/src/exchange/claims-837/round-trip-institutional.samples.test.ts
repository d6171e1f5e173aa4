import { expect, test } from 'vitest'
import { chunked } from '../../x12/read-segments.ts'
import { formatInstitutionalBatch } from './claim-837i.ts'
import { readInstitutionalBatches } from './read-claim-batches.ts'
import { expectSameMeaning, present, samples, skipped, textOf } from './samples.fixture.ts'

if (!present) console.warn(skipped)
const files = samples('837I', '005010X223')

/** Files that break the guide so that a claim of ours cannot say the same: what is wrong, as the reader puts it. */
const refused: Readonly<Record<string, string>> = {
  // ISA16 is not what parts the components of the data; CLM06 and the birth date in 2320 are left over from 4010.
  'Inteligenz__X12Parser/837I_5010_Spec_3.1.1.edi': 'CLM05 is not that of an institutional claim',
  'Inteligenz__X12Parser/837I_5010_Spec_3.1.3_PPORepricedClaim.edi': 'CLM05 is not that of an institutional claim',
  'LinuxForHealth__x12/837_005010X223A3__ppo-repriced-claim.837i': 'CLM05 is not that of an institutional claim',
  // A subscriber with an empty SBR02 over claims of his own; a professional place of service; wrong totals and counts.
  'imsweb__x12-parser/x223-test.edi': 'a claim under a subscriber who is not the patient',
  // Made for another purpose: professional lines (SV1) in institutional claims, NPIs as ids of submitter and receiver.
  'mimilabs__hccinfhir/sample_837_1.edi': 'NM108 has a code that cannot be kept here',
  'mimilabs__hccinfhir/sample_837_2.edi': 'NM108 has a code that cannot be kept here',
  'mimilabs__hccinfhir/sample_837_3.edi': 'NM108 has a code that cannot be kept here',
  'mimilabs__hccinfhir/sample_837_6.edi': 'NM108 has a code that cannot be kept here',
}

const withoutDmgOf2320 = (text: string): string => text.replace(/(SBR\*S\*[^~]*~\s*)DMG[^~]*~/, '$1')
/** The same files with nothing but their faults put right. */
const repairs: Readonly<Record<string, (text: string) => string>> = {
  'Inteligenz__X12Parser/837I_5010_Spec_3.1.1.edi': text => withoutDmgOf2320(text.replace('*T*^~', '*T*:~').replace('14:A:1*Y*A', '14:A:1**A')),
  'Inteligenz__X12Parser/837I_5010_Spec_3.1.3_PPORepricedClaim.edi': text =>
    withoutDmgOf2320(text.replace('*T*:~', '*T*>~').replace('13>A>1*Y**Y', '13>A>1**A*Y')),
  'LinuxForHealth__x12/837_005010X223A3__ppo-repriced-claim.837i': text => text.replace('*T*:~', '*T*>~').replace('13>A>1*Y*A', '13>A>1**A'),
}

async function rewritten(text: string): Promise<string[]> {
  const written: string[] = []
  for await (const batch of readInstitutionalBatches(chunked(text))) written.push(formatInstitutionalBatch(batch))
  return written
}

test.skipIf(!present)('every sample of an institutional claim is read and written again with the same meaning', async () => {
  const whole = files.filter(file => !(file in refused))
  for (const file of whole) await expectSameMeaning(textOf(file), file, rewritten)
  expect(files).toHaveLength(10)
  expect(whole).toHaveLength(2)
})

test.skipIf(!present)('what cannot be kept of a file is named, never left out', async () => {
  for (const [file, reason] of Object.entries(refused)) {
    expect(files, file).toContain(file)
    await expect(rewritten(textOf(file)), file).rejects.toThrow(reason)
  }
})

test.skipIf(!present)('and with its faults put right it has the same meaning too', async () => {
  for (const [file, repair] of Object.entries(repairs)) {
    const repaired = repair(textOf(file))
    expect(repaired, file).not.toBe(textOf(file))
    await expectSameMeaning(repaired, file, rewritten)
  }
})
