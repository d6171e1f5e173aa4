import { defineGuide, loop, many, segment } from './grammar.ts'
import type { LoopRule, Rule, SegmentRule } from './grammar.ts'
import {
  address,
  birth,
  dependentName,
  diagnoses,
  ids,
  level,
  named,
  number,
  procedure,
  providerRole,
  receiverId,
  receiverName,
  relationship,
  sourceName,
  subscriberName,
} from './guide-eligibility-parts.ts'
import { amount, date } from './guide-parts.ts'

// Eligibility inquiry, 005010X279A1 (domain/edi.md 6).

const trace = segment('TRN', '?', 2, '!1 ! ! ?', 'our trace number')
const providerIds = '9K,D3,EI,HPI,PXC,SY,TJ'

/** @param letter C for the subscriber, D for the dependent */
const inquiry = (letter: 'C' | 'D'): LoopRule =>
  loop(`2110${letter}`, '?', 99, 'question', [
    segment('EQ', '!', 1, `? ${procedure} ?FAM - ?(! ? ? ?)`, 'question'),
    ...(letter === 'C' ? [amount('R', 'spend-down amount'), amount('PB', 'spend-down total billed')] : []),
    segment('III', '?', 1, '!ZZ !', 'place of service'),
    number('9F,G1', 1, 'referral or authorisation number'),
    date('291', 'asked date', { formats: 'D8,RD8' }),
  ])

const person = (letter: 'C' | 'D', name: SegmentRule, numbers: string, family: SegmentRule): Rule[] => [
  named(`2100${letter}`, name.name, [
    name,
    ids(numbers, 9),
    ...address,
    providerRole(providerIds),
    birth,
    family,
    diagnoses,
    date('102,291', 'asked date', { max: 2, formats: 'D8,RD8' }),
    inquiry(letter),
  ]),
]

const dependent = loop('2000D', '?', many, 'dependent', [
  level('23', '!', '!0'),
  trace,
  ...person('D', dependentName, '18,1L,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,SY,Y4', relationship('N', '01,18,19,20,21,34,39,40,53,G8', '- -')),
])

const subscriber = loop('2000C', '!', many, 'subscriber', [
  level('22', '!', '!0,1'),
  trace,
  ...person('C', subscriberName, '18,1L,1W,3H,6P,CT,EA,EJ,F6,GH,HJ,IG,N6,NQ,SY,Y4', relationship('Y', '18', '- -')),
  dependent,
])

const receiver = loop('2000B', '!', many, 'asking provider', [
  level('21', '!', '!1'),
  named('2100B', 'asking provider', [receiverName, receiverId, ...address, providerRole('PXC')]),
  subscriber,
])

export const guide270 = defineGuide({
  type: '270',
  version: '005010X279A1',
  levels: { 20: undefined, 21: '20', 22: '21', 23: '22' },
  root: loop('ST', '!', 1, 'eligibility inquiry', [
    segment('BHT', '!', 1, '!0022 !01,13,36 ? ! ! ?RT', 'beginning'),
    loop('2000A', '!', many, 'payer level', [level('20', '-', '!1'), named('2100A', 'payer', [sourceName]), receiver]),
  ]),
})
