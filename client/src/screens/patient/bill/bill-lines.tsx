import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../../format/messages.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import type { BillLineSheetFragment, WholeBillFragment } from '../../../gql/graphql.ts'
import { billLine } from '../../../parts/bill/bill-line.ts'
import { Money } from '../../../ui/money.tsx'
import { LineSheet } from './line-sheet.tsx'

/** Why this line costs what it does, in a few words. */
function lineWords({ youOwe, reasons }: BillLineSheetFragment): string {
  if (youOwe === null) return t('bill.not-decided')
  if (reasons.length > 0) return reasons.map(({ label }) => label).join(', ')
  return /^0+\.00$/.test(youOwe) ? t('bill.covered') : t('bill.unexplained')
}

/** The services of a visit; each opens its own sum. */
export function BillLines({ lines, insurerName }: { lines: WholeBillFragment['lines']; insurerName: string }) {
  const [openId, setOpenId] = useState<string>()
  const all = unmask(billLine, lines)
  const open = all.find(({ id }) => id === openId)
  return (
    <section className="p-section" aria-labelledby="lines">
      <h2 id="lines">{t('bill.lines')}</h2>
      <ul className="paper rows">
        {all.map(line => (
          <li key={line.id}>
            <button className="row row-button" type="button" aria-haspopup="dialog" onClick={() => setOpenId(line.id)}>
              <span className="row-title">{line.name}</span>
              <span className="row-end row-sum">
                {line.youOwe !== null && <Money amount={line.youOwe} />}
                <ChevronRight aria-hidden="true" />
              </span>
              <span className="row-wide second">{lineWords(line)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open && <LineSheet line={open} insurerName={insurerName} onClose={() => setOpenId(undefined)} />}
    </section>
  )
}
