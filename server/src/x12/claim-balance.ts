import { dollars, minus, plus, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { Adjudication, ClaimFacts, LineFacts, OtherPayer } from './claim-facts.ts'
import type { Report } from './walker.ts'

// Sums of a claim, to the cent (domain/edi.md 3.4, lifecycle.md 9.6).

export function checkClaimBalance(claim: ClaimFacts, report: Report): void {
  let charged = zero
  for (const { charge } of claim.lines) charged = plus(charged, charge)
  if (charged !== claim.charge)
    report(claim.at, 'balance.claim', 'error', `CLM02 says ${dollars(claim.charge)} but the lines add up to ${dollars(charged)}.`, '02')
  for (const payer of claim.otherPayers) checkOtherPayer(claim, payer, report)
}

/** What the payer before paid and adjusted must add up to what was charged: for the claim, and line by line. */
function checkOtherPayer(claim: ClaimFacts, payer: OtherPayer, report: Report): void {
  const lines = claim.lines.map(line => ({ line, decided: line.adjudications.filter(({ payerId }) => payerId === payer.id) }))
  const decisions = lines.flatMap(({ decided }) => decided)
  for (const { line, decided } of lines) checkLine(line, decided, report)
  if (payer.paid === undefined) return

  const tell = (reason: string): void => report(payer.at, 'balance.coordination', 'error', reason)
  const adjusted = plus(payer.adjusted, sum(decisions.map(decision => decision.adjusted)))
  const told = plus(payer.paid, adjusted)
  if (decisions.length > 0) {
    const expected = minus(sum(decisions.map(({ paid }) => paid)), payer.adjusted)
    if (expected !== payer.paid)
      tell(`The other payer paid ${dollars(payer.paid)} (AMT*D), but its lines less its claim adjustments make ${dollars(expected)}.`)
  }
  if (told !== claim.charge)
    tell(`The other payer paid ${dollars(payer.paid)} and adjusted ${dollars(adjusted)}, which is not the charge of ${dollars(claim.charge)}.`)
}

function checkLine(line: LineFacts, decided: readonly Adjudication[], report: Report): void {
  const [first] = decided
  if (!first || decided.some(({ isBundled }) => isBundled)) return
  const told: Money = sum(decided.map(({ paid, adjusted }) => plus(paid, adjusted)))
  if (told === line.charge) return
  report(
    first.at,
    'balance.coordination',
    'error',
    `The other payer paid and adjusted ${dollars(told)} on this line, but the line charges ${dollars(line.charge)}.`,
    '02',
  )
}
