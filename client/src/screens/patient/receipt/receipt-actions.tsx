import { Printer, Share2 } from 'lucide-react'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import type { PaymentRowFragment, WholePaymentFragment } from '../../../gql/graphql.ts'
import { announce, Announcer } from '../../../ui/announcer.tsx'
import { receiptPage } from './receipt-text.ts'

export interface ReceiptActionsProps {
  row: PaymentRowFragment
  whole: WholePaymentFragment
  practice: string
}

/** Gives a file to the device, for browsers that cannot share. */
function download(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  URL.revokeObjectURL(address)
}

/** Shares the receipt as a file, else as words, else saves it. */
async function share({ row, whole, practice }: ReceiptActionsProps): Promise<void> {
  const page = receiptPage({
    practice,
    amount: row.amount,
    createdAt: row.createdAt,
    confirmation: whole.confirmation,
    card: whole.cardLast4 ? t('receipt.card', { brand: whole.cardBrand ?? 'Card', last4: whole.cardLast4 }) : undefined,
    parts: row.parts,
    remaining: whole.remaining,
  })
  const file = new File([page], `receipt-${whole.confirmation}.html`, { type: 'text/html' })
  const words = `${t('receipt.title', { amount: showMoney(row.amount) })}. ${t('receipt.confirmation')} ${whole.confirmation}.`
  if (!navigator.share) {
    download(file)
    announce(t('receipt.saved'))
    return
  }
  const files = navigator.canShare?.({ files: [file] }) ? { files: [file] } : { text: words }
  // Closing the sheet of the device is no error.
  await navigator.share(files).catch(() => undefined)
}

export function ReceiptActions(props: ReceiptActionsProps) {
  return (
    <div className="actions no-print">
      <button className="btn btn-main" type="button" onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        {t('receipt.print')}
      </button>
      <button className="btn" type="button" onClick={() => void share(props)}>
        <Share2 aria-hidden="true" />
        {t('receipt.share')}
      </button>
      <Announcer />
    </div>
  )
}
