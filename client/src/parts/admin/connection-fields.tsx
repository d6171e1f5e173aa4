import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ConnectionValues } from './connection-values.ts'
import { envelopeStyles, signInWays } from './connection-words.ts'

interface FieldsProps {
  values: ConnectionValues
  set: (change: Partial<ConnectionValues>) => void
  wrong: (field: string) => string | undefined
}
type TextName = Exclude<keyof ConnectionValues, 'kind' | 'envelope' | 'signIn' | 'usage' | 'acknowledges'>

/** The fields of one kind of connection. */
export function WayFields(props: FieldsProps) {
  const { kind } = props.values
  if (kind === 'SFTP') return <SftpFields {...props} />
  if (kind === 'HTTPS') return <HttpsFields {...props} />
  if (kind === 'FOLDER') return <FolderFields {...props} hint="On the server" />
  return <Text {...props} field="delaySeconds" label="Seconds until it answers" isNumber />
}

function SftpFields(props: FieldsProps) {
  const { values, set } = props
  return (
    <>
      <Text {...props} field="host" label="Host" hint="As the clearinghouse has given it" />
      <Text {...props} field="port" label="Port" isNumber />
      <Text {...props} field="username" label="User name" />
      <ChoiceField label="Sign in" value={values.signIn} options={signInWays.SFTP} onChange={signIn => set({ signIn })} />
      <Text
        {...props}
        field="secret"
        label={values.signIn === 'KEY' ? 'File with the private key' : 'File with the password'}
        hint="Its name in the secrets folder of the server, not the secret itself"
      />
      <FolderFields {...props} hint="At the clearinghouse" />
      <Text {...props} field="takenFolder" label="Folder where they keep what they took" hint="Only if you may look into it" />
    </>
  )
}

function FolderFields({ hint, ...props }: FieldsProps & { hint: string }) {
  return (
    <>
      <Text {...props} field="outFolder" label="Folder for claims" hint={hint} />
      <Text {...props} field="inFolder" label="Folder for answers" hint={hint} />
      <Text
        {...props}
        field="archiveFolder"
        label="Folder for answers that were read"
        hint={props.values.kind === 'SFTP' ? 'Empty: they are deleted there; we keep every file' : 'Empty: archive, inside of the one for answers'}
      />
    </>
  )
}

function HttpsFields(props: FieldsProps) {
  const { values, set } = props
  const { signIn } = values
  return (
    <>
      <Text {...props} field="url" label="Address" hint="https://…" />
      <ChoiceField label="Envelope" value={values.envelope} options={envelopeStyles} onChange={envelope => set({ envelope })} />
      <ChoiceField label="Sign in" value={signIn} options={signInWays.HTTPS} onChange={way => set({ signIn: way })} />
      {signIn === 'BASIC' && <Text {...props} field="username" label="User name" />}
      {signIn !== 'NONE' && (
        <Text
          {...props}
          field="secret"
          label={signIn === 'BEARER' ? 'File with the token' : 'File with the password'}
          hint="Its name in the secrets folder of the server, not the secret itself"
        />
      )}
      <Text {...props} field="certificate" label="File with their certificate" hint="Only if no public authority vouches for them" />
    </>
  )
}

/** How both sides are named in envelopes; empty means as usual. */
export function PartnerFields(props: FieldsProps) {
  const { values, set } = props
  return (
    <details>
      <summary className="summary">Names and numbers in the files</summary>
      <div className="stack stack-fields">
        <Text {...props} field="senderId" label="Our id" hint="Empty: CC and your tax number" />
        <Text {...props} field="senderQualifier" label="Kind of our id" hint="Empty: ZZ" />
        <Text {...props} field="receiverId" label="Their id" />
        <Text {...props} field="receiverQualifier" label="Kind of their id" hint="Empty: ZZ" />
        <ChoiceField label="Marked as" value={values.usage} options={usages} onChange={usage => set({ usage })} />
        <ChoiceField
          label="Their files are answered"
          value={values.acknowledges ? 'yes' : 'no'}
          options={answering}
          onChange={answer => set({ acknowledges: answer === 'yes' })}
        />
        <Text {...props} field="submitterName" label="Submitter" hint="Empty: the name of the practice" />
        <Text {...props} field="contactName" label="Person to ask" hint="Empty: BILLING" />
        <Text {...props} field="contactPhone" label="Phone of that person" hint="Ten digits. Empty: that of the practice" />
      </div>
    </details>
  )
}
const answering = [
  { value: 'no', label: 'no, as most want it' },
  { value: 'yes', label: 'with a 999, and a TA1 where asked' },
] as const
const usages = [
  { value: 'P', label: 'production' },
  { value: 'T', label: 'test' },
] as const

interface TextProps extends FieldsProps {
  field: TextName
  label: string
  hint?: string
  isNumber?: boolean
}

function Text({ field, label, hint, isNumber, values, set, wrong }: TextProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      value={values[field]}
      wrong={wrong(field)}
      onChange={value => set({ [field]: value })}
      {...(isNumber && { inputMode: 'numeric' })}
    />
  )
}
