import { loop, segment } from './grammar.ts'
import type { LoopRule } from './grammar.ts'
import { attachment, drug, lineAdjudication, lineControlNumber, lineNumber, ofPayer, person, repricing } from './guide-837-parts.ts'
import { amount, date, reference } from './guide-parts.ts'

// Loop 2400 of the institutional claim (domain/edi.md 4): a revenue code, with a procedure where there is one.

const procedure = '(!ER,HC,HP,IV,WK ! ? ? ? ? ?)'

export const institutionalLineLoop = (): LoopRule =>
  loop('2400', '!', 999, 'service line', [
    lineNumber,
    segment('SV2', '!', 1, `! ?${procedure} ! !DA,UN ! - ?`, 'institutional service'),
    attachment,
    date('472', 'service date', { formats: 'D8,RD8' }),
    lineControlNumber,
    reference('9B', 1, 'repriced line'),
    reference('9D', 1, 'adjusted repriced line'),
    amount('GT', 'service tax'),
    amount('N8', 'facility tax'),
    segment('NTE', '?', 1, '!TPO !', 'third party note'),
    repricing('- - ? ?ER,HC,HP,IV,WK ? ?DA,UN ?'),
    drug,
    loop('2420A', '?', 1, 'operating physician of the line', [segment('NM1', '!', 1, person('72'), 'name'), ofPayer('0B,1G,G2,LU', 20, 'other id')]),
    loop('2420B', '?', 1, 'other operating physician of the line', [
      segment('NM1', '!', 1, person('ZZ'), 'name'),
      ofPayer('0B,1G,G2,LU', 20, 'other id'),
    ]),
    loop('2420C', '?', 1, 'rendering provider of the line', [segment('NM1', '!', 1, person('82'), 'name'), ofPayer('0B,1G,G2,LU', 20, 'other id')]),
    loop('2420D', '?', 1, 'referring provider of the line', [segment('NM1', '!', 1, person('DN'), 'name'), ofPayer('0B,1G,G2', 20, 'other id')]),
    lineAdjudication(`?${procedure}`, '!'),
  ])
