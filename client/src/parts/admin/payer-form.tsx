import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { ConnectionKind, PayerRowFragment } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { PaperForm, paperOf } from './paper-form.tsx'
import { inputOf, PayerWants, wantsOf } from './payer-wants.tsx'
import { SaveForm } from './save-form.tsx'

const savePayer = graphql(`
  mutation SavePayer($id: ID, $input: PayerInput!) {
    savePayer(id: $id, input: $input) {
      __typename
      ... on Payer {
        ...PayerRow
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

interface PayerFormProps {
  payer: PayerRowFragment | undefined
  connections: readonly { id: string; name: string; kind: ConnectionKind }[]
  onClose: () => void
}

/** Adds an insurer or changes one. */
export function PayerForm({ payer, connections, onClose }: PayerFormProps) {
  const [name, setName] = useState(payer?.name ?? '')
  const [payerId, setPayerId] = useState(payer?.payerId ?? '')
  const [filingIndicator, setFilingIndicator] = useState(payer?.filingIndicator ?? 'CI')
  const [limit, setLimit] = useState(String(payer?.filingLimitDays ?? ''))
  const [wants, setWants] = useState(() => wantsOf(payer))
  const [paper, setPaper] = useState(() => paperOf(payer))
  const [connectionId, setConnectionId] = useState(payer?.connectionId ?? '')
  const [inquiryConnectionId, setInquiryConnectionId] = useState(payer?.inquiryConnectionId ?? '')
  const command = useCommand(savePayer)
  const client = useApolloClient()
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const limitIsNumber = /^\d{0,4}$/.test(limit.trim())

  async function save() {
    const input = {
      name: name.trim(),
      payerId: payerId.trim(),
      filingIndicator: filingIndicator.trim(),
      filingLimitDays: limit.trim() === '' ? null : Number(limit),
      connectionId: connectionId || null,
      inquiryConnectionId: inquiryConnectionId || null,
      ...inputOf(wants),
      ...(paper && { paper }),
    }
    const saved = await command.run({ id: payer?.id ?? null, input })
    if (!saved) return
    announce(`${input.name} is saved.`)
    onClose()
    if (!payer) await client.refetchQueries({ include: ['Payers'] })
  }
  return (
    <SaveForm
      title={payer ? `Change ${payer.name}` : 'Add an insurer'}
      busy={command.busy}
      reason={limitIsNumber ? undefined : 'The filing limit is a number of days.'}
      refusal={refusal?.field ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Name" hint="As patients know it" value={name} wrong={wrong('name')} onChange={setName} />
      <TextField label="Payer id" hint="As the clearinghouse lists it" value={payerId} wrong={wrong('payerId')} onChange={setPayerId} />
      <TextField
        label="Claim filing indicator"
        hint="CI commercial, MB Medicare Part B, MC Medicaid, BL Blue Cross"
        value={filingIndicator}
        wrong={wrong('filingIndicator')}
        maxLength={2}
        onChange={setFilingIndicator}
      />
      <TextField
        label="Filing limit of your contract, in days from the visit"
        hint="Empty: as usual for this kind of insurer, see Rules"
        inputMode="numeric"
        value={limit}
        wrong={wrong('filingLimitDays')}
        onChange={setLimit}
      />
      <ChoiceField
        label="Claims go by"
        value={connectionId}
        options={optionsOf(connections, ['SFTP', 'FOLDER', 'SIMULATOR'])}
        onChange={setConnectionId}
      />
      <ChoiceField
        label="Questions go by"
        hint="Coverage and claim status, answered while you wait"
        value={inquiryConnectionId}
        options={optionsOf(connections, ['HTTPS', 'SIMULATOR'])}
        onChange={setInquiryConnectionId}
      />
      <PayerWants wants={wants} wrong={wrong} onChange={setWants} />
      {paper && <PaperForm paper={paper} onChange={setPaper} />}
    </SaveForm>
  )
}

const optionsOf = (connections: PayerFormProps['connections'], kinds: readonly ConnectionKind[]) => [
  { value: '', label: 'nothing yet' },
  ...connections.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name })),
]
