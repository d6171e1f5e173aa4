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
  procedure,
  providerRole,
  receiverId,
  receiverName,
  relationship,
  sourceName,
  subscriberName,
} from './guide-eligibility-parts.ts'
import { date, street } from './guide-parts.ts'

// Eligibility answer, 005010X279A1 (domain/edi.md 6).

/** Why a question was not answered, and what to do then. */
const refusal = (reasons: string, actions: string): SegmentRule => segment('AAA', '?', 9, `!N,Y - !${reasons} !${actions}`, 'refusal')
const trace = segment('TRN', '?', 3, '!1,2 ! ! ?', 'trace number')
const numbers = 'ED,EM,FX,TE,UR,WP'
const further = `ED,EM,EX,FX,TE,UR,WP`
const contact = segment('PER', '?', 3, `!IC ? ?${numbers} ? ?${further} ? ?${further} ?`, 'contact')

const periods = '6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36'
const units = '8H,99,CA,CE,D3,DB,DY,HS,LA,LE,M2,MN,P6,QA,S7,S8'
const benefits = '1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y'

const benefit = segment(
  'EB',
  '!',
  1,
  `!${benefits} ?CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO ? ? ? ?${periods} ? ? ?${units} ? ?N,U,Y ?N,U,W,Y ${procedure} ?(! ? ? ?)`,
  'benefit',
)

const relatedEntity = (id: string): LoopRule =>
  loop(id, '?', 23, 'related entity', [
    segment(
      'NM1',
      '!',
      1,
      '!13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VN,VY,X3 !1,2 ? ? ? - ? ?24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX ? ?',
      'name',
    ),
    street(),
    segment('N4', '?', 1, '! ? ? ? ?RJ ? ?', 'city, state and ZIP code'),
    contact,
    providerRole('PXC'),
  ])

const benefitReasons = '15,33,52,53,54,55,56,57,60,61,62,63,69,70,98,AA,AE,AF,AG,AO,CI,E8,IA,MA'
const benefitDates = '096,193,194,198,290,291,292,295,304,307,318,346,348,349,356,357,435,472,636,771'

const answer = (letter: 'C' | 'D'): LoopRule =>
  loop(`2110${letter}`, '?', many, 'benefit', [
    benefit,
    segment('HSD', '?', 9, `?DY,FL,HS,MN,VS ? ?DA,MO,VS,WK,YR ? ?${periods} ? ? ?`, 'delivery'),
    ids('18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ', 9),
    date(benefitDates, 'benefit date', { max: 20, formats: 'D8,RD8' }),
    refusal(benefitReasons, 'C,N,R,W,X,Y'),
    segment('MSG', '?', 10, '!', 'message'),
    loop(`2115${letter}`, '?', 10, 'more on the benefit', [segment('III', '!', 1, '?GR,NI,ZZ ? ?44 ?', 'more on the benefit')]),
    segment('LS', '?', 1, '!2120', 'begin of related entities'),
    relatedEntity(`2120${letter}`),
    segment('LE', '?', 1, '!2120', 'end of related entities'),
  ])

const personDates = '096,102,152,291,307,318,340,341,342,343,346,347,356,357,382,435,442,458,472,539,540,636,771'
const service = segment('MPI', '?', 9, '! ! ! ? ? ?D8,RD8 ?', 'military service')

const person = (letter: 'C' | 'D', name: SegmentRule, numbers: string, reasons: string, family: SegmentRule): Rule =>
  named(`2100${letter}`, name.name, [
    name,
    ids(numbers, 9),
    ...address,
    refusal(reasons, 'C,N,R,S,W,X,Y'),
    providerRole('PXC'),
    birth,
    family,
    diagnoses,
    date(personDates, 'coverage date', { max: 9, formats: 'D8,RD8' }),
    service,
    answer(letter),
  ])

const personReasons = '15,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,71'

const dependent = loop('2000D', '?', many, 'dependent', [
  level('23', '!', '!0'),
  trace,
  person(
    'D',
    dependentName,
    '18,1L,49,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,NQ,Q4,SY,Y4',
    `${personReasons},64,65,66,67,68,77`,
    relationship('N', '01,19,20,21,34,39,40,53,G8', '?001 ?25'),
  ),
])

const subscriber = loop('2000C', '?', many, 'subscriber', [
  level('22', '!', '!0,1'),
  trace,
  person(
    'C',
    subscriberName,
    '18,1L,1W,3H,49,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,Q4,SY,Y4',
    `${personReasons},72,73,74,75,76,78`,
    relationship('Y', '18', '?001 ?25'),
  ),
  dependent,
])

const receiver = loop('2000B', '?', many, 'asking provider', [
  level('21', '!', '!0,1'),
  named('2100B', 'asking provider', [
    receiverName,
    receiverId,
    ...address,
    refusal('15,41,43,44,45,46,47,48,50,51,79,97,T4', 'C,N,R,S,W,X,Y'),
    providerRole('PXC'),
  ]),
  subscriber,
])

export const guide271 = defineGuide({
  type: '271',
  version: '005010X279A1',
  levels: { 20: undefined, 21: '20', 22: '21', 23: '22' },
  root: loop('ST', '!', 1, 'eligibility answer', [
    segment('BHT', '!', 1, '!0022 !06,11 ? ! !', 'beginning'),
    loop('2000A', '!', many, 'payer level', [
      level('20', '-', '!0,1'),
      refusal('04,41,42,79', 'C,N,P,R,S,Y'),
      named('2100A', 'payer', [sourceName, contact, refusal('04,41,42,79,80,T4', 'C,N,P,R,S,W,X,Y')]),
      receiver,
    ]),
  ]),
})
