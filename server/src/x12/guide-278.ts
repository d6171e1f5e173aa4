import { defineGuide, loop, many, segment } from './grammar.ts'
import type { Guide, LoopRule, Rule, SegmentRule } from './grammar.ts'
import { city, date, reference, street } from './guide-parts.ts'

// Authorisation of services, 005010X217: request and answer share one form; the answer adds decisions and refusals
// (domain/edi.md 9).

type Kind = 'request' | 'answer'

const level = (code: string, parent: '!' | '-', children: string): SegmentRule => segment('HL', '!', 1, `! ${parent} !${code} ${children}`, 'level')
const numbers = 'EM,FX,TE,UR'
const further = 'EM,EX,FX,TE,UR'
const contact = segment('PER', '?', 1, `!IC ? ?${numbers} ? ?${further} ? ?${further} ?`, 'contact')
const otherIds = (codes: string): SegmentRule => segment('REF', '?', 9, `!${codes} ! ?`, 'other id')
const refusal = (kind: Kind): SegmentRule[] => (kind === 'answer' ? [segment('AAA', '?', 9, '!N,Y - ! ?C,N,P,R,S,W,X,Y', 'refusal')] : [])
const taxonomy = segment('PRV', '?', 1, '! !PXC !', 'taxonomy')
const birth = segment('DMG', '?', 1, '!D8 ! ?F,M,U', 'birth date and sex')
const period = { formats: 'D8,RD8' }

const reviewer = (kind: Kind): LoopRule =>
  loop('2010A', '!', 1, 'reviewing organisation', [
    segment('NM1', '!', 1, '!X3 !1,2 ? ? ? - ? !24,34,46,PI,XV,XX !', 'name'),
    ...(kind === 'answer' ? [contact] : []),
    ...refusal(kind),
  ])

const requester = (kind: Kind): LoopRule =>
  loop('2010B', '!', kind === 'answer' ? many : 1, 'requester', [
    segment('NM1', '!', 1, '!1P,2B,36,ABH,ACV,CA,FA,G3,PR,X3 !1,2 ? ? ? - ? !24,34,46,XX !', 'name'),
    otherIds('1G,1J,EI,N5,N7,SY,ZH'),
    street(),
    city(),
    contact,
    ...refusal(kind),
    taxonomy,
  ])

const insured = (kind: Kind): LoopRule =>
  loop('2010C', '!', 1, 'subscriber name', [
    segment('NM1', '!', 1, '!IL !1,2 ? ? ? ? ? !24,II,MI !', 'name'),
    otherIds('1L,3L,6P,EJ,F6,HJ,IG,N6,NQ,SY'),
    street(),
    city(),
    ...refusal(kind),
    birth,
    segment('INS', '?', 1, '!Y !18 - - - - - ? - - - - - - - - ?', 'relationship'),
  ])

const dependent = (kind: Kind): LoopRule =>
  loop('2010D', '!', 1, 'dependent name', [
    segment('NM1', '!', 1, '!QC !1 ? ? ? ? ?', 'name'),
    otherIds('EJ,SY'),
    street(),
    city(),
    ...refusal(kind),
    birth,
    segment(
      'INS',
      '?',
      1,
      '!N !01,04,05,07,09,10,15,17,19,20,21,22,23,24,29,32,33,34,39,40,41,43,53,G8 - - - - - - - - - - - - - - ?',
      'relationship',
    ),
  ])

/** The decision on what was asked (HCR01: certified, changed, refused, pended). */
const decision = (kind: Kind): SegmentRule[] => (kind === 'answer' ? [segment('HCR', '?', 1, '!A1,A2,A3,A4,A6,C,CT,NA ? ? ?N,Y', 'decision')] : [])

const review = (kind: Kind): Rule[] => [
  segment('TRN', '?', 3, '!1,2 ! ! ?', 'trace number'),
  ...refusal(kind),
  segment('UM', '!', 1, '!AR,HS,IN,SC !1,2,3,4,I,N,R,S ? ?(! !A,B ?) ? ? ? ? ?I,M,O,Y ?', 'what is asked'),
  ...decision(kind),
  reference('BB', 1, 'number of an earlier authorisation'),
  reference('NT', 1, 'administrative reference'),
]

const code = '(! ! ?D8,RD8 ? ? ? ? ? ?)'
const diagnoses = segment('HI', '?', 1, `!${code}${` ?${code}`.repeat(11)}`, 'diagnoses')
const quantity = segment('HSD', '?', 1, '?DY,FL,HS,MN,VS ? ?DA,MO,WK ? ?6,7,21,26,27,29,34,35 ? ? ?', 'how often')
const attachment = segment('PWK', '?', 10, '! !AA,BM,EL,EM,FX,VO - - ?AC ? ?', 'attachment')
const message = segment('MSG', '?', 1, '!', 'message')

