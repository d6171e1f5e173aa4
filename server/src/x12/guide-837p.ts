import { claimGuide } from './guide-837-transaction.ts'
import { claimLoop } from './guide-837p-claim.ts'

// Professional claim, 005010X222A1 (domain/edi.md 3), and its sibling for predetermination, which asks about services
// that are not rendered yet and so needs no dates of them.

const kind = { purposes: '31,CH,RP', billing: '1,2', taxIds: 'EI,SY', professional: true } as const

export const guide837p = claimGuide({ ...kind, type: '837P', version: '005010X222A1', claims: claimLoop() })
export const guide837pPredetermination = claimGuide({
  ...kind,
  type: '837P predetermination',
  version: '005010X291',
  claims: claimLoop('predetermination'),
})
