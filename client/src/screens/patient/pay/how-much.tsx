import { showDayPlain } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { fieldId } from './wrong-fields.tsx'

export interface HowMuchProps {
  due: string
  dueOn: string | undefined
  isAll: boolean
  typed: string
  wrong: string | undefined
  onChoose: (isAll: boolean) => void
  onType: (typed: string) => void
}

/** All of it, or another amount; the rest stays due. */
export function HowMuch({ due, dueOn, isAll, typed, wrong, onChoose, onType }: HowMuchProps) {
  return (
    <fieldset className="p-section">
      <legend>
        <h2>{t('pay.how-much')}</h2>
      </legend>
      <div className="paper choices after">
        <label className="choice">
          <input type="radio" name="amount" checked={isAll} onChange={() => onChoose(true)} />
          <span>{t('pay.all')}</span>
          <span className="amount">{showMoney(due)}</span>
        </label>
        <label className="choice">
          <input type="radio" name="amount" checked={!isAll} onChange={() => onChoose(false)} />
          <span>{t('pay.other')}</span>
          <span />
          <span className="second">{dueOn ? t('pay.other-hint-day', { day: showDayPlain(dueOn) }) : t('pay.other-hint')}</span>
        </label>
      </div>
      {!isAll && (
        <div className="after">
          <TextField id={fieldId('amount')} label={t('pay.amount')} inputMode="decimal" value={typed} onChange={onType} wrong={wrong} />
        </div>
      )}
    </fieldset>
  )
}