const provider = (id: string, codes: string, kind: Kind): LoopRule =>
  loop(id, '?', 14, 'provider', [
    segment('NM1', '!', 1, `!${codes} !1,2 ? ? ? ? ? ?24,34,46,XX ?`, 'name'),
    otherIds('0B,1G,1J,EI,N5,N7,SY,ZH'),
    street(),
    city(),
    contact,
    ...refusal(kind),
    taxonomy,
  ])

const providerRoles = '71,72,73,77,AAJ,DD,DK,DN,FA,G3,P3,QB,QV,SJ'

const service = (kind: Kind): LoopRule =>
  loop('2000F', '?', many, 'service', [
    level('SS', '!', '!0'),
    ...review(kind).map(rule => (rule.kind === 'segment' && rule.id === 'UM' ? { ...rule, use: '?' as const } : rule)),
    date('472', 'service date', period),
    ...(kind === 'answer' ? [date('007,036,102,AAH', 'dates of the authorisation', { max: 4, ...period })] : []),
    diagnoses,
    segment('SV1', '?', 1, '!(! ! ? ? ? ? ? ?) ? ?F2,MJ,UN ? - - ?(! ? ? ?) - - - ? - - - - - - - - ?', 'professional service'),
    segment('SV2', '?', 1, '? ?(! ! ? ? ? ? ? ?) ? ?DA,F2,UN ? ? - - - ?', 'institutional service'),
    segment('SV3', '?', 1, '!(!AD ! ? ? ? ? ? ?) ? - ?(! ? ? ? ?) ? ? ?', 'dental service'),
    segment('TOO', '?', 32, '!JP ! ?(! ? ? ? ?)', 'tooth'),
    quantity,
    attachment,
    message,
    provider('2010F', `${providerRoles},1T`, kind),
  ])

const event = (kind: Kind): LoopRule =>
  loop('2000E', '!', many, 'patient event', [
    level('EV', '!', '!0,1'),
    ...review(kind),
    date('439', 'accident'),
    date('484', 'last menstrual period'),
    date('ABC', 'estimated birth'),
    date('431', 'onset of illness'),
    date('AAH', 'event', period),
    date('435', 'admission', { formats: 'D8,DT,RD8' }),
    date('096', 'discharge', { formats: 'D8,DT' }),
    ...(kind === 'answer' ? [date('007,036,102', 'dates of the authorisation', { max: 3, ...period })] : []),
    diagnoses,
    quantity,
    segment('CRC', '?', 6, '! !N,Y ! ? ? ? ?', 'condition'),
    segment('CL1', '?', 1, '? ? ? ?', 'admission and patient status'),
    segment('CR1', '?', 1, '? ? ? ? ? ? ? ? ? ?', 'ambulance transport'),
    segment('CR2', '?', 1, '? ? ? ? ? ? ? ? ? ? ? ?', 'spinal manipulation'),
    segment('CR5', '?', 1, '? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?', 'home oxygen'),
    segment('CR6', '?', 1, `! ! ${'? '.repeat(19).trim()}`, 'home health'),
    attachment,
    message,
    provider('2010EA', providerRoles, kind),
    loop('2010EB', '?', 5, 'transport place', [segment('NM1', '!', 1, '!45,FS,ND,PW,R3 !2 ?', 'place'), street(), city()]),
    loop('2010EC', '?', 3, 'other reviewing organisation', [
      segment('NM1', '!', 1, '!00 !1,2 ?', 'name'),
      otherIds('7U,98,ZZ'),
      date('598', 'decision', { max: 3 }),
    ]),
    service(kind),
  ])

const guide = (kind: Kind, beginning: string): Guide =>
  defineGuide({
    type: kind === 'request' ? '278 request' : '278 response',
    version: '005010X217',
    levels: { 20: undefined, 21: '20', 22: '21', 23: '22', EV: '22,23', SS: 'EV' },
    root: loop('ST', '!', 1, 'authorisation', [
      segment('BHT', '!', 1, beginning, 'beginning'),
      loop('2000A', '!', 1, 'reviewing organisation level', [
        level('20', '-', '!1'),
        ...refusal(kind),
        reviewer(kind),
        loop('2000B', '!', 1, 'requester level', [
          level('21', '!', '!0,1'),
          requester(kind),
          loop('2000C', kind === 'request' ? '!' : '?', 1, 'subscriber', [
            level('22', '!', '!0,1'),
            insured(kind),
            loop('2000D', '?', 1, 'dependent', [level('23', '!', '!0,1'), dependent(kind), event(kind)]),
            { ...event(kind), use: '?' },
          ]),
        ]),
      ]),
    ]),
  })

export const guide278Request = guide('request', '!0007 !01,13,36 ! ! ! ?')
export const guide278Response = guide('answer', '!0007 !11 ! ! ! ?18,19,AT,RD')
