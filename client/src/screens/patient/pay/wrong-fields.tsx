import { t } from '../../../format/messages.ts'
import { counted } from '../../../format/speaker.ts'
import { Notice } from '../../../ui/notice.tsx'
import { testCards, type CardField } from './card.ts'

export type PayField = CardField | 'amount'

/** The field's element, so that the list can lead to it. */
export const fieldId = (field: PayField): string => `pay-${field}`

/** What is wrong with a field, and what to do. */
export function wrongWords(field: PayField, most: string): string {
  if (field === 'amount') return t('pay.wrong-amount', { most })
  if (field === 'number') return t('pay.wrong-number', { good: testCards.good })
  return t(`pay.wrong-${field}`)
}

/** All that keeps the payment from being sent, each a way to its field. Takes the focus when it appears. */
export function WrongFields({ fields, most }: { fields: readonly PayField[]; most: string }) {
  return (
    <Notice tone="stop" role="alert" title={counted(fields.length, t('pay.fix-one'), t('pay.fix-many'))}>
      <ul>
        {fields.map(field => (
          <li key={field}>
            <a
              className="tap-row"
              href={`#${fieldId(field)}`}
              onClick={event => {
                // The address stays as it is: going back should leave the page, not the field.
                event.preventDefault()
                document.getElementById(fieldId(field))?.focus()
              }}
            >
              {wrongWords(field, most)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
