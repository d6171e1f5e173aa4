import { expect, test } from 'vitest'
import { chunked } from '../../x12/read-segments.ts'
import { formatClaimBatch } from './claim-837p.ts'
import { readClaimBatches } from './read-claim-batches.ts'
import { claimMeanings } from './claim-meaning.fixture.ts'
import { expectSameMeaning, present, samples, skipped, textOf } from './samples.fixture.ts'

if (!present) console.warn(skipped)
const files = samples('837P', '005010X222')

/** Files that break the guide so that a claim of ours cannot say the same: what is wrong, as the reader puts it. */
const refused: Readonly<Record<string, string>> = {
  // Filing indicator in SBR08, which the guide does not use; a birth date in 2320, left over from 4010.
  'Inteligenz__X12Parser/837P_5010_Example1_2_And_3_Combined.edi': 'SBR08 cannot be kept',
  'Inteligenz__X12Parser/837P_5010_Example3_COB.edi': 'SBR08 cannot be kept',
  // A person as service facility, before the rendering provider; a total of 100 over lines of 190.
  'Inteligenz__X12Parser/Hipaa_Claims_ProfessionalClaim1.edi': 'NM102 has a code that cannot be kept here',
  // ISA16 says that ':' parts components, the data part them by '>'.
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.2ndary.example4.837': 'CLM05 is not that of a professional claim',
  'LinuxForHealth__x12/837_005010X222A2__demo.example6.837': 'CLM05 is not that of a professional claim',
  'LinuxForHealth__x12/837_005010X222A2__demo.example9.837': 'CLM05 is not that of a professional claim',
  // Other insurance without its payer.
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example3.A.837': 'the other payer (2330B) is missing',
  // An amount qualifier of 4010.
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example4.837': 'AMT*F2 cannot be kept here',
  // Claims under a subscriber who is not the patient, without a patient; also HI with codes where qualifiers belong.
  'imsweb__x12-parser/x12_ambiguous_loop.edi': 'a claim under a subscriber who is not the patient',
  'imsweb__x12-parser/x12_missing_last_isa.edi': 'a claim under a subscriber who is not the patient',
  'imsweb__x12-parser/x12_missing_last_st.edi': 'a claim under a subscriber who is not the patient',
  'imsweb__x12-parser/x12_multiple_gs.edi': 'a claim under a subscriber who is not the patient',
  'imsweb__x12-parser/x12_no_errors.edi': 'a claim under a subscriber who is not the patient',
  'imsweb__x12-parser/x12_valid.edi': 'a claim under a subscriber who is not the patient',
  // Made invalid on purpose.
  'imsweb__x12-parser/x12_bad_first_line.edi': 'The ISA segment is not 106 characters',
  'imsweb__x12-parser/x12_bad_valid_code.edi': 'the billing provider (2010AA) is missing',
  'imsweb__x12-parser/x12_loop_errors3_missing_loops.edi': 'the billing provider (2010AA) is missing',
  'imsweb__x12-parser/x12_segment_errors.edi': 'REF*EI cannot be kept here',
}

const dmgOf2320 = /(SBR\*S\*01[^~]*~\s*)DMG[^~]*~/
const indicator = /SBR\*P\*{7}CI/
/** The same files with nothing but their fault put right. */
const repairs: Readonly<Record<string, (text: string) => string>> = {
  'Inteligenz__X12Parser/837P_5010_Example1_2_And_3_Combined.edi': text => text.replace(indicator, 'SBR*P********CI').replace(dmgOf2320, '$1'),
  'Inteligenz__X12Parser/837P_5010_Example3_COB.edi': text => text.replace(indicator, 'SBR*P********CI').replace(dmgOf2320, '$1'),
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.2ndary.example4.837': text => text.replace('*T*:~', '*T*>~'),
  'LinuxForHealth__x12/837_005010X222A2__demo.example6.837': text => text.replace('*T*:~', '*T*>~'),
  'LinuxForHealth__x12/837_005010X222A2__demo.example9.837': text => text.replace('*T*:~', '*T*>~'),
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example4.837': text => text.replace('AMT*F2*', 'AMT*A8*'),
}

async function rewritten(text: string): Promise<string[]> {
  const files: string[] = []
  for await (const batch of readClaimBatches(chunked(text))) files.push(formatClaimBatch(batch))
  return files
}

test.skipIf(!present)('every sample of a professional claim is read and written again with the same meaning', async () => {
  const whole = files.filter(file => !(file in refused))
  for (const file of whole) await expectSameMeaning(textOf(file), file, rewritten)
  expect(files).toHaveLength(32)
  expect(whole).toHaveLength(14)
})

test.skipIf(!present)('what cannot be kept of a file is named, never left out', async () => {
  for (const [file, reason] of Object.entries(refused)) {
    expect(files, file).toContain(file)
    await expect(rewritten(textOf(file)), file).rejects.toThrow(reason)
  }
})

test.skipIf(!present)('and with its one fault put right it has the same meaning too', async () => {
  for (const [file, repair] of Object.entries(repairs)) {
    const repaired = repair(textOf(file))
    expect(repaired, file).not.toBe(textOf(file))
    await expectSameMeaning(repaired, file, rewritten)
  }
})

test.skipIf(!present)('equality in meaning is strict: another code, amount, day or name is another claim', () => {
  const text = textOf('kputnam__stupidedi/X222A1_HC837__medicare-secondary-payer-COB.edi')
  const changes = [
    ['HC:99203:25*120', 'HC:99204:25*120'],
    ['CAS*PR*2*15', 'CAS*PR*2*15.01'],
    ['D8*20050119', 'D8*20050118'],
    ['MEDYUM*CAROL', 'MEDIUM*CAROL'],
    ['REF*1G*B01010~', ''],
    ['AMT*A8*15~', ''],
    ['OI***Y*P**Y', 'OI***Y***Y'],
  ] as const
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    expect(claimMeanings(text.replace(from, to))).not.toEqual(claimMeanings(text))
  }
})
