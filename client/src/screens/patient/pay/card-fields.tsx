import { t } from '../../../format/messages.ts'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { filledCard, testCards, type Card, type CardField } from './card.ts'
import { fieldId, wrongWords } from './wrong-fields.tsx'

export interface CardFieldsProps {
  card: Card
  wrong: readonly string[]
  onChange: (card: Card) => void
}

/** A card of the practice range. The browser is not asked to fill it in: it would offer a real one. */
export function CardFields({ card, wrong, onChange }: CardFieldsProps) {
  const set = (field: CardField) => (value: string) => onChange({ ...card, [field]: value })
  const says = (field: CardField): string | undefined => (wrong.includes(field) ? wrongWords(field, '') : undefined)
  return (
    <fieldset className="p-section">
      <legend>
        <h2>{t('pay.card')}</h2>
      </legend>
      <div className="form after">
        <Notice tone="care" title={t('pay.sandbox')}>
          <p>{t('pay.sandbox-lead')}</p>
          <dl className="facts small">
            {(['good', 'declined', 'late'] as const).map(kind => (
              <div key={kind}>
                <dt>{t(`pay.sandbox-${kind}`)}</dt>
                <dd className="nowrap">{testCards[kind]}</dd>
              </div>
            ))}
          </dl>
          <p className="actions">
            <button className="btn" type="button" onClick={() => onChange(filledCard)}>
              {t('pay.sandbox-fill')}
            </button>
          </p>
        </Notice>
        <TextField
          label={t('pay.number')}
          inputMode="numeric"
          id={fieldId('number')}
          value={card.number}
          onChange={set('number')}
          wrong={says('number')}
        />
        <div className="pair">
          <TextField
            label={t('pay.expiry')}
            hint={t('pay.expiry-hint')}
            inputMode="numeric"
            maxLength={7}
            id={fieldId('expiry')}
            value={card.expiry}
            onChange={set('expiry')}
            wrong={says('expiry')}
          />
          <TextField
            label={t('pay.cvc')}
            hint={t('pay.cvc-hint')}
            inputMode="numeric"
            maxLength={4}
            id={fieldId('cvc')}
            value={card.cvc}
            onChange={set('cvc')}
            wrong={says('cvc')}
          />
        </div>
        <TextField label={t('pay.name')} id={fieldId('name')} value={card.name} onChange={set('name')} wrong={says('name')} />
      </div>
    </fieldset>
  )
}
