import { defineGuide, loop, many, segment } from './grammar.ts'
import type { LoopRule, Rule } from './grammar.ts'
import { dependentName, level, providerName, receiverName, serviceCodes, sourceName, subscriberName } from './guide-status-parts.ts'
import { amount, date, reference } from './guide-parts.ts'

// Claim status inquiry, 005010X212 (domain/edi.md 7).

const birth = segment('DMG', '!', 1, '!D8 ! ?F,M,U', 'birth date and sex')

const line = (letter: string): LoopRule =>
  loop(`2210${letter}`, '?', many, 'service line', [
    segment('SVC', '!', 1, `!${serviceCodes} ! - ? - - ?`, 'service'),
    reference('FJ', 1, 'line control number'),
    date('472', 'service date', { use: '!', formats: 'D8,RD8' }),
  ])

const claim = (letter: string): LoopRule =>
  loop(`2200${letter}`, '?', many, 'claim asked about', [
    segment('TRN', '!', 1, '!1 !', 'our trace number'),
    reference('1K', 1, 'payer claim control number'),
    reference('BLT', 1, 'bill type'),
    reference('LU', 1, 'location'),
    reference('6P', 1, 'group number'),
    reference('EJ', 1, 'our claim number'),
    reference('XZ', 1, 'prescription number'),
    reference('D9', 1, 'clearinghouse trace'),
    amount('T3', 'claim charge'),
    date('472', 'service date', { formats: 'D8,RD8' }),
    line(letter),
  ])

const person = (letter: string, name: Rule): Rule[] => [loop(`2100${letter}`, '!', 1, 'name', [name]), claim(letter)]

const dependent = loop('2000E', '?', many, 'dependent', [level('23', '!', '?0'), birth, ...person('E', dependentName)])
const subscriber = loop('2000D', '!', many, 'subscriber', [
  level('22', '!', '!0,1'),
  { ...birth, use: '?' },
  ...person('D', subscriberName),
  dependent,
])

export const guide276 = defineGuide({
  type: '276',
  version: '005010X212',
  levels: { 20: undefined, 21: '20', 19: '21', 22: '19', 23: '22' },
  root: loop('ST', '!', 1, 'claim status inquiry', [
    segment('BHT', '!', 1, '!0010 !13 ! ! !', 'beginning'),
    loop('2000A', '!', many, 'payer level', [
      level('20', '-', '!1'),
      loop('2100A', '!', 1, 'payer', [sourceName]),
      loop('2000B', '!', many, 'asking party', [
        level('21', '!', '!1'),
        loop('2100B', '!', 1, 'asking party name', [receiverName]),
        loop('2000C', '!', many, 'provider', [level('19', '!', '!1'), loop('2100C', '!', 2, 'provider name', [providerName]), subscriber]),
      ]),
    ]),
  ]),
})
