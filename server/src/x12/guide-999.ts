import { defineGuide, loop, many, segment } from './grammar.ts'
import type { SegmentRule } from './grammar.ts'

// Implementation acknowledgement, 005010X231A1 (domain/edi.md 10).

const setErrors = '?1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17,18,19,23,24,25,26,27,I5,I6'
const groupErrors = '?1,2,3,4,5,6,10,11,12,13,14,15,16,17,18,19,23,24,25,26'

const context = (max: number): SegmentRule => segment('CTX', '?', max, '!(! ?) ? ? ? ?(! ? ?) ?(! ?)', 'context')

export const guide999 = defineGuide({
  type: '999',
  version: '005010X231A1',
  root: loop('ST', '!', 1, 'acknowledgement', [
    segment('AK1', '!', 1, '! ! ?', 'group answered'),
    loop('2000', '?', many, 'transaction answered', [
      segment('AK2', '!', 1, '! ! ?', 'transaction'),
      loop('2100', '?', many, 'segment in error', [
        segment('IK3', '!', 1, '! ! ? !1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9', 'error'),
        context(10),
        loop('2110', '?', many, 'element in error', [
          segment('IK4', '!', 1, '!(! ? ?) ? !1,2,3,4,5,6,7,8,9,10,12,13,I10,I11,I12,I13,I6,I9 ?', 'error'),
          context(10),
        ]),
      ]),
      segment('IK5', '!', 1, `!A,E,M,R,W,X${` ${setErrors}`.repeat(5)}`, 'answer'),
    ]),
    segment('AK9', '!', 1, `!A,E,M,P,R,W,X ! ! !${` ${groupErrors}`.repeat(5)}`, 'answer for the group'),
  ]),
})
