import { defineGuide, loop, many, segment } from './grammar.ts'
import type { LoopRule, Rule, SegmentRule } from './grammar.ts'
import { dependentName, level, providerName, receiverName, serviceCodes, sourceName, subscriberName } from './guide-status-parts.ts'
import { date, reference } from './guide-parts.ts'

// Claim status answer, 005010X212 (domain/edi.md 7). The acknowledgement 277CA has a guide of its own.

const state = '(! ! ?)'
const more = `?${state} ?${state}`
/** STC without money: an answer above the claim. */
const status: SegmentRule = segment('STC', '!', many, `!${state} ! - - - - - - - ${more}`, 'status')

const line = (letter: string): LoopRule =>
  loop(`2220${letter}`, '?', many, 'service line', [
    segment('SVC', '!', 1, `!${serviceCodes} ! ! ? - - ?`, 'service'),
    segment('STC', '!', many, `!${state} ! - - - - - - - ${more}`, 'line status'),
    reference('FJ', 1, 'line control number'),
    date('472', 'service date', { formats: 'D8,RD8' }),
  ])

const claim = (letter: string): LoopRule =>
  loop(`2200${letter}`, '?', many, 'claim answered', [
    segment('TRN', '!', 1, '!2 !', 'our trace number'),
    segment('STC', '!', many, `!${state} ! - ? ? ? - ? ? ${more}`, 'claim status'),
    reference('1K', 1, 'payer claim control number'),
    reference('BLT', 1, 'bill type'),
    reference('EJ', 1, 'our claim number'),
    reference('XZ', 1, 'prescription number'),
    reference('VV', 1, 'voucher'),
    reference('D9', 1, 'clearinghouse trace'),
    date('472', 'service date', { formats: 'D8,RD8' }),
    line(letter),
  ])

const person = (letter: string, name: Rule): Rule[] => [loop(`2100${letter}`, '!', 1, 'name', [name]), claim(letter)]
const dependent = loop('2000E', '?', many, 'dependent', [level('23', '!', '?0'), ...person('E', dependentName)])
const subscriber = loop('2000D', '?', many, 'subscriber', [level('22', '!', '?0,1'), ...person('D', subscriberName), dependent])
const answered = (id: string, trace: '1' | '2'): LoopRule =>
  loop(id, '?', 1, 'answer', [segment('TRN', '!', 1, `!${trace} !`, 'trace number'), status])

export const guide277 = defineGuide({
  type: '277',
  version: '005010X212',
  levels: { 20: undefined, 21: '20', 19: '21', 22: '19', 23: '22' },
  root: loop('ST', '!', 1, 'claim status answer', [
    segment('BHT', '!', 1, '!0010 !08 ! ! ! !DG', 'beginning'),
    loop('2000A', '!', many, 'payer level', [
      level('20', '-', '!1'),
      loop('2100A', '!', 1, 'payer', [sourceName, segment('PER', '?', 1, '!IC ? !ED,EM,FX,TE ! ?ED,EM,EX,FX,TE ? ?ED,EM,EX,FX,TE ?', 'contact')]),
      loop('2000B', '!', many, 'asking party', [
        level('21', '!', '!0,1'),
        loop('2100B', '!', 1, 'asking party name', [receiverName]),
        answered('2200B', '2'),
        loop('2000C', '?', many, 'provider', [
          level('19', '!', '!0,1'),
          loop('2100C', '!', 2, 'provider name', [providerName]),
          answered('2200C', '1'),
          subscriber,
        ]),
      ]),
    ]),
  ]),
})
