import { dollars, parseDollars, plus, zero } from '@cleanclaim/schema/money'
import { ChevronRight } from 'lucide-react'
import { showDay } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import type { BillLineSheetFragment } from '../../../gql/graphql.ts'
import { Modal } from '../../../ui/modal.tsx'
import { Sum, type SumRow } from '../../../ui/sum.tsx'

const isZero = (amount: string): boolean => /^-?0+\.00$/.test(amount)

/** P6. From the list price of one service to the patient's part, and why. */
export function LineSheet({ line, insurerName, onClose }: { line: BillLineSheetFragment; insurerName: string; onClose: () => void }) {
  return (
    <Modal
      title={line.name}
      sub={`${showDay(line.serviceOn)} · ${line.providerName}`}
      onClose={onClose}
      foot={
        <button className="btn" type="button" onClick={onClose}>
          {t('line.close')}
        </button>
      }
    >
      <div className="stack-lg sheet-parts">
        <Sum rows={lineRows(line, insurerName)} />
        {line.reasons.length > 0 && (
          <section className="stack" aria-labelledby="line-why">
            <h3 id="line-why">{t('line.why')}</h3>
            <Sum
              rows={line.reasons.map(({ code, label, amount, sentence }) => ({
                key: `${code} ${label}`,
                label,
                amount,
                note: sentence || t('bill.unexplained'),
                isStrong: true,
              }))}
            />
          </section>
        )}
        <details>
          <summary className="reveal">
            <ChevronRight aria-hidden="true" />
            {t('line.code')}
          </summary>
          <p className="second">{t('line.code-words', { code: line.code })}</p>
        </details>
      </div>
    </Modal>
  )
}

/** Steps that are zero are left out, except the last. */
export function lineRows(line: BillLineSheetFragment, insurerName: string): SumRow[] {
  const rows: SumRow[] = [{ key: 'charged', label: t('line.charged'), amount: line.charged }]
  if (line.youOwe === null) return [...rows, { key: 'owe', label: t('line.owe'), amount: null, kind: 'pending' }]
  const discount = asTakenOff(line.discount)
  const insurerPaid = asTakenOff(line.insurerPaid)
  if (!isZero(discount)) {
    const agreed = dollars(plus(parseDollars(line.charged) ?? zero, parseDollars(discount) ?? zero))
    rows.push({ key: 'discount', label: t('line.discount'), amount: discount })
    rows.push({ key: 'agreed', label: t('line.agreed'), amount: agreed, kind: 'total' })
  }
  if (!isZero(insurerPaid)) rows.push({ key: 'paid', label: t('line.insurer-paid', { insurer: insurerName }), amount: insurerPaid })
  return [...rows, { key: 'owe', label: t('line.owe'), amount: line.youOwe, kind: 'final' }]
}

/** What was taken off, with its minus, however the wire signs it. */
const asTakenOff = (amount: string): string => (amount.startsWith('-') || isZero(amount) ? amount : `-${amount}`)
