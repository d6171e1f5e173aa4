import { expect, test } from 'vitest'
import { claimExcerpt } from './claim-excerpt.ts'

const isa = 'ISA*00*          *00*          *ZZ*PAYER          *ZZ*CC123456789    *261121*0930*^*00501*000000801*0*P*:~'

const acknowledgement = [
  isa,
  'GS*HN*PAYER*CC123456789*20261121*0930*801*X*005010X214~',
  'ST*277*0001*005010X214~',
  'BHT*0085*08*801*20261121*0930*TH~',
  'HL*1**20*1~',
  'NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01~',
  'HL*2*1*21*1~',
  'TRN*2*B000000017~',
  'HL*3*2*19*1~',
  'NM1*85*2*HARBOR LANE*****XX*1234567893~',
  'HL*4*3*PT~',
  'NM1*QC*1*ROE*RICHARD****MI*ABC1~',
  'TRN*2*CC1000~',
  'STC*A2:20*20261121*WQ*165~',
  'TRN*2*CC1001~',
  'STC*A7:164*20261121*U*90~',
  'HL*5*3*PT~',
  'NM1*QC*1*DOE*JANE****MI*ABC2~',
  'TRN*2*CC1002~',
  'STC*A2:20*20261121*WQ*200~',
  'REF*1K*PCN77~',
  'SE*19*0001~',
  'GE*1*801~',
  'IEA*1*000000801~',
]

test('the claim’s own words are shown under the levels above it, and nobody else’s', () => {
  expect(claimExcerpt(acknowledgement.join('\n'), 'CC1002')).toEqual([...acknowledgement.slice(0, 10), ...acknowledgement.slice(16, 21)])
  expect(claimExcerpt(acknowledgement.join(''), 'CC1000').slice(10)).toEqual(acknowledgement.slice(10, 14))
})

test('of several transactions only the one that names it is shown', () => {
  const [isa, gs, ...rest] = acknowledgement
  const other = rest.slice(0, -2).map(segment => segment.replace('ST*277*0001', 'ST*277*0002').replaceAll('CC100', 'CC200'))
  const both = [isa, gs, ...other, ...rest].join('')
  expect(claimExcerpt(both, 'CC1002')).toEqual(claimExcerpt(acknowledgement.join(''), 'CC1002'))
})

test('a file that names claims shows nothing of a claim that it does not name', () => {
  expect(claimExcerpt(acknowledgement.join(''), 'CC9999')).toEqual([])
})

test('a TA1 is shown whole', () => {
  const ta1 = [isa, 'TA1*000000017*261121*0930*A*000~', 'IEA*0*000000801~']
  expect(claimExcerpt(ta1.join(''), 'CC1000')).toEqual(ta1)
})
