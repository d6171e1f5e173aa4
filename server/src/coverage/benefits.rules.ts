import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { AnsweredParty, BenefitRow, EligibilityAnswer } from './eligibility-answer.rules.ts'
import { pairLimits, type Limit } from './benefit-limits.rules.ts'
import { policyStanding, type PolicyStanding } from './policy-standing.rules.ts'

/** In network, out of it, the same either way (W), or not said: never put together (domain/edi.md 6). */
export type Network = 'IN' | 'OUT' | 'EITHER' | 'UNSAID'
export const networks = ['IN', 'OUT', 'EITHER', 'UNSAID'] as const satisfies readonly Network[]

/** What a person pays per visit or service. */
export interface Share {
  kind: 'COPAY' | 'COINSURANCE'
  serviceTypes: string[]
  /** EB02: IND, FAM, … */
  level: string
  amountCents: Money | undefined
  /** A share of 1 as decimal text; 0.2 is 20 %. */
  share: string
  /** EB06: 27 a visit, … */
  period: string
  procedure: string
  places: string[]
  /** Y needed, N not, U not known. */
  authorization: string
  messages: string[]
}

export interface NetworkBenefits {
  network: Network
  shares: Share[]
  limits: Limit[]
}

/** Another payer that this one knows of: it may have to be billed first. */
export interface OtherPayer {
  name: string
  payerId: string
  memberId: string
  /** EB04, like HN Medicare Advantage or 12 working aged. */
  insuranceType: string
  /** NM101: PRP first, SEP second, TTP third. */
  role: string
  from: Day | undefined
  to: Day | undefined
}

/** A 271 for a screen: every figure as the payer stated it. No promise that it will pay. */
export interface Benefits extends PolicyStanding {
  plans: string[]
  insuranceTypes: string[]
  networks: NetworkBenefits[]
  otherPayers: OtherPayer[]
  primaryCare: { name: string; npi: string; phone: string }[]
  /** Services that the payer says it does not cover. */
  notCovered: string[]
  messages: string[]
}

/** @param serviceOn the day that was asked about */
export function summarizeBenefits(answer: EligibilityAnswer, serviceOn: Day): Benefits {
  const { rows } = answer
  return {
    ...policyStanding(answer, serviceOn),
    plans: unique(rows.map(({ plan }) => plan)),
    insuranceTypes: unique(rows.filter(({ code }) => !isOtherPayer(code)).map(({ insuranceType }) => insuranceType)),
    networks: byNetwork(rows),
    otherPayers: rows.filter(({ code }) => isOtherPayer(code)).map(otherPayer),
    primaryCare: rows.flatMap(({ parties }) => parties.filter(({ kind }) => kind === 'P3')).map(primaryCare),
    notCovered: unique(rows.filter(({ code }) => code === 'I').flatMap(({ serviceTypes }) => serviceTypes)),
    // Those of figures stand beside them.
    messages: unique(rows.filter(({ code }) => !figures.has(code)).flatMap(({ messages }) => messages)),
  }
}

const shareKinds: Readonly<Record<string, Share['kind']>> = { A: 'COINSURANCE', B: 'COPAY' }
const limitKinds = new Set(['C', 'G'])
const figures = new Set([...Object.keys(shareKinds), ...limitKinds])

const isOtherPayer = (code: string): boolean => code === 'R' || code === 'W'

function byNetwork(rows: readonly BenefitRow[]): NetworkBenefits[] {
  const groups = Map.groupBy(
    rows.filter(({ code }) => figures.has(code)),
    networkOf,
  )
  return networks.flatMap(network => {
    const own = groups.get(network)
    if (!own) return []
    return [{ network, shares: shares(own), limits: pairLimits(own.filter(({ code }) => limitKinds.has(code))) }]
  })
}

const networkOf = ({ network }: BenefitRow): Network => (network === 'Y' ? 'IN' : network === 'N' ? 'OUT' : network === 'W' ? 'EITHER' : 'UNSAID')

const shares = (rows: readonly BenefitRow[]): Share[] =>
  rows.flatMap(row => {
    const kind = shareKinds[row.code]
    return kind ? [{ ...shareOf(row), kind }] : []
  })

const shareOf = (row: BenefitRow): Omit<Share, 'kind'> => ({
  serviceTypes: row.serviceTypes,
  level: row.level,
  amountCents: row.amountCents,
  share: row.share,
  period: row.period,
  procedure: row.procedure ? [row.procedure.code, ...row.procedure.modifiers].join(' ') : '',
  places: row.places,
  authorization: row.authorization,
  messages: row.messages,
})

/** Roles of a party that is itself the other payer; others in the row are the member or the employer. */
const payerRoles = ['PRP', 'SEP', 'TTP', 'PR', 'PRA', 'X3', 'Y2', '2B']

function otherPayer(row: BenefitRow): OtherPayer {
  const payer = payerRoles.map(role => row.parties.find(({ kind }) => kind === role)).find(party => party !== undefined)
  const member = row.parties.find(({ kind }) => kind === 'IL' || kind === 'GW')
  const references = [...row.references, ...(member?.references ?? []), ...(payer?.references ?? [])]
  const [period] = row.periods
  return {
    name: payer?.last ?? '',
    payerId: payer?.id ?? '',
    // 1W is a member's number, 1L and 18 a plan's.
    memberId: (member?.idKind === 'MI' ? member.id : '') || (references.find(({ kind }) => kind === '1W')?.value ?? ''),
    insuranceType: row.insuranceType,
    role: payer?.kind ?? '',
    from: period?.from,
    to: period?.to,
  }
}

const primaryCare = (party: AnsweredParty): Benefits['primaryCare'][number] => ({
  name: [party.first, party.last].filter(Boolean).join(' '),
  npi: party.idKind === 'XX' ? party.id : '',
  phone: party.phone,
})

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(text => text !== ''))]
